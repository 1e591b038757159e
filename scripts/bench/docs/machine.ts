import { arch, cpus, release, totalmem, type } from 'node:os';

/** The machine that this runs on, as a list in Markdown. @param electron the version of Electron that was measured */
export function machineList(electron: string, now: Date): string {
  const [processor] = cpus();
  return [
    `- measured on ${now.toISOString().slice(0, 10)}`,
    `- ${cpus().length} × ${processor?.model.trim() ?? 'a processor that does not tell'}`,
    `- ${Math.round(totalmem() / 2 ** 30)} GiB of memory`,
    `- ${type()} ${release()}, ${arch()}`,
    `- Electron ${electron}, Node ${process.versions.node} for the rivals and Offprint beside them`,
  ].join('\n');
}
