import path from 'node:path';
import { bundleForNode, type NodeBundle } from '../../scripts/bundle-for-node.ts';

/** A bundled driver. */
export type BuiltDriver = NodeBundle;

/** Bundles the driver with the library, so that a plain Node starts it in a moment. */
export function buildDriver(): Promise<BuiltDriver> {
  return bundleForNode(path.join(import.meta.dirname, 'driver.ts'), 'offprint-crash');
}
