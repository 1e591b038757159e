import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { edgePapers } from '../tests/fixtures/edge-papers.ts';
import { buildIfStale } from './build.ts';
import { command } from './child.ts';
import { withDisplay } from './display.ts';
import { prepareElectron } from './launch-electron.ts';
import { projectRoot } from './project.ts';
import { Camera } from './screenshots/camera.ts';
import { damagedProfile, newerProfile, profileWith } from './screenshots/profiles.ts';
import { edges, firstStart, inUse } from './screenshots/scenes.ts';

// npm run screenshots: writes docs/screenshots/ anew
await command(async () => {
  await prepareElectron();
  await buildIfStale();
  const pictures = path.join(projectRoot, 'docs/screenshots');
  mkdirSync(pictures, { recursive: true });
  for (const name of readdirSync(pictures)) if (name.endsWith('.png')) rmSync(path.join(pictures, name));
  // Always the same place, as the settings page shows it.
  const profiles = path.join(tmpdir(), 'offprint-screenshots');
  rmSync(profiles, { recursive: true, force: true });
  const profile = (name: string): string => path.join(profiles, name);
  const take = async (folder: string, scene: (camera: Camera) => Promise<void>): Promise<void> => {
    const camera = await Camera.start(folder, pictures);
    try {
      await scene(camera);
    } finally {
      await camera.close();
    }
  };
  try {
    await withDisplay(async () => {
      const sample = await profileWith(profile('in-use'), 'sample');
      await take(sample, firstStart);
      await take(sample, inUse);
      await take(await profileWith(profile('edge-papers'), edgePapers), edges);
      await take(await newerProfile(profile('newer')), (camera) => camera.shootThemes('library-refused'));
      await take(damagedProfile(profile('damaged')), (camera) => camera.shoot('damaged-files-set-aside'));
    });
  } finally {
    rmSync(profiles, { recursive: true, force: true });
  }
  return 0;
});
