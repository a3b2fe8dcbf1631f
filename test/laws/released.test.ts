import { randomBytes } from 'node:crypto';
import { type Evidence, importFiles, NO_EVIDENCE, resolve, serialise } from '@tertius/core';
import { personsByKey } from '@tertius/core/network';
import { addRule, type Level, makeShare, type Purpose, release, shareText } from '@tertius/core/sharing';
import { writeCsv, writeGexf, writeGraphml } from '@tertius/core/writers';
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

/** Every text that leaves for a reader. */
function everything(evidence: Evidence, purpose: Purpose, random: (n: number) => number): string {
  const passed = release(evidence, purpose, { asOf: AS_OF, random });
  const options = { asOf: AS_OF };
  const { people, ties } = writeCsv(passed, options);
  return [
    serialise(passed.evidence),
    people,
    ties,
    writeGexf(passed, options).text,
    writeGraphml(passed, options).text,
  ].join('\n');
}

const WORDS_OF_THE_OWNER =
  /zmail|zhost|zprofile|zowner|zsubject|zid\d|ztopic|znote|zask|zopen|2025-0[34]|m\d+-\d/i;

test('no export for others holds an address, profile, subject, note, rating or exact strength of the personal layer', () => {
  fc.assert(
    fc.property(fc.array(contact, { minLength: 1, maxLength: 10 }), fc.nat(), (contacts, seed) => {
      const evidence = evidenceOf(contacts);
      const random = (n: number): number => seed % n;
      for (const purpose of ['colleague', 'public'] as const) {
        const text = everything(evidence, purpose, random);
        expect(text).not.toMatch(WORDS_OF_THE_OWNER);
        for (const [k, { trust, level }] of contacts.entries()) {
          expect(text).not.toContain(String(trust));
          if (level !== 'shared') expect(text).not.toMatch(new RegExp(`zfirst${k}|zlast${k}`, 'i'));
        }
        const hidden = release(evidence, purpose, { asOf: AS_OF, random }).network.people.filter(
          ({ onRequest }) => onRequest,
        );
        for (const one of hidden) {
          const said = JSON.stringify([one.name, one.memberships, one.communities]);
          const alike = hidden.filter(
            (other) => JSON.stringify([other.name, other.memberships, other.communities]) === said,
          );
          expect(alike.length).toBeGreaterThanOrEqual(3);
        }
        if (purpose === 'public') expect(text).not.toMatch(/zfirst|zlast|zfirm|zrole|known|boss|own\b/i);
        for (const [, strength] of text.matchAll(/"strength":([\d.e-]+)/g))
          expect(['0.1', '0.3', '0.6']).toContain(strength);
      }
    }),
    { numRuns: RUNS },
  );
});

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

test('no share tells more than the level of each contact, nor anything that fewer than three contacts on request have in common', () => {
  fc.assert(
    fc.property(
      fc.array(contact, { minLength: 1, maxLength: 12 }),
      fc.array(rule, { maxLength: 4 }),
      fc.option(fc.constantFrom('Reader One', 'ben@reader.example'), { nil: undefined }),
      fc.integer({ min: -900, max: 400 }),
      (contacts, rules, reader, days) => {
        const ruled = rules.reduce(
          (evidence, { about: [field, value], level }) => addRule(evidence, field, value, level),
          evidenceOf(contacts),
        );
        const { share } = makeShare(ruled, {
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
