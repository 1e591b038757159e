import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../project.ts';
import * as budgets from './budgets.ts';
import { figure, type Figure } from './figures.ts';

/**
 * What an installed app consists of beside Electron, from the project's folder: the built files, which hold all packages but
 * one, and of that one what it runs with on this system.
 */
const shipped = [
  'package.json',
  'out',
  'node_modules/@photostructure/sqlite/package.json',
  'node_modules/@photostructure/sqlite/dist',
  `node_modules/@photostructure/sqlite/prebuilds/${process.platform}-${process.arch}`,
  'node_modules/node-gyp-build',
];

/** @returns the bytes of all files in a file or folder */
export function bytesIn(place: string): number {
  const stat = statSync(place);
  if (!stat.isDirectory()) return stat.size;
  return readdirSync(place).reduce((sum, name) => sum + bytesIn(path.join(place, name)), 0);
}

/** How large the app is without Electron. */
export function sizeFigures(): Figure[] {
  const bytes = shipped.reduce((sum, place) => sum + bytesIn(path.join(projectRoot, place)), 0);
  return [
    figure({ name: 'installed app minus Electron', size: 0, value: bytes / 1e6, unit: 'MB', budget: budgets.appSize }),
  ];
}
