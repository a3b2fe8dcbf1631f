import { randomBytes, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { parseNetworkFile, serialise, TertiusError } from '@tertius/core';
import { Failure } from '../files/failure.ts';
import { generationOf, loadEvidence, updateNetwork } from '../files/network.ts';
import { pageWith } from '../files/page.ts';

export interface Served {
  readonly address: string;
  readonly close: () => Promise<void>;
}

const LOOPBACK = '127.0.0.1';
const LARGEST_BODY = 512 * 1024 * 1024;

interface Site {
  readonly path: string;
  readonly token: string;
  readonly hosts: ReadonlySet<string>;
}

/**
 * Serves the viewer with one network file, to this machine alone: `GET /` the page, `GET /network` and `PUT /network` with
 * the run's token (header `X-Tertius-Token`) the file; a PUT names the generation it began from in `If-Match`.
 */
export async function serve(path: string, port = 0): Promise<Served> {
  pageWith('');
  loadEvidence(path);
  const server = createServer();
  const chosen = await listen(server, port);
  const site: Site = {
    path,
    token: randomBytes(24).toString('hex'),
    hosts: new Set([`${LOOPBACK}:${chosen}`, `localhost:${chosen}`]),
  };
  server.on('request', (request, response) => {
    answer(site, request, response).catch((error) => fail(response, error));
  });
  return {
    address: `http://${LOOPBACK}:${chosen}/`,
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
  if (target === '/' || target === '/index.html') {
    if (method !== 'GET' && method !== 'HEAD') return end(response, 405, 'Only GET.');
    return page(site, response);
  }
  if (target !== '/network') return end(response, 404, 'Nothing here.');
  if (!allowed(site, headers['x-tertius-token']))
    return end(response, 401, 'The token of this run is missing.');
  if (method === 'GET') return network(site, response);
  if (method === 'PUT') return save(site, request, response);
  return end(response, 405, 'Only GET and PUT.');
}

function allowed({ token }: Site, given: string | string[] | undefined): boolean {
  if (typeof given !== 'string' || given.length !== token.length) return false;
  return timingSafeEqual(Buffer.from(given), Buffer.from(token));
}

const SAFE = {
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'X-Frame-Options': 'DENY',
} as const;

function end(response: ServerResponse, status: number, text: string, type = 'text/plain'): void {
  response.writeHead(status, { ...SAFE, 'Content-Type': `${type}; charset=utf-8` });
  response.end(text);
}

function fail(response: ServerResponse, error: unknown): void {
  const wrong = error instanceof TertiusError || error instanceof Failure;
  if (response.headersSent) response.destroy();
  else
    end(response, error instanceof TertiusError ? 400 : wrong ? 409 : 500, wrong ? error.message : 'failed');
}

function page(site: Site, response: ServerResponse): void {
  const text = serialise(loadEvidence(site.path));
  const html = pageWith(text, { save: '/network', token: site.token, generation: generationOf(site.path) });
  end(response, 200, withOwnOrigin(html), 'text/html');
}

/** The page of one file may connect nowhere; the served one may reach its own origin, to save. */
function withOwnOrigin(html: string): string {
  return html.replace(/connect-src 'none'/, "connect-src 'self'");
}

function network(site: Site, response: ServerResponse): void {
  const generation = generationOf(site.path);
  response.writeHead(200, {
    ...SAFE,
    'Content-Type': 'application/json; charset=utf-8',
    ETag: `"${generation}"`,
  });
  response.end(serialise(loadEvidence(site.path)));
}

async function save(site: Site, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await bodyOf(request);
  if (body === undefined) return end(response, 413, 'Too large.');
  const evidence = parseNetworkFile(body, 'the saved network');
  const began = (request.headers['if-match'] ?? '').replaceAll('"', '');
  if (began === '') return end(response, 428, 'Say in If-Match which version this began from.');
  let stale = false;
  await updateNetwork(site.path, (current) => {
    stale = generationOf(site.path) !== began;
    return { evidence: stale ? current : evidence };
  });
  if (stale)
    return end(response, 412, 'The file was changed meanwhile; reload the page and make the change again.');
  response.writeHead(204, { ...SAFE, ETag: `"${generationOf(site.path)}"` });
  response.end();
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
