import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from './run.mjs';

const PAGE = join(root, 'packages/viewer/dist/page');

const bytes = (text) => gzipSync(text, { level: 9 }).length;

/** What each part of a served page is for, by the module that a worker asks for it by; what loads at once has none. */
const PURPOSES = [
  ['searched.js', 'the search, and recording a contact'],
  ['coarse.js', 'the first picture of more than 2,000 people'],
  ['joins.js', 'who may be one person'],
  ['depending.js', 'what depends on one person'],
  ['measured.js', '*Brokerage*, size and colour by a measure'],
  ['kept-up.js', 'whom to keep in touch with, *Time*'],
  ['advised.js', '*Triangulation*, *Introductions*, what if'],
  ['around.js', '*Around me*'],
  ['drawn.js', '*Bridges*, *Matrix*, *Ways*, *Three sides*, *Units*'],
  ['shared.js', '*Sharing*'],
  ['seen-by-reader.js', 'what a reader of a share would see'],
  ['erased.js', 'erasing somebody'],
  ['narrowed.js', 'answers about what the filter leaves'],
  ['people-measured.js', 'a range of a measure as filter'],
  ['sheet-for.js', 'a picture to take away'],
  ['batch.js', 'files that are imported: tables'],
  ['document-formats.js', 'vCard, calendars, mail, outlines, feeds, XML and network files'],
  ['streamed-mail.js', 'mailboxes piece by piece'],
  ['read-archive.js', 'archives (zip, tar)'],
];

/** Kilobytes, compressed, of what a served page loads at once and of each part that it loads later. */
export function pageWeights() {
  const html = readFileSync(join(PAGE, 'index.html'), 'utf8');
  const script = (opening) => new RegExp(`${opening}>([\\s\\S]*?)</script>`).exec(html)?.[1] ?? '';
  const folder = join(PAGE, 'parts');
  const parts = new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
  const needs = (name, found = new Set()) => {
    if (found.has(name)) return found;
    found.add(name);
    for (const [, next] of parts.get(name).matchAll(/(?:^|[;}])import(?:[\w${},\s*]+from)?"\.\/([^"]+)"/g))
      needs(next, found);
    return found;
  };
  const weigh = (names) => names.reduce((sum, name) => sum + bytes(parts.get(name)), 0) / 1000;
  const first = needs('worker.js');
  const known = PURPOSES.filter(([name]) => parts.has(name));
  const later = known.map(([name, purpose]) => ({
    name,
    purpose,
    kB: weigh([...needs(name)].filter((one) => !first.has(one))),
  }));
  const named = new Set([...first, ...known.flatMap(([name]) => [...needs(name)])]);
  return {
    page: bytes(script('<script type="module"[^>]*')) / 1000,
    webgl: bytes(script('id="tertius-webgl"')) / 1000,
    seldom: bytes(script('id="tertius-seldom"')) / 1000,
    worker: weigh([...first]),
    later,
    /** Parts that none of the purposes loads. */
    unnamed: [...parts.keys()].filter((name) => !named.has(name)),
    whole: bytes(html) / 1000,
  };
}
