import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parseNetworkFile, resolve, serialise } from '@tertius/core';
import { erase } from '@tertius/core/sharing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newFolder, pageIsBuilt, type Started, start, tertius } from './cli.ts';

const folder = newFolder();
const net = join(folder, 'n.json');
let cookie = '';

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

function ask(
  port: number,
  path: string,
  options: { method?: string; headers?: Record<string, string>; body?: string; host?: string } = {},
): Promise<Answer> {
  return new Promise((done, refuse) => {
    const { body, host = '127.0.0.1', ...given } = options;
    const rest = { ...given, headers: { ...(cookie === '' ? {} : { cookie }), ...given.headers } };
    const sent = request({ host, port, path, ...rest }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () =>
        done({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString(),
        }),
      );
    });
    sent.on('error', refuse);
    sent.end(body);
  });
}

if (!pageIsBuilt)
  process.stderr.write('view: the viewer is not built, so the tests of serving it are skipped\n');

test.skipIf(!pageIsBuilt)(
  'files that are viewed in memory are shown, and the page has nothing to save them with',
  async () => {
    const room = newFolder();
    writeFileSync(join(room, 'ties.csv'), 'source,target\na,b\n');
    const memory = start(room, ['view', 'ties.csv']);
    const [, port, key] = await memory.said(/127\.0\.0\.1:(\d+)\/\?key=([0-9a-f]{48})/);
    const opened = await ask(Number(port), `/?key=${key}`);
    const page = await ask(Number(port), '/', {
      headers: { cookie: String(opened.headers['set-cookie']).split(';')[0] as string },
    });
    expect([
      page.status,
      page.body.includes('tertius-network'),
      page.body.includes('tertius-token" content'),
    ]).toEqual([200, true, false]);
    memory.kill('SIGTERM');
    await memory.ended;
    expect(readFileSync(join(room, 'ties.csv'), 'utf8')).toBe('source,target\na,b\n');
  },
);

describe.skipIf(!pageIsBuilt)('view', () => {
  let server: Started;
  let port: number;
  let token: string;

  beforeAll(async () => {
    writeFileSync(join(folder, 'ties.csv'), 'source,target,strength\na,b,0.5\nb,c,0.4\n</script><b>,c,0.3\n');
    tertius(folder, ['import', 'ties.csv', '--into', net]);
    server = start(folder, ['view', net]);
    const [, given, key] = await server.said(/http:\/\/127\.0\.0\.1:(\d+)\/\?key=([0-9a-f]{48})/);
    port = Number(given);
    const stranger = await ask(port, '/');
    expect([stranger.status, stranger.body.includes('tertius-token')]).toEqual([401, false]);
    const opened = await ask(port, `/?key=${key}`);
    expect(opened.status).toBe(303);
    expect(opened.headers['set-cookie']?.[0]).toMatch(/HttpOnly; SameSite=Strict/);
    expect((await ask(port, `/?key=${key}`)).status, 'the secret works once').toBe(401);
    cookie = opened.headers['set-cookie']![0]!.split(';')[0]!;
    const { body, headers } = await ask(port, '/');
    expect(headers['content-security-policy']).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
    token = /<meta name="tertius-token" content="([0-9a-f]{48})">/.exec(body)![1]!;
  });
  afterAll(async () => {
    server.kill('SIGTERM');
    expect((await server.ended).code).toBe(0);
  });

  test('serves the page with the network in it, and no cross-origin header', async () => {
    const { status, headers, body } = await ask(port, '/');
    expect(status).toBe(200);
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    expect(inlined(body)).toBe(readFileSync(net, 'utf8'));
  });

  test('a foreign host is told off with 421, a foreign origin with 403', async () => {
    for (const host of ['evil.example', `evil.example:${port}`, `127.0.0.1.evil.example:${port}`])
      expect((await ask(port, '/', { headers: { host } })).status).toBe(421);
    for (const origin of ['https://evil.example', 'null', `http://localhost.evil.example:${port}`])
      expect((await ask(port, '/', { headers: { origin } })).status).toBe(403);
    expect((await ask(port, '/', { headers: { origin: `http://127.0.0.1:${port}` } })).status).toBe(200);
  });

  test('the network is given and taken only with the token of the page', async () => {
    expect((await ask(port, '/api/network')).status).toBe(401);
    expect((await ask(port, '/api/network', { headers: { 'x-tertius-token': '0'.repeat(48) } })).status).toBe(
      401,
    );
    expect((await ask(port, '/api/network', { method: 'POST', body: '{}' })).status).toBe(401);
    const given = await ask(port, '/api/network', { headers: { 'x-tertius-token': token } });
    expect([given.status, given.body]).toEqual([200, readFileSync(net, 'utf8')]);
  });

  test.each([
    '/..%2f..%2fetc/passwd',
    '/../../etc/passwd',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/n.json',
    '//',
    '/api/network/../..',
  ])('the path %s is not there', async (path) => {
    expect((await ask(port, path)).status).toBe(404);
  });

  test('nobody but this machine can connect', async () => {
    const others = Object.values(networkInterfaces())
      .flat()
      .filter((face) => face !== undefined && !face.internal && face.family === 'IPv4');
    for (const face of others)
      await expect(ask(port, '/', { host: face!.address })).rejects.toThrow(/ECONNREFUSED/);
  });

  test('saves what the page sends; not what is damaged, nor over a change made meanwhile', async () => {
    const save = (body: string): Promise<Answer> =>
      ask(port, '/api/network', { method: 'POST', body, headers: { 'x-tertius-token': token } });
    const before = readFileSync(net, 'utf8');
    expect((await save(before.replace('"b"', '"B"'))).status).toBe(400);
    expect(readFileSync(net, 'utf8')).toBe(before);
    tertius(folder, ['rate', net, '--person', 'a', '--with', 'b', '--trust', '0.9']);
    const rated = readFileSync(net, 'utf8');
    expect((await save(before)).status).toBe(409);
    expect(readFileSync(net, 'utf8')).toBe(rated);
    const { body } = await ask(port, '/');
    token = /<meta name="tertius-token" content="([0-9a-f]{48})">/.exec(body)![1]!;
    expect((await save(before)).status).toBe(200);
    expect(readFileSync(net, 'utf8')).toBe(before);
    expect((await save(rated)).status).toBe(200);
  });

  test('somebody forgotten in the page is in no copy either, and the ledger has that and the shares of the page', async () => {
    const fresh = async (): Promise<string> =>
      /<meta name="tertius-token" content="([0-9a-f]{48})">/.exec((await ask(port, '/')).body)![1]!;
    const post = async (path: string, body: string): Promise<number> =>
      (await ask(port, path, { method: 'POST', body, headers: { 'x-tertius-token': token } })).status;
    token = await fresh();
    expect(tertius(folder, ['rate', net, '--person', 'a', '--with', 'b', '--trust', '0.8']).code).toBe(0);
    expect(readFileSync(`${net}.bak`, 'utf8')).toContain('"b"');
    token = await fresh();
    const evidence = parseNetworkFile(readFileSync(net, 'utf8'));
    const b = resolve(evidence).people.find(({ id }) => id === 'b')!;
    const { evidence: without } = erase(evidence, b, { key: '0'.repeat(64), date: '2026-11-29' });
    expect(await post('/api/network', serialise(without))).toBe(200);
    expect(existsSync(`${net}.bak`)).toBe(false);
    const share = JSON.stringify({ text: '{"format":"tertius-share"}', reader: 'Petra', people: 3 });
    expect(await post('/api/ledger', share)).toBe(200);
    expect(await post('/api/ledger', '{"text":1}')).toBe(400);
    expect((await ask(port, '/api/ledger', { method: 'POST', body: share })).status).toBe(401);
    const { entries } = JSON.parse(tertius(folder, ['ledger', net, '--json']).out) as {
      entries: { what: string; people?: number; detail?: string }[];
    };
    expect(entries.map(({ what }) => what)).toEqual(['erase', 'share']);
    expect(entries[1]).toMatchObject({ people: 3, detail: 'from the page' });
  });

  test('export writes the page as one file whose network no text can end', () => {
    expect(tertius(folder, ['export', net, '-o', 'n.html', '--for', 'me']).code).toBe(0);
    const page = readFileSync(join(folder, 'n.html'), 'utf8');
    expect(inlined(page)).toBe(readFileSync(net, 'utf8'));
    expect(page).not.toContain('</script><b>');
    expect(page).not.toMatch(/tertius-token" content/);
  });
});

function inlined(page: string): string {
  const [, data] = /<script[^>]* id="tertius-network"[^>]*>([^<]*)<\/script>/.exec(page)!;
  return gunzipSync(Buffer.from(data!, 'base64')).toString();
}
