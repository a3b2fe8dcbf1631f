import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { importFiles, NO_EVIDENCE } from '@tertius/core';
import { describe, expect, test } from 'vitest';
import { balance } from '../samples/samples.ts';
import { misleadingFiles } from './generated.ts';

const folder = fileURLToPath(new URL('../data/cases/attack/', import.meta.url));
const all = process.env.TERTIUS_ALL_ATTACKS !== undefined;

/** Far more than any of these files takes (2 s for 1 MB), far less than a loop that is quadratic or worse. */
const MOST_MS = 20_000;

function read(
  name: string,
  bytes: Uint8Array,
): { readonly took: number; readonly refused: string | undefined } {
  const started = performance.now();
  const { report } = importFiles(NO_EVIDENCE, [{ name, bytes }], {
    self: 'Me <me@o.example>',
    today: 20_785,
  });
  const [account] = report.files;
  expect(balance(account!)).toBe(0);
  return { took: performance.now() - started, refused: account!.refused?.message };
}

describe('files that were made to hang or to break a reader', () => {
  test.each(readdirSync(folder).filter((name) => !name.endsWith('.json')))(
    '%s is read or refused in no time',
    (name) => {
      const { took, refused } = read(name, new Uint8Array(readFileSync(folder + name)));
      expect(took).toBeLessThan(MOST_MS);
      expect(refused ?? 'read').not.toContain('Error');
    },
  );

  test('6,600 daily series without an end give the latest meetings of each, and say so', () => {
    const series = Array.from(
      { length: 6600 },
      (_, k) =>
        `BEGIN:VEVENT\nUID:${k}\nDTSTART:20100101T090000Z\nRRULE:FREQ=DAILY\nORGANIZER:mailto:a@b.c\nATTENDEE:mailto:p${k}@d.example\nEND:VEVENT\n`,
    );
    const bytes = new TextEncoder().encode(`BEGIN:VCALENDAR\n${series.join('')}END:VCALENDAR\n`);
    const started = performance.now();
    const { report } = importFiles(NO_EVIDENCE, [{ name: 'a.ics', bytes }], { self: 'a@b.c', today: 20_785 });
    expect(performance.now() - started).toBeLessThan(4 * MOST_MS);
    expect(report.files[0]!.interactions).toBeLessThan(250_000);
    expect(report.files[0]!.warnings.some(({ code }) => code === 'too-many-occurrences')).toBe(true);
  }, 120_000);

  test('anything of 30 kB is read or refused, and none takes longer than its size', () => {
    const slow: string[] = [];
    let files = 0;
    for (const { name, bytes, about } of misleadingFiles(30_000, all ? 1 : 7)) {
      files++;
      const { took } = read(name, bytes);
      if (took > 5000) slow.push(`${about}: ${Math.round(took)} ms`);
    }
    expect(slow).toEqual([]);
    expect(files).toBeGreaterThan(100);
  }, 300_000);

  const numbered = (count: number, row: (k: number) => string): string =>
    Array.from({ length: count }, (_, k) => row(k)).join('');

  test.each([
    [
      'a name of 20,000 words',
      'people.csv',
      `name,email\n${'ann;bea,'.replace(',', ' ').repeat(20_000)},a@b.example\nBea,b@b.example\n`,
    ],
    [
      'an owner with 12,000 positions',
      'Positions.csv',
      `Company Name,Title,Description,Location,Started On,Finished On\n${numbered(12_000, (k) => `Works ${k},Boss,x,York,Jan 2022,\n`)}`,
    ],
    [
      'one message with 12,000 receivers, a row for each',
      'trace.csv',
      `date_time_utc,event_id,message_id,network_message_id,recipient_address,related_recipient_address,sender_address\n${numbered(12_000, (k) => `2026-01-02T10:11:12Z,RECEIVE,<1@x>,N1,bo${k}@x.example,,ann@x.example\n`)}`,
    ],
    [
      '30,000 headings of labels',
      'a.dl',
      `dl n=300 format=edgelist1\nlabels:\n${'labels:\n'.repeat(30_000)}data:\n1 2 1\n`,
    ],
    ['a network of 20 bytes that says it has 99,999 people', 'a.net', '*Vertices 99999\n'],
    [
      'all of one group of 20,000 tied to all of another',
      'a.dot',
      `graph g { {${numbered(20_000, (k) => ` a${k}`)}} -- {${numbered(20_000, (k) => ` b${k}`)}} }`,
    ],
    [
      '20,000 values that hold for all of 20,000 nodes',
      'b.dot',
      `graph g { node [${numbered(20_000, (k) => `a${k}=1 `)}] ${numbered(20_000, (k) => ` b${k}`)} }`,
    ],
    [
      '3,000 keys with a default and 5,000 nodes',
      'a.graphml',
      `<graphml>${numbered(3000, (k) => `<key id="k${k}" for="node" attr.name="k${k}"><default>1</default></key>`)}<graph>${numbered(5000, (k) => `<node id="n${k}"/>`)}</graph></graphml>`,
    ],
    [
      'an attribute of its own for each of 6,000 nodes',
      'a.gml',
      `graph [ ${numbered(6000, (k) => `node [ id ${k} label "A ${k}" a${k} 1 ]\n`)} ]`,
    ],
  ])('%s costs what its size costs', (_, name, text) => {
    const started = performance.now();
    const { report } = importFiles(NO_EVIDENCE, [{ name, bytes: new TextEncoder().encode(text) }], {
      self: 'Me <me@o.example>',
      today: 20_785,
    });
    report.proposals();
    expect(balance(report.files[0]!)).toBe(0);
    expect(performance.now() - started).toBeLessThan(MOST_MS);
  });
});
