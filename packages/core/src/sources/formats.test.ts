import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { NO_EVIDENCE } from '../model/evidence.ts';
import type { Network } from '../model/network.ts';
import { resolve } from '../resolve/resolve.ts';
import { type FileReport, importFiles } from './import.ts';

function read(
  name: string,
  content: string | Record<string, string>,
  options: Parameters<typeof importFiles>[2] = {},
): { readonly report: FileReport; readonly network: Network } {
  const bytes =
    typeof content === 'string'
      ? strToU8(content)
      : zipSync(Object.fromEntries(Object.entries(content).map(([member, text]) => [member, strToU8(text)])));
  const { evidence, report } = importFiles(NO_EVIDENCE, [{ name, bytes }], {
    today: 20_780,
    own: 'Acme',
    ...options,
  });
  return { report: report.files[0] as FileReport, network: resolve(evidence) };
}

const names = (network: Network): string[] =>
  network.people
    .map(({ name }) => name)
    .filter((name) => name !== '')
    .sort();

test('Thunderbird: the last header is empty, and its cell may be missing', () => {
  const header = 'First Name,Last Name,Display Name,Nickname,Primary Email,Secondary Email,Custom 4,Notes,';
  const { report, network } = read(
    'a.csv',
    `${header}\nAnn,Lee,Ann L.,,ann@x.org,a@home.org,,,\nBo,,,,bo@x.org,,,\n`,
  );
  expect(report).toMatchObject({ format: 'thunderbird-contacts', accepted: 2, people: 2 });
  expect(network.people.find(({ name }) => name === 'Ann Lee')?.emails).toEqual(['a@home.org', 'ann@x.org']);
});

test('Outlook in German: the same columns under other names', () => {
  const header =
    '"Anrede","Vorname","Weitere Vornamen","Nachname","Suffix","Firma","Abteilung","Position","E-Mail-Adresse","E-Mail-Typ","E-Mail: Angezeigter Name","E-Mail 2: Adresse","E-Mail 2: Typ","Privat"';
  const row = '"","Zoë","","Brandstätter","","Selbständig","","Gründerin","zoe@x.org","SMTP","","","","Wahr"';
  const { report, network } = read('kontakte.csv', `${header}\r\n${row}\r\n`);
  expect(report).toMatchObject({ format: 'outlook-contacts', accepted: 1, organisations: 1 });
  expect(network.people.find(({ name }) => name === 'Zoë Brandstätter')?.attributes).toEqual([
    ['private', 'yes'],
  ]);
});

test('Viva: several rows of one person are one person, with a membership for each stretch of time', () => {
  const { report, network } = read(
    'viva.csv',
    'PersonId,EffectiveDate,HireDate,ManagerId,LevelDesignation,Organization,Layer,Area\nann@acme.org,1/1/2022,5/20/2020,,Lead,Sales,1,A\nbo@acme.org,1/1/2022,1/15/2021,ann@acme.org,Junior,Sales,2,A\nbo@acme.org,1/1/2024,1/15/2021,ann@acme.org,Senior,Research,2,A\n',
  );
  expect(report).toMatchObject({ format: 'roster', rows: 3, accepted: 3, people: 2, ties: 1 });
  const bo = network.people.find(({ id }) => id === 'bo@acme.org');
  expect(bo?.memberships.map(({ unit, role }) => [unit, role])).toEqual(
    expect.arrayContaining([
      ['Sales', 'Junior'],
      ['Research', 'Senior'],
    ]),
  );
});

const SLACK = {
  'users.json':
    '[{"id":"U1","name":"ann","profile":{"email":"ann@x.org","real_name":"Ann"}},{"id":"U2","name":"bo"},{"id":"B1","is_bot":true}]',
  'channels.json': '[{"id":"C1","name":"lab","members":["U1","U2","B1"]}]',
  'mpims.json': '[{"id":"G1","name":"mpdm-ann--bo-1","members":["U1","U2"]}]',
  'lab/2024-03-04.json':
    '[{"type":"message","user":"U1","ts":"1709551234.001200","text":"x"},{"type":"message","subtype":"channel_join","user":"U2","ts":"1709551235.0"}]',
  'mpdm-ann--bo-1/2024-03-04.json': '[{"type":"message","user":"U2","ts":"1709551234.001200","text":"x"}]',
};

test('Slack: at the root, in a folder, or one of several workspaces', () => {
  for (const root of ['', 'Export/', 'teams/acme/']) {
    const members = Object.fromEntries(Object.entries(SLACK).map(([name, text]) => [root + name, text]));
    const { report, network } = read('slack.zip', members);
    expect(report).toMatchObject({ format: 'slack-archive', rows: 3, accepted: 2, excluded: 1, people: 2 });
    expect(report.byChannel).toEqual([
      ['message', 1],
      ['post', 1],
    ]);
    expect(names(network)).toEqual(['Ann', 'bo']);
  }
});

test('a zip of calendars is read as one file', () => {
  const event = (uid: string) =>
    `BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:${uid}\nDTSTART:20260101T090000Z\nORGANIZER:mailto:ann@x.org\nATTENDEE:mailto:bo@x.org\nEND:VEVENT\nEND:VCALENDAR\n`;
  const { report } = read('calendars.zip', {
    'a.ics': event('1'),
    'b.ics': event('2').replace('0101', '0102'),
  });
  expect(report).toMatchObject({ format: 'ics', rows: 2, accepted: 2, interactions: 2 });
});

test('LinkedIn messages: the owner is who takes part in most, whatever --self may say of the name', () => {
  const header =
    'CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER';
  const url = (slug: string) => `https://www.linkedin.com/in/${slug}`;
  const rows = [
    `1,,Ann Lee,${url('ann')},Me,${url('me')},2026-01-01 09:00:00 UTC,,hi,INBOX`,
    `2,,Me,${url('me')},Bo,${url('bo')},2026-01-02 09:00:00 UTC,,hi,INBOX`,
  ];
  const { report, network } = read('messages.csv', [header, ...rows].join('\n'), { self: 'me@x.org' });
  expect(report).toMatchObject({ accepted: 2, people: 2 });
  const owner = network.people.find((person) => person.owner);
  expect([owner?.name, owner?.emails]).toEqual(['Me', ['me@x.org']]);
});
