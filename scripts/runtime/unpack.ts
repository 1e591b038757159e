import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { open, type Entry, type ZipFile } from 'yauzl';
import { RuntimeError, WrongHashError } from './errors.ts';

/**
 * Unpacks a gzipped tarball with the system's tar, hashing every byte on its way. The result must not be used when this throws.
 * @param integrity what the tarball's bytes must hash to, as npm writes it: `sha512-` and base64
 * @throws WrongHashError, or RuntimeError when tar is missing or fails
 */
export async function unpackTarball(tarball: string, integrity: string, target: string): Promise<void> {
  await mkdir(target, { recursive: true });
  const hash = createHash('sha512');
  const tar = spawn('tar', ['-xzf', '-', '-C', target], { stdio: ['pipe', 'ignore', 'pipe'] });
  let complaint = '';
  tar.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
  const ended = new Promise<number | null>((resolve, reject) => {
    tar.once('error', (error) => reject(new RuntimeError(`The program tar could not be started: ${error.message}`)));
    tar.once('close', resolve);
  });
  const hashing = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      // A tar that gave up on bad data must not stop the hash: it is what tells the user why.
      if (tar.stdin.writable) tar.stdin.write(chunk, () => done());
      else done();
    },
  });
  tar.stdin.on('error', () => undefined);
  const [code] = await Promise.all([
    ended,
    pipeline(createReadStream(tarball), hashing.resume()).then(() => tar.stdin.end()),
  ]);
  const actual = `sha512-${hash.digest('base64')}`;
  if (actual !== integrity)
    throw new WrongHashError(path.basename(tarball), `Expected ${integrity}\nbut got  ${actual}`);
  if (code === 0) return;
  if (/no space left/i.test(complaint)) throw Object.assign(new Error(complaint), { code: 'ENOSPC' });
  throw new RuntimeError(`tar could not unpack ${tarball}: ${complaint.trim()}`);
}

/**
 * Unpacks a zip, keeping the permissions of its files, each flushed to the disk.
 * @param rename the path to give an entry beneath `target`, or undefined to leave it out
 * @param onBytes gets the bytes written so far
 */
export async function unpackZip(
  zip: string,
  target: string,
  rename: (name: string) => string | undefined,
  onBytes: (bytes: number) => void,
): Promise<void> {
  const file = await openZip(zip);
  let bytes = 0;
  const writeEntry = async (entry: Entry): Promise<void> => {
    const name = entry.fileName.endsWith('/') ? undefined : rename(entry.fileName);
    if (name === undefined) return;
    const destination = path.join(target, name);
    await mkdir(path.dirname(destination), { recursive: true });
    const mode = (entry.externalFileAttributes >>> 16) & 0o777 || 0o644;
    const counting = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        bytes += chunk.length;
        onBytes(bytes);
        done(null, chunk);
      },
    });
    const output = createWriteStream(destination, { mode, flags: 'wx', flush: true });
    await pipeline(await openEntry(file, entry), counting, output);
  };
  await new Promise<void>((resolve, reject) => {
    file.on('error', reject);
    file.on('end', resolve);
    file.on('entry', (entry: Entry) => {
      writeEntry(entry).then(() => file.readEntry(), reject);
    });
    file.readEntry();
  }).finally(() => file.close());
}

function openZip(zip: string): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    open(zip, { lazyEntries: true, autoClose: false }, (error, file) =>
      error === null ? resolve(file) : reject(error),
    );
  });
}

function openEntry(file: ZipFile, entry: Entry): Promise<Readable> {
  return new Promise((resolve, reject) => {
    file.openReadStream(entry, (error, stream) => (error === null ? resolve(stream) : reject(error)));
  });
}
