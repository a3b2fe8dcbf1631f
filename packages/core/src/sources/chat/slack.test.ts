import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { CHANNELS } from '../../model/channel.ts';
import { NO_EVIDENCE } from '../../model/evidence.ts';
import { importFiles } from '../import.ts';

const USERS = [
  { id: 'U01', name: 'noor', profile: { real_name: 'Noor Haddad', email: 'noor@x.example' } },
  { id: 'U02', name: 'bo', profile: { display_name: 'Bo D.' } },
  { id: 'U03', name: 'cy', real_name: 'Cy', deleted: true },
  { id: 'U04', name: 'robot', is_bot: true },
];
const LISTS = {
  'users.json': USERS,
  'channels.json': [{ id: 'C1', name: 'general', members: ['U01', 'U02', 'U03', 'U04'] }],
  'dms.json': [
    { id: 'D0000001', members: ['U01', 'U02'] },
    { id: 'D0000002', members: ['U01', 'USLACKBOT'] },
    { id: 'D0000003', members: ['U01'] },
  ],
};

function said(user: string, ts: unknown, more: object = {}): object {
  return { type: 'message', user, ts, text: '', ...more };
}

function read(days: Readonly<Record<string, unknown>>): {
  readonly report: ReturnType<typeof importFiles>['report']['files'][number] | undefined;
  readonly interactions: string[];
  readonly names: (string | undefined)[];
} {
  const texts = Object.entries({ ...LISTS, ...days }).map(([name, content]) => [
    name,
    new TextEncoder().encode(JSON.stringify(content)),
  ]);
  const bytes = zipSync(Object.fromEntries(texts));
  const { evidence, report } = importFiles(NO_EVIDENCE, [{ name: 'slack.zip', bytes }]);
  const [made] = evidence.imports;
  const names = (made?.people ?? []).map(({ name }) => name);
  const table = made?.interactions;
  const interactions = Array.from({ length: table?.length ?? 0 }, (_, e) => {
    const to = [...(table?.to.slice(table.toStart[e], table.toStart[e + 1]) ?? [])].map((i) => names[i]);
    return `${CHANNELS[table?.channel[e] as number]}: ${names[table?.from[e] as number]} > ${to.join(', ')}`;
  });
  return { report: report.files[0], interactions, names };
}

test('posts, replies by either sign of a thread, mentions and reactions', () => {
  const { report, interactions } = read({
    'general/2026-03-02.json': [
      said('U01', '1772441234.000100', { text: 'see <@U02>, <@U03|cy>, <@U04> and <!here>' }),
      said('U02', '1772441235.000100', { thread_ts: '1772441234.000100', text: '<@U01> <@U03> ok' }),
      said('U03', '1772441236.000100', { thread_ts: '1772441234.000100', parent_user_id: 'U01' }),
      said('U01', 1772441237.0001, { reactions: [{ users: ['U02', 'U01', 'U04'] }, { users: ['U02'] }] }),
      said('U03', '1772441238.000100', { subtype: 'channel_leave' }),
      said('U04', '1772441239.000100'),
    ],
  });
  expect(interactions).toEqual([
    'post: Noor Haddad > Bo D., Cy',
    'mention: Noor Haddad > Bo D.',
    'mention: Noor Haddad > Cy',
    'reply: Bo D. > Noor Haddad',
    'mention: Bo D. > Cy',
    'reply: Cy > Noor Haddad',
    'post: Noor Haddad > Bo D., Cy',
    'like: Bo D. > Noor Haddad',
  ]);
  expect(report).toMatchObject({ rows: 6, accepted: 4, excluded: 2 });
});

test('ts is unique in a conversation, whatever day file it is in, and not beyond', () => {
  const { report } = read({
    'general/2026-03-02.json': [said('U01', '1772441234.000100')],
    'general/2026-03-03.json': [said('U01', '1772441234.000100')],
    'D0000001/2026-03-02.json': [said('U01', '1772441234.000100')],
  });
  expect(report).toMatchObject({ rows: 3, accepted: 2, merged: 1 });
});

test('a note to a robot or to oneself reaches nobody', () => {
  const { report, interactions } = read({
    'D0000001/2026-03-02.json': [said('U01', '1772441234.000100', { text: '<@U02>' })],
    'D0000002/2026-03-02.json': [said('U01', '1772441234.000100')],
    'D0000003/2026-03-02.json': [said('U01', '1772441234.000100')],
  });
  expect(interactions).toEqual(['message: Noor Haddad > Bo D.']);
  expect(report?.excludedByCode).toEqual([
    ['automatic', 1],
    ['no-people', 1],
  ]);
});

test('somebody of another workspace is known by the profile that a message carries', () => {
  const { names } = read({
    'general/2026-03-02.json': [
      said('U99', '1772441234.000100', { user_profile: { real_name: 'Ines O.', team: 'T99' } }),
    ],
  });
  expect(names).toContain('Ines O.');
});
