import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from './fixtures.ts';

// What these tests attempt is refused aloud.
test.use({
  expectedErrors:
    /Content Security Policy|Trusted ?(Type|HTML|Script)|Not allowed to load|net::ERR_|Failed to (load|fetch)/,
});

test('SC1 the page is sandboxed, isolated and without Node', async ({ offprint }) => {
  const preferences = await offprint.electron.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const given: unknown = contents === undefined ? null : Reflect.get(contents, 'getLastWebPreferences');
    return typeof given === 'function' ? (Reflect.apply(given, contents, []) as Record<string, unknown>) : null;
  });
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
  });
  expect(preferences?.['webSecurity']).not.toBe(false);
  const found = await offprint.page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'global', 'electron'].filter((name) => name in globalThis),
  );
  expect(found).toEqual([]);
});

test('SC2 the page sees the requests of the contract, and can’t change them', async ({ offprint }) => {
  const tried = await offprint.page.evaluate(() => {
    const before = window.offprint.setMark;
    const attempts = [
      () => Reflect.set(window, 'offprint', {}),
      () => Reflect.set(window.offprint, 'setMark', () => undefined),
      () => Reflect.deleteProperty(window, 'offprint'),
    ];
    for (const attempt of attempts) attempt();
    return { same: window.offprint.setMark === before, names: Object.keys(window.offprint).sort() };
  });
  expect(tried.same).toBe(true);
  expect(tried.names).toContain('setMark');
  expect(tried.names.filter((name) => /ipc|invoke|send|require/i.test(name))).toEqual([]);
});

test('SC3 the policy comes as a header, and forbids all that the app does not need', async ({ offprint }) => {
  const policy = await offprint.page.evaluate(async () =>
    (await fetch(location.href)).headers.get('content-security-policy'),
  );
  for (const rule of [
    "default-src 'none'",
    "script-src 'self'",
    "connect-src 'self'",
    "form-action 'none'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
  ]) {
    expect(policy).toContain(rule);
  }
  expect(policy).not.toContain('unsafe');
});

test('SC4 no text becomes code: eval, inline scripts, handlers, innerHTML', async ({ offprint }) => {
  const results = await offprint.page.evaluate(
    () =>
      // Later, by the page itself: what a debugger evaluates is free of the policy.
      new Promise<Record<string, string>>((resolve) => {
        setTimeout(() => {
          const outcome = (attempt: () => unknown): string => {
            try {
              attempt();
              return 'allowed';
            } catch (error) {
              return error instanceof Error ? error.name : 'refused';
            }
          };
          const element = document.createElement('div');
          document.body.append(element);
          const found = {
            function: outcome(() => Reflect.construct(Function, ['return 1'])),
            timer: outcome(() => Reflect.apply(setTimeout, window, ['window.wasRun = "timer"', 0])),
            innerHTML: outcome(() => (element.innerHTML = '<img src=x onerror="window.wasRun = 1">')),
            write: outcome(() => document.write('<p>')),
            policy: outcome(() => Reflect.get(window, 'trustedTypes').createPolicy('own', {})),
            source: outcome(() => (document.createElement('script').src = 'data:text/javascript,window.wasRun=2')),
          };
          // Whether these throw or only do nothing is the browser's choice.
          outcome(() => element.setAttribute('onclick', 'window.wasRun = 3'));
          element.click();
          const script = document.createElement('script');
          outcome(() => script.append('window.wasRun = 4'));
          outcome(() => document.body.append(script));
          element.remove();
          script.remove();
          requestAnimationFrame(() => resolve({ ...found, ran: String(Reflect.get(window, 'wasRun')) }));
        });
      }),
  );
  expect(results['ran']).toBe('undefined');
  for (const attempt of ['function', 'timer', 'innerHTML', 'write', 'policy', 'source']) {
    expect(results[attempt], attempt).not.toBe('allowed');
  }
});

test('SC5 the window never goes to another page, and opens no other window', async ({ offprint }) => {
  const { electron, page } = offprint;
  const address = page.url();
  const refusals = await electron.evaluateHandle(({ BrowserWindow }) => {
    const refused: boolean[] = [];
    // A tick later all who listen have said what they think.
    BrowserWindow.getAllWindows()[0]?.webContents.on('will-frame-navigate', (event) =>
      setImmediate(() => refused.push(event.defaultPrevented)),
    );
    return refused;
  });
  const count = (): Promise<number> => refusals.evaluate((found) => found.length);
  for (const [index, target] of [
    'https://example.com/',
    'app://offprint/index.html?theme=dark',
    'app://other/',
  ].entries()) {
    await page.evaluate((place) => location.assign(place), target);
    await expect.poll(count).toBe(index + 1);
  }
  expect(await refusals.evaluate((found) => found.every(Boolean))).toBe(true);
  const isRefused = await page.evaluate(() => {
    const link = document.createElement('a');
    link.href = 'https://example.com/';
    link.target = '_blank';
    document.body.append(link);
    link.click();
    link.remove();
    location.assign('file:///etc/passwd');
    return window.open('https://example.com/') === null;
  });
  expect(isRefused).toBe(true);
  expect(page.url()).toBe(address);
  expect(electron.windows()).toHaveLength(1);
  expect(await electron.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1);
});

test('SC6 no frame and no webview is let in', async ({ offprint }) => {
  await offprint.page.evaluate(() => {
    const frame = document.createElement('iframe');
    frame.src = 'https://example.com/';
    const view = document.createElement('webview');
    view.setAttribute('src', 'https://example.com/');
    document.body.append(frame, view);
  });
  const guests = await offprint.electron.evaluate(({ webContents }) => webContents.getAllWebContents().length);
  expect(guests).toBe(1);
  expect(offprint.page.frames().every((frame) => !frame.url().includes('example.com'))).toBe(true);
});

test('SC7 every permission is denied', async ({ offprint }) => {
  const states = await offprint.page.evaluate(async () => {
    const names = [
      'geolocation',
      'notifications',
      'camera',
      'microphone',
      'clipboard-read',
      'midi',
      'persistent-storage',
    ];
    const query = async (name: string): Promise<string> =>
      (await navigator.permissions.query({ name: name as PermissionName })).state;
    return Promise.all(names.map(query));
  });
  expect(new Set(states)).toEqual(new Set(['denied']));
  const asked = await offprint.page.evaluate(async () => {
    const outcome = (attempt: Promise<unknown>): Promise<string> =>
      attempt.then(
        () => 'granted',
        () => 'denied',
      );
    return {
      notification: await Notification.requestPermission(),
      clipboard: await outcome(navigator.clipboard.readText()),
      position: await outcome(
        new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject)),
      ),
    };
  });
  expect(asked).toEqual({ notification: 'denied', clipboard: 'denied', position: 'denied' });
});

test.describe('with a server on this machine', () => {
  let server: Server;
  let requests: string[];
  let origin: string;

  test.beforeEach(async () => {
    requests = [];
    server = createServer((request, response) => {
      requests.push(request.url ?? '');
      response.setHeader('access-control-allow-origin', '*').end('reached');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  test.afterEach(() => new Promise((resolve) => server.close(resolve)));

  test('SC8 nothing of another origin is fetched, by the page or by the session', async ({ offprint }) => {
    const outcomes = await offprint.page.evaluate(async (address) => {
      const outcome = (attempt: Promise<unknown>): Promise<string> =>
        attempt.then(
          () => 'reached',
          () => 'refused',
        );
      const image = new Image();
      const loaded = new Promise((resolve, reject) => {
        image.onload = resolve;
        image.onerror = reject;
      });
      image.src = `${address}/image`;
      const socket = new Promise((resolve, reject) => {
        try {
          const opened = new WebSocket(address.replace('http', 'ws'));
          opened.onopen = resolve;
          opened.onerror = reject;
        } catch (error) {
          reject(error);
        }
      });
      return Promise.all([outcome(fetch(`${address}/fetch`)), outcome(loaded), outcome(socket)]);
    }, origin);
    expect(outcomes).toEqual(['refused', 'refused', 'refused']);
    const bySession = await offprint.electron.evaluate(
      ({ session }, address) =>
        session.defaultSession.fetch(`${address}/session`).then(
          () => 'reached',
          () => 'refused',
        ),
      origin,
    );
    expect(bySession).toBe('refused');
    expect(requests).toEqual([]);
  });
});

test('SC9 the app’s address serves the built page and nothing outside of it', async ({ offprint }) => {
  const statuses = await offprint.page.evaluate(async () => {
    const paths = [
      '/../main/index.js',
      '/%2e%2e/main/index.js',
      '/..%2fmain%2findex.js',
      '/%2e%2e%2f%2e%2e%2fpackage.json',
      '/nothing.js',
    ];
    return Promise.all(
      paths.map(async (path) =>
        fetch(`app://offprint${path}`).then(
          ({ status }) => status,
          () => 0,
        ),
      ),
    );
  });
  expect(statuses.every((status) => status === 404 || status === 0)).toBe(true);
});

test('SC10 only web and mail links are handed to the system', async ({ offprint }) => {
  const opened = await offprint.electron.evaluateHandle(({ shell }) => {
    const addresses: string[] = [];
    shell.openExternal = async (address) => void addresses.push(address);
    return addresses;
  });
  const codes = await offprint.page.evaluate(async () => {
    const addresses = [
      'javascript:alert(1)',
      'file:///etc/passwd',
      'data:text/html,x',
      'smb://host/share',
      'vbscript:x',
      'not a link',
      ' ',
    ];
    const answers = await Promise.all(addresses.map((url) => window.offprint.openExternal({ url })));
    return answers.map((answer) => (answer.ok ? 'opened' : answer.error.code));
  });
  expect(new Set(codes)).toEqual(new Set(['not-allowed']));
  await offprint.page.evaluate(() => window.offprint.openExternal({ url: 'https://arxiv.org/abs/2504.03624' }));
  await offprint.page.evaluate(() => window.offprint.openExternal({ url: 'mailto:someone@example.com' }));
  expect(await opened.evaluate((addresses) => addresses)).toEqual([
    'https://arxiv.org/abs/2504.03624',
    'mailto:someone@example.com',
  ]);
});
