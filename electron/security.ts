import { app, protocol, type ProtocolResponse, type Session, session, type WebContents } from 'electron';
import { readFileSync } from 'node:fs';
import { extname, join, normalize, sep } from 'node:path';
import type { IsOwnPage } from './ipc/handle.ts';

/** The origin of the app's own page; nothing else is ever loaded. */
export const appOrigin = 'app://offprint';

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/**
 * The address of the server that `npm run dev` starts, on this machine; null where there is none, whatever else stands
 * in the environment.
 */
export function localDevelopmentAddress(env: NodeJS.ProcessEnv): string | null {
  const address = env['ELECTRON_RENDERER_URL'];
  if (env['NODE_ENV_ELECTRON_VITE'] !== 'development' || address === undefined || !URL.canParse(address)) return null;
  return ['localhost', '127.0.0.1', '[::1]'].includes(new URL(address).hostname) ? address : null;
}

/** Whether an address is the app's own page; in development also that of the local server that serves it. */
export function ownPage(developmentAddress: string | null): IsOwnPage {
  const origins = [appOrigin, ...(developmentAddress === null ? [] : [new URL(developmentAddress).origin])];
  return (address) => {
    if (!URL.canParse(address)) return false;
    const { protocol, host } = new URL(address);
    return origins.includes(`${protocol}//${host}`);
  };
}

/** Makes app:// a secure scheme with an origin of its own. Must run before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/**
 * Serves the built renderer on app:// with its policy sent as a header. Nothing outside that folder is served.
 *
 * @returns fulfilled when the page itself has been read
 */
export function serveRenderer(folder: string): Promise<void> {
  const root = normalize(folder) + sep;
  return new Promise((resolve) => {
    // Deprecated in favour of protocol.handle, which loads Node's fetch first: 30 ms in which the page waits. Both
    // work in Electron 33 to 45.
    session.defaultSession.protocol.registerBufferProtocol('app', (request, answer) => {
      answer(serve(root, request.url));
      resolve();
    });
  });
}

function serve(root: string, address: string): ProtocolResponse {
  try {
    const { host, pathname } = new URL(address);
    const path = normalize(join(root, decodeURIComponent(pathname)));
    const type = types[extname(path)];
    if (host !== 'offprint' || !path.startsWith(root) || type === undefined) return notFound;
    return {
      // At once: a file of the app is small, and four turns through the event loop take longer than reading it.
      data: readFileSync(path),
      headers: {
        'content-type': type,
        'content-security-policy': policy,
        'x-content-type-options': 'nosniff',
        'cross-origin-opener-policy': 'same-origin',
      },
    };
  } catch {
    return notFound;
  }
}

const notFound: ProtocolResponse = { statusCode: 404, data: Buffer.alloc(0) };

/** Locks the app: no permission, no navigation, no new window, no webview, no request that leaves the app. */
export function lockDown(isOwnPage: IsOwnPage): void {
  lockSession(session.defaultSession, isOwnPage);
  app.on('session-created', (created) => lockSession(created, isOwnPage));
  app.on('web-contents-created', (_, contents) => lockContents(contents));
}

function lockSession(locked: Session, isOwnPage: IsOwnPage): void {
  locked.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  locked.setPermissionCheckHandler(() => false);
  locked.setDevicePermissionHandler(() => false);
  // On Linux and Windows the spell checker fetches the dictionaries of its languages from the network by itself, and of one
  // that is off all the same.
  locked.setSpellCheckerLanguages([]);
  locked.setSpellCheckerEnabled(false);
  locked.webRequest.onBeforeRequest((details, decide) => {
    const isLocal = details.url.startsWith('devtools:') || details.url.startsWith('data:');
    const isDevelopmentSocket = details.url.startsWith('ws:') && isOwnPage(details.url.replace(/^ws:/, 'http:'));
    decide({ cancel: !isLocal && !isDevelopmentSocket && !isOwnPage(details.url) });
  });
  locked.on('will-download', (event) => event.preventDefault());
}

function lockContents(contents: WebContents): void {
  // A page may load itself again, which is how a window that met a fault is drawn anew.
  const isReload = ({ url, isMainFrame }: { url: string; isMainFrame: boolean }): boolean =>
    isMainFrame && url === contents.getURL();
  contents.on('will-navigate', (event) => {
    if (!isReload(event)) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!isReload(event)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

/** Whether a link may be handed to the system's browser or mail program. */
export function isSafeLink(address: string): boolean {
  if (!URL.canParse(address)) return false;
  return ['http:', 'https:', 'mailto:'].includes(new URL(address).protocol);
}
