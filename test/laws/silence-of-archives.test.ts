import { type FileReport, importFiles, NO_EVIDENCE, serialise } from '@tertius/core';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { GOOD_ARCHIVES } from './good-archives.ts';

type Members = Readonly<Record<string, string>>;

const OPTIONS = { self: 'Me Owner <me@owner.example>', own: 'Own Ltd', today: 20_785 };

function read(members: Members): { readonly account: FileReport; readonly content: string } {
  const bytes = zipSync(
    Object.fromEntries(Object.entries(members).map(([name, text]) => [name, strToU8(text)])),
  );
  const { report, evidence } = importFiles(NO_EVIDENCE, [{ name: 'a.zip', bytes }], OPTIONS);
  const content = JSON.stringify(JSON.parse(serialise(evidence)), (field, value: unknown) =>
    /^(line|content|key|sha256)$/.test(field) ? undefined : value,
  );
  return { account: report.files[0] as FileReport, content };
}

const said = ({ refused, rejects, warnings, unused, excluded }: FileReport): string =>
  JSON.stringify([refused?.code, rejects, warnings, unused, excluded]);

const NAMES = /(?<=")[A-Za-z_]\w*(?="\s*:)/g;

/** What becomes of an archive when one name in one of its members, or of a member, is written otherwise, or a member is cut short. */
function* changed(members: Members): Generator<readonly [what: string, members: Members]> {
  for (const [member, text] of Object.entries(members)) {
    const names = new Set([...text.matchAll(NAMES)].map(([name]) => name));
    for (const name of names)
      yield [
        `${name} of ${member}`,
        { ...members, [member]: text.replace(NAMES, (word) => (word === name ? 'xyzzy' : word)) },
      ];
    const { [member]: _, ...others } = members;
    yield [`${member} renamed`, { ...others, [member.replace(/(\.\w+)$/, '-x$1')]: text }];
    yield [`${member} cut short`, { ...members, [member]: text.slice(0, text.length / 2) }];
  }
}

test.each(GOOD_ARCHIVES)(
  'a name changed in a member of a %s gives what was there, or the ledger says what was not read',
  (format, members) => {
    const before = read(members);
    expect([before.account.format, before.account.refused, before.account.rejects]).toEqual([
      format,
      undefined,
      [],
    ]);
    const silent: string[] = [];
    let tried = 0;
    for (const [what, other] of changed(members)) {
      tried++;
      const after = read(other);
      if (after.content !== before.content && said(after.account) === said(before.account)) silent.push(what);
    }
    expect([silent, tried > 15]).toEqual([[], true]);
  },
);
