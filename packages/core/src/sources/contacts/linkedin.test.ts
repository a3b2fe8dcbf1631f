import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { NO_EVIDENCE } from '../../model/evidence.ts';
import type { Network } from '../../model/network.ts';
import { resolve } from '../../resolve/resolve.ts';
import { type FileReport, importFiles } from '../import.ts';

function read(name: string, bytes: Uint8Array | string): { report: FileReport; network: Network } {
  const file = { name, bytes: typeof bytes === 'string' ? strToU8(bytes) : bytes };
  const { evidence, report } = importFiles(NO_EVIDENCE, [file], { today: 20_780 });
  return { report: report.files[0] as FileReport, network: resolve(evidence) };
}

const others = ({ people }: Network): string[] =>
  people
    .filter(({ owner }) => !owner)
    .map(({ name }) => name)
    .sort();

const url = (slug: string): string => `https://www.linkedin.com/in/${slug}`;

const OLD_MESSAGES =
  'CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,DATE,SUBJECT,CONTENT,FOLDER';

test('messages before 2023: whoever answers in a conversation is the one who was written to, in any order of rows', () => {
  const rows = [
    `1,,Me,${url('me')},Ada Quill,2022-01-01 10:00:00 UTC,,x,INBOX`,
    `1,,Ada Quill,${url('ada')},Me,2022-01-01 11:00:00 UTC,,y,INBOX`,
    `2,,Bo Li,${url('bo')},Me,2022-01-02 10:00:00 UTC,,z,ARCHIVE`,
  ];
  for (const order of [rows, [...rows].reverse()]) {
    const { report, network } = read('messages.csv', [OLD_MESSAGES, ...order].join('\n'));
    expect(report).toMatchObject({ rows: 3, accepted: 3, people: 2, ties: 2 });
    expect(others(network)).toEqual(['Ada Quill', 'Bo Li']);
  }
});

test('messages before 2023: one name in two conversations is not taken for one person', () => {
  const rows = [
    `1,,Me,${url('me')},Ada Quill,2022-01-01 10:00:00 UTC,,x,INBOX`,
    `2,,Ada Quill,${url('ada-2')},Me,2022-01-01 11:00:00 UTC,,y,INBOX`,
    `3,,Bo Li,${url('bo')},Me,2022-01-02 10:00:00 UTC,,z,INBOX`,
  ];
  expect(read('messages.csv', [OLD_MESSAGES, ...rows].join('\n')).report.people).toBe(3);
});

test('messages before 2023: the owner is who stands in most rows, not whose address does', () => {
  const received = Array.from({ length: 7 }, (_, day) =>
    [1, '', 'Ada Quill', url('ada'), 'Me', `2022-01-0${day + 1} 10:00:00 UTC`, '', day, 'INBOX'].join(),
  );
  const rows = [
    ...received,
    `2,,Bo Li,${url('bo')},Me,2022-02-02 10:00:00 UTC,,z,INBOX`,
    `3,,Me,${url('me')},Cy Dee,2022-03-02 10:00:00 UTC,,z,INBOX`,
  ];
  const { report, network } = read('messages.csv', [OLD_MESSAGES, ...rows].join('\n'));
  expect(report).toMatchObject({ accepted: 9, people: 3, interactions: 9 });
  expect(others(network)).toEqual(['Ada Quill', 'Bo Li', 'Cy Dee']);
  expect(network.people.find(({ owner }) => owner)?.name).toBe('Me');
});

test('endorsements before 2023: who endorses twice is one person, which is said; the same row again is merged', () => {
  const header = 'Endorsement Date,Skill Name,Endorser First Name,Endorser Last Name,Endorsement Status';
  const rows = ['Optics', 'Sales', 'Sales'].map(
    (skill) => `2022/05/06 01:02:03 UTC,${skill},Ada,Quill,ACCEPTED`,
  );
  const { report } = read('Endorsement_Received_Info.csv', [header, ...rows].join('\n'));
  expect(report).toMatchObject({ rows: 3, accepted: 2, merged: 1, people: 1, interactions: 0 });
  expect(report.warnings.map(({ code, line }) => `${code}@${line}`)).toEqual([
    'joined-by-name@3',
    'joined-by-name@4',
  ]);
});

test('connections: a hidden member is blank, a position alone is nobody, other columns are kept', () => {
  const header = 'First Name,Last Name,URL,Email Address,Company,Position,Connected On,Tags';
  const rows = [
    `Ada,"Quill, PhD",${url('ada')},,,Founder,08 Feb 2024,met`,
    ',,,,,,09 Feb 2024,',
    ',,,,,Founder,09 Feb 2024,',
    ',,,,Quill Co,,09 Feb 2024,',
  ];
  const { report, network } = read('Connections.csv', [header, ...rows].join('\n'));
  expect(report).toMatchObject({ rows: 4, accepted: 2, blank: 1, excluded: 1, people: 1, organisations: 1 });
  expect(network.people.find(({ name }) => name === 'Ada Quill, PhD')?.attributes).toEqual([
    ['Tags', 'met'],
    ['position', 'Founder'],
  ]);
});

test('an archive: a member without its header is named, the others are read', () => {
  const members = {
    'Connections.csv': `First Name,Last Name,URL,Email Address,Company,Position,Connected On\nAda,Quill,${url('ada')},,,,08 Feb 2024\n`,
    'Invitations.csv': 'nothing,here\n1,2\n',
    'Skills.csv': 'Name\nx\n',
  };
  const bytes = zipSync(
    Object.fromEntries(Object.entries(members).map(([name, text]) => [name, strToU8(text)])),
  );
  const { report } = read('export.zip', bytes);
  expect(report).toMatchObject({ format: 'linkedin-archive', rows: 1, accepted: 1, people: 1 });
  expect(report.warnings.map(({ member, value }) => [member, value])).toEqual([
    ['Invitations.csv', 'nothing, here'],
    [undefined, 'Skills.csv'],
  ]);
});

test('positions: one that ended in a month that cannot be read is said, and is not held to last', () => {
  const header = 'Company Name,Title,Description,Location,Started On,Finished On';
  const rows = ['Quill Co,Head,,,Feb 2022,', 'Oldco,Clerk,,,Jan 2018,déc. 2021', 'Firstco,,,,2010,Mar 2012'];
  const file = { name: 'Positions.csv', bytes: strToU8([header, ...rows].join('\n')) };
  const { evidence, report } = importFiles(NO_EVIDENCE, [file], { today: 20_780 });
  expect(report.files[0]).toMatchObject({ rows: 3, accepted: 3, people: 0 });
  expect(report.files[0]?.warnings.map(({ code, line, column }) => `${code}@${line}:${column}`)).toContain(
    'odd-date@3:6',
  );
  expect(evidence.imports[0]?.ownerRecord).toMatchObject({
    memberships: [
      { organisation: 'Quill Co', role: 'Head', from: '2022-02-01' },
      { organisation: 'Firstco', from: '2010-01-01', to: '2012-03-31' },
    ],
    attributes: [['formerly', 'Oldco, until déc. 2021']],
  });
});

test('--self with name and address means the one of that name, who is not counted', () => {
  const text = [
    'CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER',
    `1,,Noor Haddad,${url('noor')},Ann Lee,${url('ann')},2025-03-01 10:00:00 UTC,,x,INBOX`,
    `1,,Ann Lee,${url('ann')},Noor Haddad,${url('noor')},2025-03-02 10:00:00 UTC,,y,INBOX`,
  ].join('\n');
  const file = { name: 'messages.csv', bytes: strToU8(text) };
  const { report } = importFiles(NO_EVIDENCE, [file], {
    today: 20_780,
    self: 'Noor Haddad <noor@alderwick.example>',
  });
  expect(report.files[0]).toMatchObject({ rows: 2, accepted: 2, people: 1 });
});

test('messages of older exports, which have no folder, are known, so that no text of theirs is kept', () => {
  const text =
    'CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,DATE,SUBJECT,CONTENT\nc1,Chat,Ada Novak,https://www.linkedin.com/in/ada,Me Owner,2024-05-15 10:30:00 UTC,,a secret\n';
  const { report, network } = read('messages.csv', text);
  expect(report).toMatchObject({ format: 'linkedin-messages', accepted: 1, interactions: 1 });
  expect(JSON.stringify([report, network.people])).not.toContain('secret');
});

test('connections without name and address, of closed accounts, are kept under their profile and said', () => {
  const text =
    'First Name,Last Name,URL,Email Address,Company,Position,Connected On\nAnn,Lee,https://www.linkedin.com/in/ann,,Acme,CEO,01 Feb 2024\n' +
    ',,https://www.linkedin.com/in/xx,,,,02 Feb 2024\n,,https://www.linkedin.com/in/yy,,Acme,,02 Feb 2024\n,,,,,,03 Feb 2024\n';
  const { report } = importFiles(NO_EVIDENCE, [{ name: 'c.csv', bytes: new TextEncoder().encode(text) }]);
  expect(report.files[0]).toMatchObject({ rows: 4, accepted: 3, blank: 1 });
  expect(
    report.files[0]!.warnings.map(({ code, line, message }) => [code, line, /hidden: 2;/.test(message)]),
  ).toEqual([
    ['nameless', 3, true],
    ['nameless', 5, false],
  ]);
});
