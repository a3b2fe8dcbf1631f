import { randomBytes } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { formatDay, importFiles, NO_EVIDENCE, serialise } from '@tertius/core';
import { tieRows } from '@tertius/core/network';
import { addRule, makeShare, type Released, release, sharedWithUs, shareText } from '@tertius/core/sharing';
import {
  GRAPH_TEXT_FORMS,
  writeCsv,
  writeGexf,
  writeGraphml,
  writeGraphText,
  writeTables,
} from '@tertius/core/writers';
import { draw, SIZES } from '@tertius/viewer/pictures';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pageIsBuilt } from '../cli/cli.ts';
import { pngTexts } from '../png-texts.ts';
import { ofBuilt } from './built-command.ts';
import {
  ADDRESS_BOOK,
  AS_OF,
  contact,
  DAYS,
  evidenceOf,
  exactFigures,
  levelUnder,
  RULES_GIVEN,
  ruled,
  WORDS_OF_THE_OWNER,
} from './secret-network.ts';

const RUNS = Number(process.env.TERTIUS_RUNS ?? 300);

type Way = (passed: Released, options: { readonly asOf: number }) => string;

const { pageWith, emptyPage } = await ofBuilt('files/page');
const bare = pageIsBuilt ? emptyPage() : '';

/** What a page holds beyond the page without a network: its data, unpacked, and what it says of the file. */
function pageText(passed: Released): string {
  const page = pageWith(passed, { asOf: formatDay(AS_OF) });
  const data = /(<script\b[^>]*\bid=["']?tertius-network["']?[^>]*>)([^<]*)(<\/script>)/;
  const [, , packed = ''] = data.exec(page) ?? [];
  const metas = page.match(/<meta name="tertius-(file|as-of|token)"[^>]*>/g) ?? [];
  const rest = metas.reduce((text, meta) => text.replace(meta, ''), page.replace(data, '$1$3'));
  expect(rest === bare.replace(data, '$1$3')).toBe(true);
  return [gunzipSync(Buffer.from(packed, 'base64')).toString('utf8'), ...metas].join('\n');
}

/** Every way out that is text, and the page, by what it writes. */
const WAYS: Readonly<Record<string, Way>> = {
  json: ({ evidence }) => serialise(evidence),
  csv: (passed, options) => Object.values(writeCsv(passed, options)).join('\n'),
  gexf: (passed, options) => writeGexf(passed, options).text,
  graphml: (passed, options) => writeGraphml(passed, options).text,
  tables: (passed, options) => JSON.stringify(writeTables(passed, options)),
  ...(pageIsBuilt ? { html: (passed: Released) => pageText(passed) } : {}),
  svg: (passed, { asOf }) =>
    draw(passed, { view: 'map', size: SIZES['16:9'], asOf, of: passed.network.people.length }),
  ...Object.fromEntries(
    GRAPH_TEXT_FORMS.map(({ id }) => [
      id,
      (passed, options) => writeGraphText(passed, { ...options, form: id }),
    ]),
  ),
};
const WAY_NAMES = Object.keys(WAYS);

/** What leaves for a reader in three of the ways, in turn, so that all are tried on many networks; a network that nobody is in is not drawn. */
function leaving(passed: Released, asOf: number, turn: number): string {
  const chosen = [0, 1, 2].map((k) => WAY_NAMES[(turn * 3 + k) % WAY_NAMES.length] as string);
  return [...new Set(['json', ...chosen])]
    .filter((name) => name !== 'svg' || passed.network.people.length > 0)
    .map((name) => (WAYS[name] as Way)(passed, { asOf }))
    .join('\n');
}

let turn = 0;

test('no export for others holds an address, profile, subject, note, rating or exact strength of the personal layer', () => {
  fc.assert(
    fc.property(ADDRESS_BOOK, RULES_GIVEN, DAYS, fc.nat(), (contacts, given, days, seed) => {
      const evidence = ruled(evidenceOf(contacts), given);
      const asOf = AS_OF + days;
      const exact = exactFigures(evidence, asOf);
      const random = (n: number): number => seed % n;
      turn++;
      for (const purpose of ['colleague', 'public'] as const) {
        const passed = release(evidence, purpose, { asOf, random });
        const text = leaving(passed, asOf, turn).replaceAll(formatDay(asOf), '');
        expect(text).not.toMatch(WORDS_OF_THE_OWNER);
        expect(exact.filter((figure) => text.includes(figure))).toEqual([]);
        for (const [k, { trust }] of contacts.entries()) {
          expect(text).not.toContain(String(trust));
          if (levelUnder(contacts, given, k) !== 'shared')
            expect(text).not.toMatch(new RegExp(`zfirst${k}|zlast${k}`, 'i'));
        }
        const hidden = passed.network.people.filter(({ onRequest }) => onRequest);
        for (const one of hidden) {
          const said = JSON.stringify([one.name, one.memberships, one.communities]);
          const alike = hidden.filter(
            (other) => JSON.stringify([other.name, other.memberships, other.communities]) === said,
          );
          expect(alike.length).toBeGreaterThanOrEqual(3);
        }
        if (purpose === 'public') {
          expect(text).not.toMatch(/zfirst|zlast|zfirm|zrole|known \d|boss/i);
          const groups = passed.network.people.map(({ memberships }) => memberships[0]?.organisation ?? -1);
          for (const group of new Set(groups))
            if (group >= 0) expect(groups.filter((one) => one === group).length).toBeGreaterThanOrEqual(5);
        }
        for (const { ties } of passed.evidence.imports)
          for (const { strength } of tieRows(ties)) expect([0.1, 0.3, 0.6]).toContain(strength);
      }
    }),
    { numRuns: RUNS },
  );
});

test('no share tells more than the level of each contact, nor anything that fewer than three contacts on request have in common', () => {
  fc.assert(
    fc.property(
      fc.array(contact, { minLength: 1, maxLength: 12 }),
      RULES_GIVEN,
      fc.option(fc.constantFrom('Reader One', 'ben@reader.example'), { nil: undefined }),
      DAYS,
      (contacts, rules, reader, days) => {
        const { share } = makeShare(ruled(evidenceOf(contacts), rules), {
          asOf: AS_OF + days,
          made: '2026-11-29T08:00:00Z',
          randomBytes,
          ...(reader === undefined ? {} : { reader }),
        });
        const text = shareText(share);
        expect(text).not.toMatch(/zsubject|zid\d|ztopic|znote|zask|zopen|zbody|2025-0[34]|m\d+-\d/i);
        for (const [k, { trust }] of contacts.entries()) {
          expect(text).not.toContain(String(trust));
          const level = levelUnder(contacts, rules, k);
          if (level !== 'shared')
            expect(text).not.toMatch(
              new RegExp(`(zfirst|zlast|zmail|zprofile|known ?|known)${k}(?!\\d)`, 'i'),
            );
        }
        const alike = new Map<string, number>();
        for (const one of share.contacts) {
          if (one.level !== 'on-request') continue;
          const { handle: _, band: __, ...said } = one;
          alike.set(JSON.stringify(said), (alike.get(JSON.stringify(said)) ?? 0) + 1);
        }
        for (const count of alike.values()) expect(count).toBeGreaterThanOrEqual(3);
        const hidden = [...alike.values()].reduce((sum, count) => sum + count, 0);
        const onRequest = contacts.filter((_, k) => levelUnder(contacts, rules, k) === 'on-request').length;
        expect(hidden).toBeLessThanOrEqual(onRequest);
      },
    ),
    { numRuns: RUNS },
  );
});

test('what a picture file says beside its picture holds no word of the owner, and its drawing neither', async () => {
  const { pictureOf } = await ofBuilt('render/released-picture');
  const books = fc.sample(ADDRESS_BOOK, { seed: 11, numRuns: 8 });
  for (const contacts of books)
    for (const purpose of ['colleague', 'public'] as const) {
      const passed = release(evidenceOf(contacts), purpose, { asOf: AS_OF });
      const of = passed.network.people.length;
      if (of === 0) continue;
      const wanted = {
        view: 'map',
        size: { width: 480, height: 270, dots: 1 },
        asOf: AS_OF,
        person: undefined,
        of,
      } as const;
      const [png, svg] = await Promise.all(
        (['png', 'svg'] as const).map((format) => pictureOf(passed, { ...wanted, format })),
      );
      const text = `${pngTexts(Buffer.from(png!.bytes))}\n${Buffer.from(svg!.bytes).toString('utf8')}`;
      expect(text.replaceAll(formatDay(AS_OF), '')).not.toMatch(WORDS_OF_THE_OWNER);
      if (purpose === 'public') expect(text).not.toMatch(/zfirst|zlast|zfirm|zrole/i);
    }
});

/** A share of a colleague at Own who knows these people, each at one of five firms, and shows all or has all on request. */
function shareOf(owner: string, known: readonly number[], level: 'shared' | 'on-request'): string {
  const rows = [
    'First Name,Last Name,URL,Email Address,Company,Position,Connected On',
    ...known.map((k) => `Zfirst${k},Zlast${k},,zmail${k}@zhost.example,Zfirm${k % 5}q,Zrole,01 Feb 2024`),
    '',
  ];
  const { evidence } = importFiles(
    NO_EVIDENCE,
    [{ name: 'Connections.csv', bytes: new TextEncoder().encode(rows.join('\n')) }],
    { self: owner, own: 'Own', today: AS_OF },
  );
  const { share } = makeShare(addRule(evidence, 'everybody', '', level), {
    asOf: AS_OF,
    made: '2026-11-23T08:00:00Z',
    randomBytes,
  });
  return shareText(share);
}

test('what colleagues shared leaves for others in counts alone, with no organisation that fewer than three stand behind', () => {
  const known = fc.uniqueArray(fc.nat(14), { minLength: 1, maxLength: 9 });
  const level = fc.constantFrom('shared' as const, 'on-request' as const);
  fc.assert(
    fc.property(known, known, level, level, (kat, tom, katShows, tomShows) => {
      const shares = [shareOf('kat@own.example', kat, katShows), shareOf('tom@own.example', tom, tomShows)];
      const files = shares.map((text, k) => ({
        name: `${k}.share.json`,
        bytes: new TextEncoder().encode(text),
      }));
      const { evidence } = importFiles(NO_EVIDENCE, files, {
        self: 'birgit@own.example',
        own: 'Own',
        today: AS_OF,
      });
      turn++;
      for (const purpose of ['colleague', 'public'] as const) {
        const text = leaving(release(evidence, purpose, { asOf: AS_OF }), AS_OF, turn);
        expect(text).not.toMatch(/zfirst|zlast|zmail|zhost|zrole|zfirm/i);
      }
      const behind = (firm: number): number =>
        kat.filter((k) => k % 5 === firm).length + tom.filter((k) => k % 5 === firm).length;
      for (const { name, people } of sharedWithUs(evidence, AS_OF)?.named ?? []) {
        expect(people).toBeGreaterThanOrEqual(3);
        expect(behind(Number(name.slice(5, 6)))).toBeGreaterThanOrEqual(3);
      }
    }),
    { numRuns: Math.ceil(RUNS / 15) },
  );
});

test('no file for others holds whom a colleague’s personal export alone names, nor a contact that an address book marks private', () => {
  const some = fc.uniqueArray(fc.nat(8), { minLength: 1, maxLength: 6 });
  const level = fc.constantFrom('shared' as const, 'on-request' as const);
  const bytesOf = (lines: readonly string[]): Uint8Array =>
    new TextEncoder().encode([...lines, ''].join('\n'));
  fc.assert(
    fc.property(some, some, some, level, (mine, theirs, marked, shows) => {
      const book = bytesOf([
        'First Name,Middle Name,Last Name,Company,E-mail Address,E-mail Type,Private',
        ...mine.map(
          (k) => `Mfirst${k},,Mlast${k},Firm,m${k}@m.example,SMTP,${marked.includes(k) ? 'True' : 'False'}`,
        ),
      ]);
      const list = bytesOf([
        'First Name,Last Name,URL,Email Address,Company,Position,Connected On',
        ...theirs.map((k) => `Zfirst${k},Zlast${k},,zmail${k}@zhost.example,Zfirm,Zrole,01 Feb 2024`),
      ]);
      const self = 'me@own.example';
      const first = importFiles(NO_EVIDENCE, [{ name: 'book.csv', bytes: book }], {
        self,
        own: 'Own',
        today: AS_OF,
      });
      const { evidence: both } = importFiles(first.evidence, [{ name: 'Connections.csv', bytes: list }], {
        self: 'bram@own.example',
        today: AS_OF,
      });
      const ruled = addRule({ ...both, settings: { ...both.settings, self } }, 'everybody', '', shows);
      turn++;
      for (const purpose of ['colleague', 'public'] as const) {
        const text = leaving(release(ruled, purpose, { asOf: AS_OF }), AS_OF, turn);
        expect(text).not.toMatch(/zfirst|zlast|zmail|zhost|zrole|zfirm/i);
        for (const k of marked) expect(text).not.toContain(`Mlast${k}`);
      }
    }),
    { numRuns: Math.ceil(RUNS / 15) },
  );
});
