import { expect, test } from 'vitest';
import { log } from '../../identity/log.ts';
import { parseDay } from '../../model/day.ts';
import { type Evidence, NO_EVIDENCE } from '../../model/evidence.ts';
import { personsByKey } from '../../model/network.ts';
import { resolve } from '../../resolve/resolve.ts';
import { importFiles } from '../../sources/import.ts';
import { contribution } from '../upkeep/contribution.ts';
import { brief } from './brief.ts';
import { briefParts } from './brief-words.ts';

const day = (text: string): number => parseDay(text) as number;

const FEED = `<rss version="2.0"><channel><title>Ines writes</title><link>https://ines.example/</link>
<item><title>Old news</title><author>ines@b.example (Ines Okafor)</author><pubDate>2025-01-01T10:00:00Z</pubDate></item>
<item><title>What a gauge cannot tell</title><link>https://ines.example/gauge</link><author>ines@b.example (Ines Okafor)</author>
<pubDate>2026-03-10T10:00:00Z</pubDate></item></channel></rss>`;
const MET = `date,with,channel,topic
2025-06-01,ines@b.example,call,first call
2026-02-10,ines@b.example,lunch,calibration
2026-03-01,ines@b.example,video,follow-up
2026-05-01,ines@b.example,video,still to come
`;

function evidence(): Evidence {
  const encode = new TextEncoder();
  const files = [
    ['feed.xml', FEED],
    ['meetings.csv', MET],
  ] as const;
  const given = { self: 'noor@a.example', today: day('2026-04-01') };
  return importFiles(
    NO_EVIDENCE,
    files.map(([name, text]) => ({ name, bytes: encode.encode(text) })),
    given,
  ).evidence;
}

const options = { with: 'ines@b.example', from: 'noor@a.example', asOf: day('2026-04-01') };

test('a brief says when the two last met face to face, and what was said and published since', () => {
  const page = brief(resolve(evidence()), options);
  expect(page.lastMet).toEqual({ date: '2026-02-10', channel: 'in-person', topic: 'calibration' });
  expect([page.firstContact, page.lastContact]).toEqual(['2025-06-01', '2026-03-01']);
  expect(page.since.map(({ topic }) => topic)).toEqual(['follow-up']);
  expect(page.published).toEqual([
    { date: '2026-03-10', title: 'What a gauge cannot tell', link: 'https://ines.example/gauge' },
  ]);
});

test('a brief names the next time that is on record, with its title and hour', () => {
  const page = brief(resolve(evidence()), options);
  expect(page.next).toEqual({ date: '2026-05-01', time: null, channel: 'video', topic: 'still to come' });
  const words = briefParts(page).flatMap(({ lines }) => lines.map(({ text }) => text));
  expect(words).toContain('Next on record: 2026-05-01, by video: still to come.');
  expect(brief(resolve(evidence()), { ...options, asOf: day('2026-05-01') }).next).toBeNull();
  const ics = `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Kick-off\r\nLOCATION:Brussels\r\nDTSTART:20260403T073000Z\r\nORGANIZER:mailto:noor@a.example\r\nATTENDEE;PARTSTAT=ACCEPTED:mailto:ines@b.example\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`;
  const file = { name: 'c.ics', bytes: new TextEncoder().encode(ics) };
  const ahead = importFiles(evidence(), [file], {
    self: 'noor@a.example',
    today: day('2026-04-08'),
  }).evidence;
  expect(brief(resolve(ahead), options).next).toMatchObject({
    date: '2026-04-03',
    time: '07:30',
    topic: 'Kick-off',
  });
});

test('an ask is open until something came of it, and counts then as brought in', () => {
  const first = evidence();
  const network = resolve(first);
  const person = (mail: string) => network.people[personsByKey(network).get(`mail:${mail}`) as number]!;
  const both = { from: person('noor@a.example'), to: [person('ines@b.example')] };
  const asked = log(
    first,
    network,
    { ...both, ask: 'a reader', topic: 'gauges', date: '2026-03-01' },
    options.asOf,
  ).evidence;
  expect(brief(network, { ...options, statements: asked.statements }).open.map(({ ask }) => ask)).toEqual([
    'a reader',
  ]);
  const done = log(asked, network, { ...both, outcome: 'helped', date: '2026-03-05' }, options.asOf).evidence;
  const page = brief(network, { ...options, statements: done.statements });
  expect([page.open.length, page.helped.length]).toEqual([0, 1]);
  const brought = contribution(network, { statements: done.statements, asOf: options.asOf });
  expect(brought).toMatchObject({
    byOutcome: [{ name: 'helped', asks: 1 }],
    byTopic: [{ name: 'gauges', asks: 1, answered: 1, helped: 1, introductions: 0 }],
    byPerson: [{ name: 'Ines Okafor', asks: 1 }],
    byQuarter: [{ name: '2026 Q1', asks: 1, helped: 1 }],
    medianDays: 4,
  });
  const since = contribution(network, {
    statements: done.statements,
    since: day('2026-03-02'),
    asOf: options.asOf,
  });
  expect(since.asks).toEqual([]);
});

test('what was open when the two last met is told apart from what is open now, and who owes whom', () => {
  const first = evidence();
  const network = resolve(first);
  const person = (mail: string) => network.people[personsByKey(network).get(`mail:${mail}`) as number]!;
  const [me, ines] = [person('noor@a.example'), person('ines@b.example')];
  let asked = log(
    first,
    network,
    { from: me, to: [ines], ask: 'a reader', date: '2026-02-01' },
    options.asOf,
  );
  asked = log(
    asked.evidence,
    network,
    { from: me, to: [ines], ask: 'a reader', outcome: 'helped', date: '2026-02-20' },
    options.asOf,
  );
  asked = log(
    asked.evidence,
    network,
    { from: ines, to: [me], ask: 'a plot', date: '2026-03-20' },
    options.asOf,
  );
  const page = brief(network, { ...options, statements: asked.evidence.statements });
  expect(page.openThen.map(({ ask }) => ask)).toEqual(['a reader']);
  expect(page.open.map(({ ask, by }) => [ask, by.name])).toEqual([['a plot', 'Ines Okafor']]);
  expect(page.first).toMatchObject({ date: '2025-06-01', channel: 'call' });
  expect(JSON.stringify(page)).not.toMatch(/trust/);
});

test('a brief says “mostly” of the channel of most contacts alone, and nothing of people in general from the contact of the two', () => {
  const mails = Array.from({ length: 12 }, (_, k) => `noor@a.example,ines@b.example,2025-05-${10 + k},mail`);
  const text = [
    'source,target,timestamp,channel',
    ...mails,
    'noor@a.example,ines@b.example,2026-02-10,lunch',
  ];
  const file = { name: 'i.csv', bytes: new TextEncoder().encode(`${text.join('\n')}\n`) };
  const read = importFiles(NO_EVIDENCE, [file], { self: 'noor@a.example', today: options.asOf });
  const page = brief(resolve(read.evidence), options);
  expect(page.tie).toMatchObject({ channel: 'in-person', mostly: false });
  expect(page.world).toBe('unknown');
  const words = briefParts(page)
    .flatMap(({ lines }) => lines.map((line) => line.text))
    .join(' ');
  expect(words).toContain('also in person');
  expect(words).not.toMatch(/mostly|They/);
});

test('whoever only stands in an address book is not said to be known', () => {
  const card = ['BEGIN:VCARD', 'VERSION:3.0', 'FN:Dr. Nijs', 'TEL:+32 9 222 33 44', 'END:VCARD', ''].join(
    '\r\n',
  );
  const file = { name: 'phone.vcf', bytes: new TextEncoder().encode(card) };
  const read = importFiles(NO_EVIDENCE, [file], { self: 'noor@a.example', today: options.asOf });
  const words = briefParts(brief(resolve(read.evidence), { ...options, with: 'Dr. Nijs' }))
    .flatMap(({ lines }) => lines.map((line) => line.text))
    .join(' ');
  expect(words).toContain('A list or file names you together; how close you are is not recorded.');
  expect(words).not.toContain('You know each other');
});
