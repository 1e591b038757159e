import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { edgePapers } from '../tests/fixtures/edge-papers.ts';
import { withProfile } from './bench/profiles.ts';
import { buildIfStale } from './build.ts';
import { command } from './child.ts';
import { withDisplay } from './display.ts';
import { prepareElectron } from './launch-electron.ts';
import { projectRoot } from './project.ts';
import { Camera } from './screenshots/camera.ts';
import { damagedProfile, newerProfile, profileWith } from './screenshots/profiles.ts';
import { edges, firstStart, inUse, manyPapers } from './screenshots/scenes.ts';

// npm run screenshots: writes docs/screenshots/ anew, but for the pictures of a large library, which takes long to make:
// npm run screenshots -- --papers 1000000
await command(async () => {
  const { values } = parseArgs({ options: { papers: { type: 'string' } } });
  const papers = values.papers === undefined ? null : Number(values.papers);
  await prepareElectron();
  await buildIfStale();
  const pictures = path.join(projectRoot, 'docs/screenshots');
  mkdirSync(pictures, { recursive: true });
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
  if (papers !== null) {
    await withDisplay(() => withProfile(papers, (folder) => take(folder, (camera) => manyPapers(camera, papers))));
    return 0;
  }
  for (const name of readdirSync(pictures)) {
    if (name.endsWith('.png') && !name.startsWith('many-papers')) rmSync(path.join(pictures, name));
  }
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
