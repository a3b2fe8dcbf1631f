import { type Evidence, importFiles, NO_EVIDENCE, resolve, strengths } from '@tertius/core';
import { PAIR, personsByKey } from '@tertius/core/network';
import { addRule, type Level } from '@tertius/core/sharing';
import fc from 'fast-check';
import { expect } from 'vitest';

export const AS_OF = 20_780;

export interface Contact {
  readonly inRoster: boolean;
  readonly trust: number;
  readonly logged: boolean;
  readonly mails: number;
  readonly level: Level | undefined;
}

export const contact = fc.record({
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
export function evidenceOf(contacts: readonly Contact[]): Evidence {
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

/** Strengths and what they are made of between people whom the personal layer alone ties; short numbers are left out, which stand for much. */
export function exactFigures(evidence: Evidence, asOf: number): string[] {
  const network = resolve(evidence);
  return strengths(network, { asOf })
    .filter(({ pair }) => ((network.pairs.flags[pair] as number) & PAIR.organisational) === 0)
    .flatMap(({ mutual, history, sides }) => [mutual, history, sides[0].strength, sides[1].strength])
    .map(String)
    .filter((figure) => figure.length > 8);
}

export const WORDS_OF_THE_OWNER =
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
export function levelUnder(
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

export const ADDRESS_BOOK = fc.array(contact, { minLength: 1, maxLength: 10 });
export const RULES_GIVEN = fc.array(rule, { maxLength: 4 });
export const DAYS = fc.integer({ min: -900, max: 400 });

export const ruled = (
  evidence: Evidence,
  given: readonly { about: (typeof RULES)[number]; level: Level }[],
): Evidence =>
  given.reduce((next, { about: [field, value], level }) => addRule(next, field, value, level), evidence);
