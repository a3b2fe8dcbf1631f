import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type FileReport, importFiles, NO_EVIDENCE } from '@tertius/core';
import { formats } from '@tertius/core/read';
import { expect, test } from 'vitest';
import { TEXTS } from '../../bench/files/kinds.mjs';

/** What may stand in a place of a record that should hold something else. */
const WRONG = ['', '\0', 'nobody@', '99/99/9999', '-1', '1e999', '"', '<x', '{', 'NaN', '\u001b[2J'];
const cases = fileURLToPath(new URL('../data/cases/', import.meta.url));

function account(name: string, text: string | Uint8Array): FileReport {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  return importFiles(NO_EVIDENCE, [{ name, bytes }], { self: 'Me <me@o.example>', own: 'Own', today: 20_785 })
    .report.files[0]!;
}

/** Files of every kind with one record, each place of it wrong in every way, and cut off in the middle. */
function* broken(): Generator<readonly [name: string, text: string]> {
  for (const [, name, begin, record, after] of TEXTS) {
    const before = begin.replaceAll('{n}', '4');
    const pieces = record.replaceAll('{k-1}', '0').replaceAll('{k}', '1').split(/[‹›]/);
    const good = pieces.join('');
    for (let place = 1; place < pieces.length; place += 2)
      for (let k = 0; k < 4; k++) {
        const wrong = WRONG[(place * 2 + k * 3) % WRONG.length]!;
        const bad = pieces.map((piece, at) => (at === place ? wrong : piece)).join('');
        yield [name, `${before}${k < 2 ? good : ''}${bad}${after}`];
      }
    const whole = `${before}${good}${after}`;
    for (let k = 1; k < 7; k++) yield [name, whole.slice(0, Math.floor((whole.length * k) / 7))];
  }
}

/** What is missing in the findings of a file, each in words. */
function missing({ rejects, refused, warnings }: FileReport): string[] {
  const said = (what: string, message: string): string[] =>
    message.length > 15 &&
    /[;,:?]|\b(?:is|are|has|have|needs?|ends|lies|cannot|said|holds?|names?)\b/.test(message)
      ? []
      : [`${what} says too little: ${message}`];
  return [
    ...rejects.flatMap(({ line, column, value, message, row, code }) => [
      ...(line >= 1 && column >= 1 ? [] : [`${code} at ${line}:${column}`]),
      ...(typeof value === 'string' && typeof row === 'string' ? [] : [`${code} without its value`]),
      ...said(code, message),
    ]),
    ...warnings.flatMap(({ line, code, message }) =>
      line >= 0 && message !== '' ? [] : [`${code} without a line or a word`],
    ),
    ...(refused === undefined
      ? []
      : [
          ...((refused.line ?? 0) >= 1 && (refused.column ?? 0) >= 1
            ? []
            : [`${refused.code} without a place`]),
          ...said(refused.code, refused.message),
        ]),
  ];
}

test('every reader says where and what is wrong with each row that it rejects and each file that it refuses', () => {
  const wrong = new Set<string>();
  const kinds = new Set<string>();
  let files = 0;
  let findings = 0;
  const look = (name: string, text: string | Uint8Array): void => {
    const found = account(name, text);
    files++;
    findings += found.rejects.length + (found.refused === undefined ? 0 : 1);
    if (found.format !== null) kinds.add(found.format);
    for (const one of missing(found)) wrong.add(`${name}: ${one}`);
  };
  for (const [name, text] of broken()) look(name, text);
  for (const name of ['D1-70-bytes.txt', 'D9-20kB.csv', 'D10-stack-trace-726-bytes.zip'])
    if (readdirSync(`${cases}attack`).includes(name)) look(name, readFileSync(`${cases}attack/${name}`));
  for (const [name, text] of [
    ['empty.csv', ''],
    ['blank.csv', '\n\n\n'],
    ['noise.zip', 'PK\u0003\u0004 and no more'],
    ['unknown.json', '{"a":1}'],
    ['matrix.csv', ',Ann,Bea,Cy,Dee\nAnn,0,1,0,1\nBea,1,0,x,0\nCy,0,1,0,1\nDee,1,0,1,0\n'],
    ['chat.txt', '[02/03/2026, 09:15:01] Ann: Hi\n[02/03/2026, 09:16:01] Me: Hello\n'],
  ] as const)
    look(name, text);
  expect([...wrong]).toEqual([]);
  expect(files).toBeGreaterThan(1200);
  expect(findings).toBeGreaterThan(500);
  // All kinds that are text; archives hold these, and a share with something wrong in it is refused by its checksum.
  const others = /archive|^tertius-share$/;
  const unread = formats.map(({ id }) => id).filter((id) => !kinds.has(id) && !others.test(id));
  expect(unread).toEqual([]);
}, 120_000);
