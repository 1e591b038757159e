import { createHash } from 'node:crypto';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { fakeOfficialZip, integrityOf, type FakeSubstitute } from './fake-packages.ts';

/** A registry and an Electron mirror in one, on 127.0.0.1. */
export class FakeServer {
  /** The paths that were asked for, in order. */
  readonly requests: string[] = [];
  /** Changes what is served, to be met by a check. */
  tarball: Buffer;
  shasums: string | undefined;
  /** When true, downloads from the mirror begin and never end. */
  mirrorStalls = false;
  mirrorStatus: number | undefined;
  readonly #server: Server;
  readonly #substitute: FakeSubstitute;
  readonly #officialVersion: string;

  private constructor(substitute: FakeSubstitute, officialVersion: string) {
    this.#substitute = substitute;
    this.#officialVersion = officialVersion;
    this.tarball = substitute.tarball;
    this.#server = createServer((request, response) => this.#answer(request.url ?? '', response));
  }

  static async start(substitute: FakeSubstitute, officialVersion: string): Promise<FakeServer> {
    const fake = new FakeServer(substitute, officialVersion);
    await new Promise<void>((resolve) => {
      fake.#server.listen(0, '127.0.0.1', resolve);
    });
    return fake;
  }

  get address(): string {
    const address = this.#server.address();
    if (address === null || typeof address === 'string') throw new Error('The fake server does not listen.');
    return `http://127.0.0.1:${address.port}/`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => {
      this.#server.close(resolve);
    });
  }

  /** @returns how often the substitute's tarball was asked for */
  tarballRequests(): number {
    return this.requests.filter((url) => url.endsWith('.tgz')).length;
  }

  #answer(url: string, response: ServerResponse): void {
    this.requests.push(url);
    const { name, version } = this.#substitute.package;
    if (url === `/${name}`) {
      const dist = { tarball: `${this.address}${name}-${version}.tgz`, integrity: integrityOf(this.tarball) };
      response.end(
        JSON.stringify({ name, 'dist-tags': { latest: version }, versions: { [version]: { name, version, dist } } }),
      );
    } else if (url === `/${name}-${version}.tgz`) {
      response.end(this.tarball);
    } else if (url.startsWith('/mirror/')) {
      this.#answerAsMirror(url, response);
    } else {
      response.writeHead(404).end();
    }
  }

  #answerAsMirror(url: string, response: ServerResponse): void {
    const name = `electron-v${this.#officialVersion}-${process.platform}-${process.arch}.zip`;
    const zip = fakeOfficialZip(this.#officialVersion);
    const hash = createHash('sha256').update(zip).digest('hex');
    if (this.mirrorStatus !== undefined) {
      response.writeHead(this.mirrorStatus).end();
    } else if (url.endsWith(`/${name}`) && this.mirrorStalls) {
      response.writeHead(200, { 'content-length': zip.length });
      response.write(zip.subarray(0, 10));
    } else if (url.endsWith(`/${name}`)) {
      response.end(zip);
    } else if (url.endsWith('/SHASUMS256.txt')) {
      response.end(this.shasums ?? `${hash} *${name}\n`);
    } else {
      response.writeHead(404).end();
    }
  }
}
