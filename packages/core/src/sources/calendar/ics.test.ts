import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { CHANNELS } from '../../model/channel.ts';
import { formatDay } from '../../model/day.ts';
import { NO_EVIDENCE } from '../../model/evidence.ts';
import { importFiles } from '../import.ts';

const TODAY = 20_780;

function read(...events: readonly string[]): {
  readonly meetings: string[];
  readonly codes: string[];
  readonly excluded: unknown;
} {
  const text = `BEGIN:VCALENDAR\r\n${events.join('\r\n')}\r\nEND:VCALENDAR\r\n`;
  const file = { name: 'a.ics', bytes: new TextEncoder().encode(text) };
  const { evidence, report } = importFiles(NO_EVIDENCE, [file], { today: TODAY });
  const table = evidence.imports[0]?.interactions;
  const meetings = Array.from({ length: table?.length ?? 0 }, (_, e) => {
    const second = table?.second[e] as number;
    const clock = `${String(Math.floor(second / 3600)).padStart(2, '0')}:${String(Math.floor(second / 60) % 60).padStart(2, '0')}`;
    return `${CHANNELS[table?.channel[e] as number]} ${formatDay(table?.day[e] as number)} ${clock}`;
  });
  return {
    meetings,
    codes: (report.files[0]?.warnings ?? []).flatMap(({ code }) =>
      code === 'how-not-recorded' ? [] : [code],
    ),
    excluded: Object.fromEntries(report.files[0]?.excludedByCode ?? []),
  };
}

function event(...lines: readonly string[]): string {
  return [
    'BEGIN:VEVENT',
    ...lines,
    'ORGANIZER:mailto:ann@x.org',
    'ATTENDEE:mailto:bo@x.org',
    'END:VEVENT',
  ].join('\r\n');
}

test('a zone without definition keeps its clock through the change of summer time', () => {
  const { meetings } = read(
    event('UID:1', 'DTSTART;TZID=Europe/London:20260323T100000', 'RRULE:FREQ=WEEKLY;COUNT=2'),
  );
  expect(meetings).toEqual(['unrecorded 2026-03-23 10:00', 'unrecorded 2026-03-30 09:00']);
});

test('Windows zone names, quoted or not, are zones', () => {
  const { meetings } = read(
    event('UID:1', 'DTSTART;TZID="W. Europe Standard Time":20260701T100000'),
    event('UID:2', 'DTSTART;TZID=Eastern Standard Time:20260115T100000'),
  );
  expect(meetings).toEqual(['unrecorded 2026-07-01 08:00', 'unrecorded 2026-01-15 15:00']);
});

test('a zone that only the file defines is read from its definition', () => {
  const zone = [
    'BEGIN:VTIMEZONE',
    'TZID:Customized Time Zone',
    'BEGIN:STANDARD',
    'DTSTART:16010101T000000',
    'TZOFFSETFROM:+0530',
    'TZOFFSETTO:+0530',
    'END:STANDARD',
    'END:VTIMEZONE',
  ].join('\r\n');
  const { meetings, codes } = read(zone, event('UID:1', 'DTSTART;TZID=Customized Time Zone:20260115T100000'));
  expect([meetings, codes]).toEqual([['unrecorded 2026-01-15 04:30'], []]);
});

test('a link is video, a room or an address is in person, anything else a call', () => {
  const { meetings } = read(
    event('UID:1', 'DTSTART:20260101T090000Z', 'DESCRIPTION:join https://us02web.zoom.us/j/1'),
    event('UID:2', 'DTSTART:20260102T090000Z', 'LOCATION:12 Quay Street\\, Bristol'),
    event('UID:3', 'DTSTART:20260103T090000Z', 'ATTENDEE;CUTYPE=ROOM:mailto:room@x.org'),
    event('UID:4', 'DTSTART:20260104T090000Z', 'LOCATION:+44 20 7946 0000'),
  );
  expect(meetings.map((meeting) => meeting.split(' ')[0])).toEqual([
    'video',
    'in-person',
    'in-person',
    'call',
  ]);
});

test('a series ends today, leaves out its exceptions, and an override stands in for its meeting', () => {
  const { meetings } = read(
    event('UID:1', 'DTSTART:20261112T090000Z', 'RRULE:FREQ=DAILY', 'EXDATE:20261114T090000Z'),
    event('UID:1', 'RECURRENCE-ID:20261115T090000Z', 'DTSTART:20261115T150000Z'),
    event('UID:1', 'RECURRENCE-ID:20261116T090000Z', 'DTSTART:20261116T090000Z', 'STATUS:CANCELLED'),
  );
  const days = meetings.map((meeting) => meeting.slice('unrecorded '.length));
  expect(days.slice(0, 3)).toEqual(['2026-11-12 09:00', '2026-11-13 09:00', '2026-11-17 09:00']);
  expect(days).toContain('2026-11-15 15:00');
  expect(days).toHaveLength(TODAY - 20_769 + 1 - 2);
});

test('cancelled and all-day events are left out with a code; a declined guest was not there', () => {
  const { excluded } = read(
    event('UID:1', 'DTSTART;VALUE=DATE:20260101'),
    event('UID:2', 'DTSTART:20260102T090000Z', 'STATUS:CANCELLED'),
  );
  expect(excluded).toEqual({ 'all-day': 1, cancelled: 1 });
  const { meetings } = read(
    event('UID:3', 'DTSTART:20260103T090000Z', 'ATTENDEE;PARTSTAT=DECLINED:mailto:cy@x.org'),
  );
  expect(meetings).toHaveLength(1);
});

test('a rule that no calendar can follow gives its first meeting and a warning', () => {
  for (const rule of [
    'FREQ=SECONDLY',
    'FREQ=DAILY;INTERVAL=0',
    'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=NEVER',
  ]) {
    const { meetings, codes } = read(event('UID:1', 'DTSTART:20260101T090000Z', `RRULE:${rule}`));
    expect([rule, meetings.length, codes.length]).toEqual([rule, 1, 1]);
  }
});

const calendar = (...lines: readonly string[]): string =>
  `BEGIN:VCALENDAR\r\n${lines.join('\r\n')}\r\nEND:VCALENDAR\r\n`;

test('each calendar of a file has its own zone and its own method', () => {
  const text = [
    calendar('X-WR-TIMEZONE:America/New_York', event('UID:1', 'DTSTART:20260302T090000')),
    calendar('METHOD:CANCEL', event('UID:2', 'DTSTART:20260302T090000')),
    calendar(event('UID:3', 'DTSTART:20260302T090000')),
  ].join('');
  const { evidence, report } = importFiles(
    NO_EVIDENCE,
    [{ name: 'a.ics', bytes: new TextEncoder().encode(text) }],
    { today: TODAY },
  );
  expect([...(evidence.imports[0]?.interactions.second ?? [])]).toEqual([14 * 3600, 9 * 3600]);
  expect(report.files[0]?.excludedByCode).toEqual([['cancelled', 1]]);
});

test('one meeting in two calendars of an archive is one; nobody but the owner is the owner', () => {
  const of = (...guests: readonly string[]): string =>
    calendar(
      ...[1, 2, 3].map((day) =>
        [
          'BEGIN:VEVENT',
          `UID:${guests[0]}${day}`,
          `DTSTART:2026030${day}T090000Z`,
          ...guests.map((guest) => `ATTENDEE:mailto:${guest}@x.org`),
          'END:VEVENT',
        ].join('\r\n'),
      ),
    );
  const members = { 'a.ics': of('cy'), 'b.ics': of('dee', 'bo'), 'c.ics': of('dee', 'bo') };
  const texts = Object.entries(members).map(([name, text]) => [name, new TextEncoder().encode(text)]);
  const bytes = zipSync(Object.fromEntries(texts));
  const { evidence, report } = importFiles(NO_EVIDENCE, [{ name: 'a.zip', bytes }], { today: TODAY });
  expect(report.files[0]).toMatchObject({ rows: 9, accepted: 6, merged: 3 });
  expect(evidence.imports[0]?.ownerRecord).toBeUndefined();
});

test('names and addresses as RFC 5545 and RFC 6868 write them', () => {
  const lines = [
    "ATTENDEE;CN=George ^'Babe^' Ruth:mailto:babe@x.org",
    'ATTENDEE;CN="Reyes, Tom; \'T\'":MAILTO:Tom@X.org',
    'ATTENDEE:mailto:noor%2Bcal@x.org',
    'ATTENDEE;CN=No Mail:invalid:nomail',
  ];
  const text = calendar(event('UID:1', 'DTSTART:20260302T090000Z', ...lines));
  const file = { name: 'a.ics', bytes: new TextEncoder().encode(text) };
  const { evidence } = importFiles(NO_EVIDENCE, [file], { today: TODAY });
  expect(evidence.imports[0]?.people.map(({ name, emails }) => [name, emails?.[0]])).toEqual([
    [undefined, 'ann@x.org'],
    ['George "Babe" Ruth', 'babe@x.org'],
    ["Reyes, Tom; 'T'", 'tom@x.org'],
    [undefined, 'noor+cal@x.org'],
    ['No Mail', undefined],
    [undefined, 'bo@x.org'],
  ]);
});

test('zones behind a prefix, a day alone among exceptions, one occurrence written twice, a link for a place', () => {
  const { meetings } = read(
    event('UID:1', 'DTSTART;TZID=/freeassociation.sourceforge.net/Tzfile/Europe/Berlin:20260702T090000'),
    event('UID:2', 'DTSTART:20260301T230000Z', 'RRULE:FREQ=DAILY;COUNT=2', 'EXDATE;VALUE=DATE:20260301'),
    event('UID:3', 'DTSTART;TZID=Europe/London:20260331T100000', 'RECURRENCE-ID:20260330T090000Z'),
    event('UID:3', 'DTSTART:20260331T090000Z', 'RECURRENCE-ID;TZID=Europe/London:20260330T100000'),
    event('UID:4', 'DTSTART:20260402T090000Z', 'LOCATION:https://video.alderwick.example/room/7'),
  );
  expect(meetings).toEqual([
    'unrecorded 2026-07-02 07:00',
    'unrecorded 2026-03-02 23:00',
    'unrecorded 2026-03-31 09:00',
    'video 2026-04-02 09:00',
  ]);
});

test('a meeting of the owner alone is none; a series to come is said', () => {
  const own = [
    'BEGIN:VEVENT',
    'UID:1',
    'DTSTART:20260302T090000Z',
    'ORGANIZER:mailto:noor@x.org',
    'END:VEVENT',
  ];
  const text = calendar(...own, event('UID:2', 'DTSTART:20300101T090000Z', 'RRULE:FREQ=DAILY'));
  const file = { name: 'a.ics', bytes: new TextEncoder().encode(text) };
  for (const self of ['noor@x.org', 'Noor Haddad <Noor@x.org>']) {
    const { report } = importFiles(NO_EVIDENCE, [file], { today: TODAY, self });
    expect(report.files[0]).toMatchObject({ accepted: 1, excluded: 1, interactions: 0 });
    expect(report.files[0]?.warnings.map(({ code }) => code)).toEqual(['future-date']);
  }
});

test('whoever declined met nobody: the organiser is not left with the owner', () => {
  const { excluded, meetings } = read(
    [
      'BEGIN:VEVENT',
      'UID:1',
      'DTSTART:20260302T090000Z',
      'ORGANIZER:mailto:ann@x.org',
      'ATTENDEE;PARTSTAT=DECLINED:mailto:noor@x.org',
      'END:VEVENT',
    ].join('\r\n'),
    'BEGIN:VEVENT\r\nUID:2\r\nDTSTART:20260302T100000Z\r\nORGANIZER:mailto:ann@x.org\r\nEND:VEVENT',
  );
  expect([excluded, meetings]).toEqual([{ 'no-people': 1 }, ['unrecorded 2026-03-02 10:00']]);
});

test('a definition is found by its name, escaped or not; a name may say its offset', () => {
  const definition = (name: string): string =>
    [
      'BEGIN:VTIMEZONE',
      `TZID:${name}`,
      'BEGIN:STANDARD',
      'DTSTART:16011028T030000',
      'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10',
      'TZOFFSETFROM:+0200',
      'TZOFFSETTO:+0100',
      'END:STANDARD',
      'BEGIN:DAYLIGHT',
      'DTSTART:16010325T020000',
      'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3',
      'TZOFFSETFROM:+0100',
      'TZOFFSETTO:+0200',
      'END:DAYLIGHT',
      'END:VTIMEZONE',
    ].join('\r\n');
  const { meetings, codes } = read(
    definition('Here\\, there'),
    event('UID:1', 'DTSTART;TZID="Here, there":20260326T100000', 'RRULE:FREQ=WEEKLY;COUNT=2'),
    event('UID:2', 'DTSTART;TZID="(UTC+05:30) Chennai, Kolkata":20260501T100000'),
    event('UID:3', 'DTSTART;TZID=GMT-0500:20260601T100000'),
  );
  expect([meetings, codes]).toEqual([
    [
      'unrecorded 2026-03-26 09:00',
      'unrecorded 2026-04-02 08:00',
      'unrecorded 2026-05-01 04:30',
      'unrecorded 2026-06-01 15:00',
    ],
    [],
  ]);
});

test('an END without its BEGIN costs nothing of the event it stands in', () => {
  const { meetings } = read(event('END:VALARM', 'UID:1', 'DTSTART:20260323T100000Z'));
  expect(meetings).toEqual(['unrecorded 2026-03-23 10:00']);
});

test('without a place it is not recorded how people met, unless the title says that it was a call; one line says so', () => {
  const text = (title: string, line = ''): string =>
    event(
      `UID:${title}${line}`,
      `DTSTART:202603${10 + (title.length % 10)}T100000Z`,
      `SUMMARY:${title}`,
      ...(line === '' ? [] : [line]),
    );
  const how = (...events: string[]): string[] =>
    read(...events).meetings.map((one) => one.split(' ')[0] as string);
  for (const title of [
    'Lunch Maëlle',
    'Mittagessen',
    'Kaffee mit Bo',
    'déjeuner',
    'Jour fixe',
    'Call for papers',
    'Appel d’offres',
    'Recall review',
  ])
    expect([title, ...how(text(title))]).toEqual([title, 'unrecorded']);
  for (const title of [
    'Telefonat Bo',
    'Call with Bo',
    'Anruf: Bo',
    'Appel avec Bo',
    'Llamada con Bo',
    'Telefonata',
    'Telefoongesprek',
    'Telefonsamtal Bo',
    'Boさんと電話',
  ])
    expect([title, ...how(text(title))]).toEqual([title, 'call']);
  for (const place of ['tbd', 'Home Office', 'n/a', '未定'])
    expect(how(text('x', `LOCATION:${place}`))).toEqual(['unrecorded']);
  expect(how(text('Lunch', 'LOCATION:Café Central'), text('Jour fixe', 'LOCATION:Anruf'))).toEqual([
    'in-person',
    'call',
  ]);

  const file = {
    name: 'a.ics',
    bytes: new TextEncoder().encode(
      `BEGIN:VCALENDAR\r\n${[text('Jour fixe'), text('Lunch Bo'), text('Anruf Bo')].join('\r\n')}\r\nEND:VCALENDAR\r\n`,
    ),
  };
  const { report } = importFiles(NO_EVIDENCE, [file], { today: TODAY });
  expect(report.files[0]).toMatchObject({ byChannel: [['call', 3]], howNotRecorded: 2 });
  expect(report.files[0]!.warnings.map(({ code, value }) => [code, value])).toEqual([
    ['how-not-recorded', 'Lunch Bo'],
    ['call-by-title', 'Anruf Bo'],
  ]);
});

test('private and confidential entries are left out, as those of calendars as tables are', () => {
  const { meetings, excluded } = read(
    event('UID:1', 'DTSTART:20260302T100000Z', 'CLASS:PRIVATE', 'SUMMARY:Doctor'),
    event('UID:2', 'DTSTART:20260303T100000Z', 'CLASS:CONFIDENTIAL'),
    event('UID:3', 'DTSTART:20260304T100000Z', 'CLASS:PUBLIC'),
  );
  expect([meetings, excluded]).toEqual([['unrecorded 2026-03-04 10:00'], { private: 2 }]);
});

test('of two versions with one number, the one that was changed or stamped later stands', () => {
  const first = ['UID:1', 'SEQUENCE:0', 'DTSTART:20260105T090000Z'];
  const second = ['UID:1', 'SEQUENCE:0', 'DTSTART:20260107T090000Z'];
  const [old, fresh] = ['DTSTAMP:20260102T000000Z', 'DTSTAMP:20260103T000000Z'];
  expect(read(event(...second, fresh), event(...first, old)).meetings).toHaveLength(1);
  expect(read(event(...first, old), event(...second, fresh)).meetings[0]).toContain('2026-01-07');
  const stamped = read(
    event(...first, 'LAST-MODIFIED:20260104T000000Z', old),
    event(...second, 'LAST-MODIFIED:20260103T000000Z', fresh),
  );
  expect(stamped.meetings.map((text) => text.slice(-16))).toEqual(['2026-01-05 09:00']);
});

const DAILY = event('UID:1', 'DTSTART;TZID=Europe/Berlin:20260105T090000', 'RRULE:FREQ=DAILY;COUNT=4');

test('an override that names the day alone replaces the meeting of that day', () => {
  const moved = event('UID:1', 'RECURRENCE-ID;VALUE=DATE:20260106', 'DTSTART:20260106T150000Z');
  expect(
    read(DAILY, moved)
      .meetings.map((text) => text.slice(-16))
      .sort(),
  ).toEqual(['2026-01-05 08:00', '2026-01-06 15:00', '2026-01-07 08:00', '2026-01-08 08:00']);
});

test('an override for this and all future meetings moves the later ones too', () => {
  const turn = (...more: string[]): string =>
    event('UID:1', 'RECURRENCE-ID;RANGE=THISANDFUTURE:20260107T080000Z', 'DTSTART:20260107T103000Z', ...more);
  const days = (text: string): string[] =>
    read(DAILY, text)
      .meetings.map((meeting) => meeting.slice(-16))
      .sort();
  const kept = ['2026-01-05 08:00', '2026-01-06 08:00'];
  expect(days(turn())).toEqual([...kept, '2026-01-07 10:30', '2026-01-08 10:30']);
  expect(days(turn('STATUS:CANCELLED'))).toEqual(kept);
});

test('a second value of what an event has once is said', () => {
  const twice = event('UID:1', 'DTSTART:20260105T090000Z', 'LOCATION:Zoom', 'LOCATION:Room 4');
  expect(read(twice).codes).toContain('second-value');
});

test.each(['X-FUNAMBOL-ALLDAY:1', 'X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT:TRUE', 'X-ALLDAY:true'])(
  'a whole day that a program marks in its own way is left out: %s',
  (mark) => {
    expect(read(event('UID:1', 'DTSTART:20260105T000000Z', mark)).excluded).toEqual({ 'all-day': 1 });
  },
);

test.each([
  ['tzone://Microsoft/Utc', '09:00'],
  ['UTC+02:00', '07:00'],
  ['"(GMT+01.00) Sarajevo/Warsaw/Zagreb"', '07:00'],
])('a zone that is called %s is known, with or without quotes', (zone, clock) => {
  const { meetings, codes } = read(event('UID:1', `DTSTART;TZID=${zone}:20260701T090000`));
  expect([meetings[0]?.slice(-5), codes]).toEqual([clock, []]);
});
