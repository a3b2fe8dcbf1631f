import { type FileReport, importFiles, NO_EVIDENCE, serialise } from '@tertius/core';
import { expect, test } from 'vitest';
import { GOOD_FILES, type GoodFile } from './good-files.ts';

const OPTIONS = { self: 'Me Owner <me@owner.example>', own: 'Own Ltd', today: 20_785 };

function read(name: string, text: string): { readonly account: FileReport; readonly content: string } {
  const file = { name, bytes: new TextEncoder().encode(text) };
  const { report, evidence } = importFiles(NO_EVIDENCE, [file], OPTIONS);
  const content = JSON.stringify(JSON.parse(serialise(evidence)), (field, value: unknown) =>
    /^(line|content|key|sha256)$/.test(field) ? undefined : value,
  );
  return { account: report.files[0] as FileReport, content };
}

const said = ({ refused, rejects, warnings, unused, excluded }: FileReport): string =>
  JSON.stringify([refused?.code, rejects, warnings, unused, excluded]);

/** What becomes of a file when every name, or one of its places, is written otherwise. */
function* changed({ text, names, words }: GoodFile): Generator<readonly [what: string, text: string]> {
  const found = [...text.matchAll(names)];
  for (const name of new Set(found.map(([word]) => word)))
    yield [`every ${name}`, text.replace(names, (word) => (word === name ? 'xyzzy' : word))];
  for (const { 0: name, index } of found)
    yield [`${name} at ${index}`, `${text.slice(0, index)}xyzzy${text.slice(index + name.length)}`];
  for (const [word, other] of words) yield [`${word} as ${other}`, text.replaceAll(word, other)];
}

test.each(GOOD_FILES)(
  'a name or word changed in $name gives what was there, or the ledger says what was not read',
  (good) => {
    const before = read(good.name, good.text);
    expect([before.account.refused, before.account.rejects]).toEqual([undefined, []]);
    const silent: string[] = [];
    for (const [what, text] of changed(good)) {
      const after = read(good.name, text);
      if (after.content !== before.content && said(after.account) === said(before.account)) silent.push(what);
    }
    expect(silent).toEqual([]);
  },
);
