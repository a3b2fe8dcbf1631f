import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { NO_EVIDENCE } from '../../model/evidence.ts';
import { importFiles } from '../import.ts';

const ME = 'noor@alderwick.example';
const SEPARATOR = 'From 1790@xxx Tue Jan 06 07:08:09 +0000 2015\n';

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function read(name: string, bytes: Uint8Array): ReturnType<typeof accountOf> {
  return accountOf(importFiles(NO_EVIDENCE, [{ name, bytes }], { today: 20_780, self: ME }));
}

function accountOf({ evidence, report }: ReturnType<typeof importFiles>): {
  readonly report: (typeof report.files)[number];
  readonly moments: string[];
  readonly people: string[];
  readonly owner: readonly string[] | undefined;
} {
  const [made] = evidence.imports;
  const { day, second, length } = made?.interactions ?? { day: [], second: [], length: 0 };
  const moments = Array.from({ length }, (_, e) =>
    new Date(((day[e] as number) * 86_400 + (second[e] as number)) * 1000).toISOString().slice(0, 19),
  );
  const people = (made?.people ?? []).map(({ name, emails }) => `${name ?? '-'} <${emails?.[0]}>`);
  return {
    report: report.files[0] as (typeof report.files)[number],
    moments,
    people,
    owner: made?.ownerRecord?.emails,
  };
}

/** One message for each list of header lines. */
function mbox(...headers: readonly string[]): Uint8Array {
  return bytesOf(headers.map((header) => `${SEPARATOR}${header}\n\ntext\n\n`).join(''));
}

function nameOf(from: string): string | undefined {
  return read('a.mbox', mbox(`From: ${from}\nTo: ${ME}`)).people[0];
}

function momentOf(date: string): string | undefined {
  return read('a.mbox', mbox(`From: ann@x.example\nTo: ${ME}\nDate: ${date}`)).moments[0];
}

test('an encoded word is a name and never an address, however it looks', () => {
  expect(nameOf('=?utf-8?Q?Tom_<evil@spoof.example>?= <tom@x.example>')).toBe(
    'Tom <evil@spoof.example> <tom@x.example>',
  );
  expect(nameOf('=?utf-8?B?RXZlIDxldmVAc3Bvb2YuZXhhbXBsZT4=?=')).toBeUndefined();
});

test('encoded words: broken within a character, in windows-1252, and no base64 at all', () => {
  expect(nameOf('=?utf-8?B?RnJhbsM=?=\n =?utf-8?B?p29pcw==?= <a@x.example>')).toBe('François <a@x.example>');
  expect(nameOf('=?utf-8?Q?Fran=C3?=\n =?utf-8?Q?=A7ois?= <a@x.example>')).toBe('François <a@x.example>');
  expect(nameOf('=?windows-1252?Q?=93Q=94_=8Eiga?= <a@x.example>')).toBe('“Q” Žiga <a@x.example>');
  expect(nameOf('=?utf-8?B?!!!none?= <a@x.example>')).toBe('!!!none <a@x.example>');
});

test('addresses as RFC 5322 writes them in appendix A', () => {
  expect(nameOf('Pete(A nice \\) chap) <pete(his account)@silly.test(his host)>')).toBe(
    'Pete <pete@silly.test>',
  );
  expect(nameOf('Mary Smith <@node.test,@mail.test:mary@example.net>')).toBe('Mary Smith <mary@example.net>');
  const { people } = read(
    'a.mbox',
    mbox(
      `From: ${ME}\nTo: A Group(Some people)\n :Chris Jones <c@(Chris's host.)public.example>,\n joe@example.org,\n John <jdoe@one.test> (my dear friend); (the end of the group)`,
    ),
  );
  expect(people.slice(1)).toEqual([
    'Chris Jones <c@public.example>',
    '- <joe@example.org>',
    'John <jdoe@one.test>',
  ]);
});

test('dates with two and three digits, zones by name, comments, and the forms of other standards', () => {
  expect(momentOf('Mon, 2 Mar 49 08:15 EST')).toBe('2049-03-02T13:15:00');
  expect(momentOf('Wed, 2 Mar 55 08:15:11 +0000')).toBe('1955-03-02T08:15:11');
  expect(momentOf('Mon, 2 Mar 126 08:15:11 CEST')).toBe('2026-03-02T06:15:11');
  expect(momentOf('Mon (a (b)), 2 (two) Mar 2026 (y) 08:15:11 -0330')).toBe('2026-03-02T11:45:11');
  expect(momentOf('Mon, 2 Mar 2026 8:15:11 PM +01:00')).toBe('2026-03-02T19:15:11');
  expect(momentOf('Mon, 2 Mar 2026 08:15:11 GMT+0100')).toBe('2026-03-02T07:15:11');
  expect(momentOf('2026-03-02T08:15:11+01:00')).toBe('2026-03-02T07:15:11');
  expect(momentOf('Mon Mar  2 08:15:11 2026')).toBe('2026-03-02T08:15:11');
  expect(momentOf('Mon, 30 Feb 2026 08:15:11 +0000')).toBe('2015-01-06T07:08:09');
});

test('what is no contact is left out with its reason', () => {
  const ordinary = `From: ann@x.example\nTo: ${ME}`;
  const { report } = read(
    'a.mbox',
    mbox(
      `${ordinary}\nX-Gmail-Labels: =?UTF-8?B?6L+3?=\n =?UTF-8?B?5oOR44Oh44O844Or?=`,
      `${ordinary}\nX-Gmail-Labels: =?UTF-8?Q?Entw=C3=BCrfe?=`,
      `${ordinary}\nX-Mozilla-Status: 0009`,
      `${ordinary}\nX-Auto-Response-Suppress: All`,
      'From: ann@x.example\nTo: Ann <ANN@x.example>',
      'From: ann@x.example\nTo: no-reply@x.example',
      'From: ann@x.example\nTo: undisclosed-recipients:;',
      `${ordinary}\nX-Auto-Response-Suppress: DR, OOF, AutoReply\nX-Mozilla-Status: 0001\nX-Gmail-Labels: Trash talk`,
    ),
  );
  expect(Object.fromEntries(report.excludedByCode)).toEqual({
    spam: 2,
    draft: 1,
    automatic: 1,
    'self-tie': 1,
    'no-reply': 1,
    'no-people': 1,
  });
  expect([report.accepted, report.people]).toEqual([1, 1]);
});

test('a byte order mark, a long field nobody reads and a header without end lose no message', () => {
  const long = `X-Report: ${'y'.repeat(400_000)}\nFrom: ann@x.example\nTo: ${ME}`;
  const broken = `${SEPARATOR}From: bo@x.example\nTo: ${ME}\n`;
  const text = `\ufeff${SEPARATOR}${long}\n\ntext\n\n${broken}${broken.replace('bo@', 'cy@')}\n`;
  expect(read('a.mbox', bytesOf(text)).report).toMatchObject({ rows: 3, accepted: 3 });
});

test('zero bytes and an address that the file cuts off are rejected', () => {
  const { report } = read(
    'a.mbox',
    bytesOf(
      `${SEPARATOR}From: A\0nn <ann@x.example>\nTo: ${ME}\n\n\n${SEPARATOR}From: ann@x.example\nTo: Noor <noor@alderw`,
    ),
  );
  expect(report.rejects.map(({ line, code }) => `${code}@${line}`)).toEqual(['nul@1', 'truncated@6']);
  expect(report).toMatchObject({ rows: 2, rejected: 2, people: 0 });
});

test('the mailboxes of an archive are one: copies are merged, and its owner is who is in all of it', () => {
  const to = (address: string, id: number): string =>
    `From: Ann <ann@x.example>\nTo: ${address}\nMessage-ID: <${id}@x>`;
  const work = mbox(to('bo@x.example', 1), to('bo@x.example', 2), to('bo@x.example', 3));
  const all = mbox(to('bo@x.example', 1), to('cy@x.example', 4), to('dee@x.example', 5));
  const bytes = zipSync({ 'Mail/All.mbox': all, 'Mail/Work.mbox': work });
  const { evidence, report } = importFiles(NO_EVIDENCE, [{ name: 'takeout.zip', bytes }], { today: 20_780 });
  expect(report.files[0]).toMatchObject({ rows: 6, accepted: 5, merged: 1 });
  expect(evidence.imports[0]?.ownerRecord?.emails).toEqual(['ann@x.example']);
});

test('a message by itself: leading blank lines, lines of CR alone, a byte order mark, an address cut off', () => {
  const lines = [
    'From: Zoë <zoe@x.example>',
    `To: ${ME}`,
    'Date: Mon, 2 Mar 2026 08:15:11 +0100',
    '',
    'text',
  ];
  for (const text of [
    `\r\n\r\n${lines.join('\r\n')}`,
    lines.join('\r'),
    `\ufeff${lines.join('\n')}`,
    lines.slice(0, 3).join('\n'),
  ]) {
    const { moments, people } = read('a.eml', bytesOf(text));
    expect([moments, people[0]]).toEqual([['2026-03-02T07:15:11'], 'Zoë <zoe@x.example>']);
  }
  for (const to of ['Noor <noor@alderw', 'noor@alderw', 'Noor <noor@alderwick.example>, bo@x.ex']) {
    const cut = read('a.eml', bytesOf(`From: ann@x.example\nDate: now\nTo: ${to}`)).report;
    expect(cut.rejects.map(({ code }) => code)).toEqual(['truncated']);
  }
});

test('a header of nothing but opening brackets does not hold up the reading', () => {
  const to = `To: bo@x.org, ${'<'.repeat(250_000)}`;
  const { report } = read('a.mbox', mbox(`From: ann@x.org\n${to}\nMessage-ID: <1@x.org>`));
  expect(report).toMatchObject({ rows: 1, accepted: 1 });
});

test('a separator with the date of a header, with a blank in its sender, or before CR alone parts messages', () => {
  const header = (day: number): string =>
    `Date: Mon, ${day} Jan 2026 10:00:00 +0000\nFrom: Ann <ann@x.example>\nTo: ${ME}\n\nFrom here on\ntext\n\n`;
  const text = [
    'From - Mon, 5 Jan 2026 10:00:00 +0000\n',
    'From "a b"@x.example Tue Jan 06 10:00:00 2026\n',
    'From - Wed Jan 07 10:00:00 2026\n',
  ]
    .map((separator, k) => separator + header(5 + k))
    .join('');
  const days = ['2026-01-05', '2026-01-06', '2026-01-07'];
  for (const file of [text, text.replaceAll('\n', '\r')])
    expect(read('a.mbox', bytesOf(file)).moments.map((moment) => moment.slice(0, 10))).toEqual(days);
});

test.each([
  'Ann Alder [ann@alder.example]',
  'Ann Alder [mailto:ann@alder.example]',
  'Ann Alder <ann@alder.example.>',
  'Ann Alder <SMTP:ann@alder.example>',
])('an address is read without what programs put around it: %s', (from) => {
  expect(nameOf(from)).toBe('Ann Alder <ann@alder.example>');
});

test.each([
  ['Mon, 5 Jan 2026 22:00:00 -6', '2026-01-06T04:00:00', []],
  ['Mo, 5 Jan 2026 22:00:00 MEZ', '2026-01-05T21:00:00', []],
  ['Mon, 5 Jul 2026 22:00:00 CEST', '2026-07-05T20:00:00', []],
  ['Mon, 5 Jan 2026 22:00:00 XYZ', '2026-01-05T22:00:00', ['unknown-zone']],
])('%s is %s', (date, moment, codes) => {
  const { moments, report } = read('a.mbox', mbox(`From: ann@x.example\nTo: ${ME}\nDate: ${date}`));
  expect([moments, report.warnings.map(({ code }) => code)]).toEqual([[moment], codes]);
});

test('a second sender or date of one message is said', () => {
  const { report } = read(
    'a.eml',
    bytesOf(
      `From: ann@x.example\nFrom: bo@x.example\nDate: Mon, 5 Jan 2026 10:00:00 +0000\nDate: Tue, 6 Jan 2026 10:00:00 +0000\nTo: ${ME}\n\nx`,
    ),
  );
  expect(report.warnings.map(({ code, line }) => `${code}@${line}`)).toEqual([
    'second-value@2',
    'second-value@4',
  ]);
});

test('a mail in UTF-16 and one that Apple Mail keeps are read', () => {
  const text = `Date: Mon, 5 Jan 2026 10:00:00 +0000\nFrom: Ann <ann@x.example>\nTo: ${ME}\n\nx`;
  const wide = Uint8Array.from(`\ufeff${text}`, (c) => c.charCodeAt(0) & 255);
  const utf16 = new Uint8Array(2 * wide.length);
  for (let i = 0; i < wide.length; i++) utf16[2 * i] = wide[i] as number;
  utf16.set([0xff, 0xfe]);
  for (const [name, bytes] of [
    ['a.eml', utf16],
    ['1.emlx', bytesOf(`${text.length}\n${text}`)],
  ] as const)
    expect(read(name, bytes).people[0]).toBe('Ann <ann@x.example>');
});

test('a second author, and messages without any day, are said', () => {
  const text =
    'From a@x.example\nFrom: Bo <bo@x.example>, Cy <cy@x.example>\nTo: noor@alderwick.example\n\ntext\n\n' +
    'From a@x.example\nFrom: Di <di@x.example>\nTo: noor@alderwick.example\n\ntext\n';
  const file = { name: 'a.mbox', bytes: bytesOf(text) };
  const report = importFiles(NO_EVIDENCE, [file], { today: 20_780, self: ME }).report.files[0]!;
  expect(report).toMatchObject({ accepted: 2, interactions: 2 });
  expect(report.warnings.map(({ code, value }) => [code, value])).toEqual([
    ['bad-date', ''],
    ['second-value', 'Cy <cy@x.example>'],
  ]);
});
