import { randomBytes } from 'node:crypto';
import {
  type Evidence,
  formatDay,
  importFiles,
  NO_EVIDENCE,
  resolve,
  serialise,
  strengths,
} from '@tertius/core';
import { PAIR, personsByKey } from '@tertius/core/network';
import { addRule, type Level, makeShare, type Released, release, shareText } from '@tertius/core/sharing';
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

const AS_OF = 20_780;
const RUNS = Number(process.env.TERTIUS_RUNS ?? 300);

interface Contact {
  readonly inRoster: boolean;
  readonly trust: number;
  readonly logged: boolean;
  readonly mails: number;
  readonly level: Level | undefined;
}

const contact = fc.record({
  inRoster: fc.boolean(),
  trust: fc.integer({ min: 1, max: 99_998 }).map((k) => (2 * k + 1) / 1e6),
  logged: fc.boolean(),
  mails: fc.nat(3),
  level: fc.constantFrom<Level | undefined>(undefined, 'private', 'on-request', 'shared'),
});

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const rows = (header: string, lines: readonly string[]): Uint8Array =>
  bytesOf([header, ...lines, ''].join('\n'));

/** An address book, messages, a roster, ratings and log entries, each secret with a canary of its own. */
function evidenceOf(contacts: readonly Contact[]): Evidence {
  const mail = (k: number): string => `zmail${k}@zhost.example`;
  const mine = [
    {
      name: 'Connections.csv',
      bytes: rows(
        'First Name,Last Name,URL,Email Address,Company,Position,Connected On',
        contacts.map(
          (_, k) =>
            `Zfirst${k},Zlast${k},https://www.linkedin.com/in/zprofile${k},${mail(k)},Zfirm${k % 3},Zrole,01 Feb 2024`,
        ),
      ),
    },
    ...contacts.flatMap(({ mails }, k) =>
      Array.from({ length: mails }, (_, n) => ({
        name: `m${k}-${n}.eml`,
        bytes: bytesOf(
          `From: ${mail(k)}\r\nTo: zowner@zhost.example\r\nSubject: zsubject${k}\r\nMessage-ID: <zid${k}.${n}@zhost.example>\r\nDate: Mon, 1${n} Mar 2025 10:00:00 +0000\r\n\r\nzbody\r\n`,
        ),
      })),
    ),
  ];
  const roster = contacts.flatMap(({ inRoster }, k) =>
    inRoster ? `e${k},Known ${k},Own,known${k}@own.example` : [],
  );
  const first = importFiles(NO_EVIDENCE, mine, { self: 'zowner@zhost.example', own: 'Own', today: AS_OF });
  const files = [
    {
      name: 'people.csv',
      bytes: rows('id,name,organisation,email', ['boss,Boss,Own,boss@own.example', ...roster]),
    },
  ];
  const { evidence } = importFiles(first.evidence, files, { today: AS_OF });
  const keys = personsByKey(resolve(evidence));
  const statements = contacts.flatMap(({ trust, logged, inRoster, level }, k) => {
    const to = `mail:${mail(k)}`;
    expect(keys.has(to)).toBe(true);
    return [
      { kind: 'rating', from: 'owner:', to, trust, knowledge: trust, judgement: trust } as const,
      ...(logged
        ? [
            {
              kind: 'log',
              from: 'mail:zowner@zhost.example',
              to: [to],
              date: '2025-04-13',
              channel: 'call',
              topic: 'ztopic',
              note: 'znote',
              ask: 'zask',
              open: 'https://zopen.example',
            } as const,
          ]
        : []),
      ...(level === undefined ? [] : [{ kind: 'level', person: to, level } as const]),
      ...(inRoster ? [{ kind: 'same', a: to, b: `mail:known${k}@own.example` } as const] : []),
    ];
  });
  return { ...evidence, statements };
}

type Way = (passed: Released, options: { readonly asOf: number }) => string;

/** Every way out that is text, by what it writes; a page holds the text of a network file, packed. */
const WAYS: Readonly<Record<string, Way>> = {
  json: ({ evidence }) => serialise(evidence),
  csv: (passed, options) => Object.values(writeCsv(passed, options)).join('\n'),
  gexf: (passed, options) => writeGexf(passed, options).text,
  graphml: (passed, options) => writeGraphml(passed, options).text,
  tables: (passed, options) => JSON.stringify(writeTables(passed, options)),
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

/** Strengths and what they are made of between people whom the personal layer alone ties; short numbers are left out, which stand for much. */
function exactFigures(evidence: Evidence, asOf: number): string[] {
  const network = resolve(evidence);
  return strengths(network, { asOf })
    .filter(({ pair }) => ((network.pairs.flags[pair] as number) & PAIR.organisational) === 0)
    .flatMap(({ mutual, history, sides }) => [mutual, history, sides[0].strength, sides[1].strength])
    .map(String)
    .filter((figure) => figure.length > 8);
}

const WORDS_OF_THE_OWNER =
  /zmail|zhost|zprofile|zowner|zsubject|zid\d|ztopic|znote|zask|zopen|2025-03-1|2025-04-13|m\d+-\d/i;

const RULES = [
  ['everybody', ''],
  ['organisation', 'Zfirm0'],
  ['organisation', 'Zfirm1'],
  ['file', 'Connections.csv'],
] as const;
const rule = fc.record({
  about: fc.constantFrom(...RULES),
  level: fc.constantFrom<Level>('private', 'on-request', 'shared'),
});

/** The level of contact k: its own, else that of the last rule about it. */
function levelUnder(
  contacts: readonly Contact[],
  rules: readonly { about: (typeof RULES)[number]; level: Level }[],
  k: number,
): Level {
  const own = contacts[k]!.level;
  if (own !== undefined) return own;
  const about = rules.findLast(
    ({ about: [field, value] }) => field !== 'organisation' || value === `Zfirm${k % 3}`,
  );
  return about?.level ?? 'private';
}

const ADDRESS_BOOK = fc.array(contact, { minLength: 1, maxLength: 10 });
const RULES_GIVEN = fc.array(rule, { maxLength: 4 });
const DAYS = fc.integer({ min: -900, max: 400 });

const ruled = (
  evidence: Evidence,
  given: readonly { about: (typeof RULES)[number]; level: Level }[],
): Evidence =>
  given.reduce((next, { about: [field, value], level }) => addRule(next, field, value, level), evidence);

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
          for (const { strength } of ties) expect([0.1, 0.3, 0.6]).toContain(strength);
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
