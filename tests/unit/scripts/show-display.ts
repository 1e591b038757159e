import { withDisplay } from '../../../scripts/display.ts';

// Tells what it sees inside and after withDisplay; with `stay` it waits there for a signal.
await withDisplay(async () => {
  console.log(`inside ${process.env['DISPLAY']}`);
  if (process.argv[2] === 'stay') await new Promise((resolve) => setTimeout(resolve, 60_000));
});
console.log(`afterwards ${process.env['DISPLAY'] ?? 'none'}`);
