import { randomBytes, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { basename } from 'node:path';
import { type Person, parseNetworkFile, serialise, TertiusError, today } from '@tertius/core';
import { erasedSince, release } from '@tertius/core/sharing';
import { removeTraces } from '../files/erasure-traces.ts';
import { Failure } from '../files/failure.ts';
import { type Done, record } from '../files/ledger.ts';
import { generationOf, loadEvidence, updateNetwork } from '../files/network.ts';
import { inParts, PARTS_PATH, pageParts, pageWith } from '../files/page.ts';
import { isTaken } from '../files/taken.ts';

export interface Served {
  readonly address: string;
  readonly close: () => Promise<void>;
}

const LOOPBACK = '127.0.0.1';
const LARGEST_BODY = 512 * 1024 * 1024;

interface Site {
  readonly path: string;
  /** The generation of the file that each page began from, by the page's token. */
  readonly tokens: Map<string, string>;
  readonly hosts: ReadonlySet<string>;
  /** What the address carries until somebody opens it; then the cookie stands for it. */
  secret: string | undefined;
  readonly cookie: string;
  readonly parts: ReadonlyMap<string, string>;
}

/**
 * Serves the viewer with one network file, to whoever has the address, on this machine alone: the secret in it is
 * exchanged once for a cookie of this site, without which there is only 401. `GET /` the page; `GET /parts/…` the scripts of its
 * workers as they are needed; `GET` and `POST /api/network`, with the page's token in `X-Tertius-Token`, the file. A page that
 * began from an older version of the file cannot save over it; one of files that were read in memory has no token, so it saves
 * nothing.
 */
export async function serve(path: string, port = 0): Promise<Served> {
  const parts = pageParts();
  loadEvidence(path);
  const server = createServer();
  const chosen = await listen(server, port);
  const site: Site = {
    path,
    tokens: new Map(),
    hosts: new Set([`${LOOPBACK}:${chosen}`, `localhost:${chosen}`]),
    secret: randomBytes(24).toString('hex'),
    cookie: `tertius-${chosen}=${randomBytes(24).toString('hex')}`,
    parts,
  };
  server.on('request', (request, response) => {
    answer(site, request, response).catch((error) => fail(response, error));
  });
  return {
    address: `http://${LOOPBACK}:${chosen}/?key=${site.secret}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((done, refuse) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      refuse(
        new Failure(
          error.code === 'EADDRINUSE' ? `port ${port} is taken; choose another with --port` : error.message,
        ),
      ),
    );
    server.listen(port, LOOPBACK, () => {
      const address = server.address();
      done(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

async function answer(site: Site, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { method = 'GET', headers } = request;
  if (!site.hosts.has(headers.host ?? ''))
    return end(response, 421, 'This address serves its own machine only.');
  const origin = headers.origin;
  if (origin !== undefined && !site.hosts.has(origin.replace(/^http:\/\//, '')))
    return end(response, 403, 'Not for other sites.');
  const target = request.url ?? '/';
  if (target.startsWith('/?key=')) return exchange(site, target.slice('/?key='.length), request, response);
  if (target === '/' || target === '/index.html') {
    if (method !== 'GET' && method !== 'HEAD') return end(response, 405, 'Only GET.');
    if (!isKnown(site, request)) return end(response, 401, CLOSED);
    return page(site, response);
  }
  if (target.startsWith(PARTS_PATH)) {
    const part = site.parts.get(target.slice(PARTS_PATH.length));
    if (method !== 'GET' && method !== 'HEAD') return end(response, 405, 'Only GET.');
    if (!isKnown(site, request)) return end(response, 401, CLOSED);
    if (part === undefined) return end(response, 404, 'Nothing here.');
    return end(response, 200, part, 'text/javascript', WORKER_POLICY);
  }
  if (target !== '/api/network' && target !== '/api/ledger') return end(response, 404, 'Nothing here.');
  const token = headers['x-tertius-token'];
  if (!isKnown(site, request) || typeof token !== 'string' || !site.tokens.has(token))
    return end(response, 401, 'The token of this run is missing; open the page again.');
  if (target === '/api/ledger') return entered(site, request, response);
  if (method === 'GET') return end(response, 200, serialise(loadEvidence(site.path)), 'application/json');
  if (method === 'POST') return save(site, token, request, response);
  return end(response, 405, 'Only GET and POST.');
}

/** Workers load their own parts and nothing else, and have no text made into scripts. */
const WORKER_POLICY =
  "default-src 'none'; script-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";

const CLOSED = 'Open the address that tertius view printed; it works once, in one browser.';

function isKnown(site: Site, request: IncomingMessage): boolean {
  const given = (request.headers.cookie ?? '').split(';').map((part) => part.trim());
  return given.some((cookie) => isSame(cookie, site.cookie));
}

function isSame(one: string, other: string): boolean {
  const [x, y] = [Buffer.from(one), Buffer.from(other)];
  return x.length === y.length && timingSafeEqual(x, y);
}

/** The secret of the address for the cookie, once; a reload of the same browser is led on. */
function exchange(site: Site, key: string, request: IncomingMessage, response: ServerResponse): void {
  const known = isKnown(site, request);
  if (!known && (site.secret === undefined || !isSame(key, site.secret))) {
    end(response, 401, CLOSED);
    return;
  }
  if (!known) site.secret = undefined;
  response.writeHead(303, {
    ...SAFE,
    Location: '/',
    ...(known ? {} : { 'Set-Cookie': `${site.cookie}; HttpOnly; SameSite=Strict; Path=/` }),
  });
  response.end();
}

const SAFE = {
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'X-Frame-Options': 'DENY',
} as const;

function end(
  response: ServerResponse,
  status: number,
  text: string,
  type = 'text/plain',
  policy = "default-src 'none'",
): void {
  const headers = { ...SAFE, 'Content-Security-Policy': `${policy}; frame-ancestors 'none'` };
  response.writeHead(status, { ...headers, 'Content-Type': `${type}; charset=utf-8` });
  response.end(text);
}

function fail(response: ServerResponse, error: unknown): void {
  const wrong = error instanceof TertiusError || error instanceof Failure;
  if (response.headersSent) response.destroy();
  else
    end(
      response,
      error instanceof TertiusError ? 400 : wrong ? 409 : 500,
      error instanceof TertiusError ? error.problem : wrong ? error.message : 'failed',
    );
}

const MOST_PAGES = 1000;

function page(site: Site, response: ServerResponse): void {
  const token = randomBytes(24).toString('hex');
  const own = release(loadEvidence(site.path), 'me', { asOf: today(), notes: true });
  const isSaved = !isTaken(site.path);
  const html = inParts(pageWith(own, { file: basename(site.path), ...(isSaved ? { token } : {}) }));
  if (isSaved) remember(site, token);
  end(response, 200, html, 'text/html', policyOf(html));
}

function remember(site: Site, token: string): void {
  for (const oldest of site.tokens.keys()) {
    if (site.tokens.size < MOST_PAGES) break;
    site.tokens.delete(oldest);
  }
  site.tokens.set(token, generationOf(site.path));
}

/** The policy that the page itself carries. */
function policyOf(html: string): string | undefined {
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1];
  return policy?.replaceAll('&#39;', "'");
}

async function save(
  site: Site,
  token: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = await bodyOf(request);
  if (body === undefined) return end(response, 413, 'Too large.');
  const evidence = parseNetworkFile(body, 'the network that was sent');
  let stale = false;
  const { gone } = await updateNetwork(site.path, (current) => {
    stale = generationOf(site.path) !== site.tokens.get(token);
    return { evidence: stale ? current : evidence, gone: stale ? [] : erasedSince(current, evidence) };
  });
  if (stale)
    return end(
      response,
      409,
      'The file was changed meanwhile; export what you have, then load the page again.',
    );
  if (gone.length > 0) removeTraces(site.path, { texts: gone.flatMap(textsOf), ...keyOfOne(gone) });
  site.tokens.set(token, generationOf(site.path));
  end(response, 200, '{"saved":true}', 'application/json');
}

const textsOf = ({ name, emails, profiles, phones }: Person): readonly string[] =>
  [name, ...emails, ...profiles, ...phones].filter((text) => text.length > 3);

const keyOfOne = ([only, ...more]: readonly Person[]): { readonly person?: string } =>
  only === undefined || more.length > 0 ? {} : { person: only.key };

/** Enters in the ledger a share that the page wrote. */
async function entered(site: Site, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'POST') return end(response, 405, 'Only POST.');
  const body = await bodyOf(request);
  if (body === undefined) return end(response, 413, 'Too large.');
  const share = writtenShare(body);
  if (share === undefined) return end(response, 400, 'No share.');
  record(site.path, { what: 'share', detail: 'from the page', ...share });
  end(response, 200, '{"entered":true}', 'application/json');
}

function writtenShare(body: string): Pick<Done, 'text' | 'reader' | 'people'> | undefined {
  let said: unknown;
  try {
    said = JSON.parse(body);
  } catch {
    return undefined;
  }
  if (typeof said !== 'object' || said === null) return undefined;
  const { text, reader, people } = said as Readonly<Record<string, unknown>>;
  if (typeof text !== 'string' || typeof reader !== 'string' || typeof people !== 'number') return undefined;
  return { text, people, reader: reader.trim() === '' ? undefined : reader };
}

async function bodyOf(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > LARGEST_BODY) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
