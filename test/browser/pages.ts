import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import {
  type Evidence,
  importFiles,
  NO_EVIDENCE,
  type Person,
  parseDay,
  resolve,
  serialise,
} from '@tertius/core';
import { findPerson } from '@tertius/core/answers';
import { log } from '@tertius/core/identity';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The day that tests count as today, so that histories read the same whenever they run. */
export const DAY = '2026-11-23';

/** The built page with a network and a day in it, as the command writes it. */
export function pageWith(network: string): string {
  const template = readFileSync(join(root, 'packages/viewer/dist/page/index.html'), 'utf8');
  const data = network === '' ? '' : gzipSync(network).toString('base64');
  return template
    .replace('</head>', () => `<meta name="tertius-as-of" content="${DAY}"></head>`)
    .replace(
      /(id="tertius-network">)(<\/script>)/,
      (_, open: string, close: string) => `${open}${data}${close}`,
    );
}

/** The page as one file; its address. */
export function fileWith(network: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'tertius-page-')), 'network.html');
  writeFileSync(path, pageWith(network));
  return pathToFileURL(path).href;
}

/** The page from a server of its own. */
export async function serve(network: string): Promise<{ address: string; close: () => void }> {
  const html = pageWith(network);
  const server: Server = createServer((request, response) => {
    response.statusCode = request.url === '/' ? 200 : 404;
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(request.url === '/' ? html : '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}/`, close: () => server.close() };
}

export const fixture = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`fixtures/${name}`, import.meta.url)), 'utf8');

interface Step {
  readonly files: readonly string[];
  readonly options: { readonly own?: string; readonly self?: string; readonly layer?: 'personal' };
}

let example: string | undefined;

/** The bundled example as the text of a network file, made once for all tests of a worker. */
export function exampleNetwork(): string {
  example ??= importedExample();
  return example;
}

function importedExample(): string {
  const steps = JSON.parse(readFileSync(join(root, 'examples/import.json'), 'utf8')) as Step[];
  let evidence: Evidence = NO_EVIDENCE;
  for (const { files, options } of steps) {
    const sources = files.map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(root, name))) }));
    ({ evidence } = importFiles(evidence, sources, options));
  }
  return serialise(withRecords(evidence));
}

interface Recorded extends Omit<Parameters<typeof log>[2], 'from' | 'to' | 'introduced'> {
  readonly person: string;
  readonly with?: string;
  readonly introduced?: string;
}

/** What `examples/log.json` records by hand. */
function withRecords(imported: Evidence): Evidence {
  const records = JSON.parse(readFileSync(join(root, 'examples/log.json'), 'utf8')) as Recorded[];
  const network = resolve(imported);
  const person = (mail: string): Person => network.people[findPerson(network, mail)] as Person;
  let evidence = imported;
  for (const { person: me, with: other, introduced, ...said } of records) {
    const to = other === undefined ? [] : [person(other)];
    const more = introduced === undefined ? {} : { introduced: person(introduced) };
    ({ evidence } = log(
      evidence,
      network,
      { from: person(me), to, ...said, ...more },
      parseDay(DAY) as number,
    ));
  }
  return evidence;
}

/** A network made of CSV texts. */
export function networkOf(files: Readonly<Record<string, string>>, own?: string): string {
  const sources = Object.entries(files).map(([name, text]) => ({
    name,
    bytes: new TextEncoder().encode(text),
  }));
  return serialise(importFiles(NO_EVIDENCE, sources, own === undefined ? {} : { own }).evidence);
}
