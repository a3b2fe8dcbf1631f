import { gzipSync, strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { NO_EVIDENCE } from '../../model/evidence.ts';
import type { Network } from '../../model/network.ts';
import { resolve } from '../../resolve/resolve.ts';
import { type FileReport, importFiles } from '../import.ts';

function read(name: string, bytes: Uint8Array): { report: FileReport; network: Network; text: string } {
  const { evidence, report } = importFiles(NO_EVIDENCE, [{ name, bytes }], {
    self: 'noor@a.example',
    today: 20_800,
  });
  return { report: report.files[0]!, network: resolve(evidence), text: JSON.stringify(evidence) };
}

test('a JSON Feed gives title, day and address of posts under their author, and keeps no text', () => {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    home_page_url: 'https://ines.example/',
    authors: [{ name: 'Ines Okafor', url: 'mailto:ines@b.example' }],
    items: [
      {
        id: '1',
        url: 'https://ines.example/law',
        title: 'Procurement law',
        date_published: '2026-03-02T10:00:00Z',
        content_text: 'CANARY',
      },
      {
        id: '1',
        url: 'https://ines.example/law',
        title: 'Procurement law',
        date_published: '2026-03-02T10:00:00Z',
      },
      { id: '2', content_text: 'CANARY' },
    ],
  };
  const { report, network, text } = read('feed.json', strToU8(JSON.stringify(feed)));
  expect(report).toMatchObject({ format: 'feed', rows: 3, accepted: 1, merged: 1, blank: 1, people: 1 });
  const [ines] = network.people;
  expect(ines).toMatchObject({
    name: 'Ines Okafor',
    emails: ['ines@b.example'],
    profiles: ['https://ines.example/'],
  });
  expect(ines!.attributes).toContainEqual([
    'published',
    '2026-03-02 Procurement law <https://ines.example/law>',
  ]);
  expect(text).not.toContain('CANARY');
  expect(read('feed.json', strToU8(JSON.stringify(feed).slice(0, -4))).report.refused?.code).toBe(
    'unreadable',
  );
});

const GITHUB = 'https://github.com';
const GITHUB_FILES = {
  'repositories_000001.json': [{ type: 'repository', url: `${GITHUB}/noor/gauges`, owner: `${GITHUB}/noor` }],
  'users_000001.json': [
    {
      type: 'user',
      url: `${GITHUB}/noor`,
      login: 'noor',
      name: 'Noor Haddad',
      emails: [{ address: 'noor@a.example' }],
    },
    {
      type: 'user',
      url: `${GITHUB}/ines`,
      login: 'ines',
      name: 'Ines Okafor',
      emails: [{ address: 'canary@secret.example' }],
    },
  ],
  'issues_000001.json': [
    {
      url: `${GITHUB}/noor/gauges/issues/1`,
      user: `${GITHUB}/ines`,
      title: 'Drift',
      body: 'CANARY',
      created_at: '2026-01-05T10:00:00Z',
    },
  ],
  'issue_comments_000001.json': [
    {
      issue: `${GITHUB}/noor/gauges/issues/1`,
      user: `${GITHUB}/noor`,
      body: 'CANARY @dele @Override, see `@code` and a@mail.example',
      created_at: '2026-01-06T10:00:00Z',
    },
    {
      issue: `${GITHUB}/noor/gauges/issues/1`,
      user: `${GITHUB}/ines`,
      body: 'CANARY',
      created_at: '2026-01-07T10:00:00Z',
    },
    {
      issue: `${GITHUB}/noor/gauges/issues/1`,
      user: `${GITHUB}/ghost`,
      body: 'CANARY',
      created_at: '2026-01-07T10:00:00Z',
    },
    { issue: `${GITHUB}/noor/gauges/issues/1`, user: `${GITHUB}/dele`, body: 'CANARY', created_at: 'soon' },
  ],
  'pull_requests_000001.json': [
    {
      url: `${GITHUB}/noor/gauges/pull/2`,
      user: `${GITHUB}/noor`,
      title: 'Fix drift',
      body: '',
      created_at: '2026-01-08T10:00:00Z',
    },
  ],
  'pull_request_reviews_000001.json': [
    {
      pull_request: `${GITHUB}/noor/gauges/pull/2`,
      user: `${GITHUB}/ines`,
      body: 'CANARY',
      submitted_at: '2026-01-09T10:00:00Z',
    },
  ],
};
const zipped = (): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(GITHUB_FILES).map(([name, rows]) => [name, strToU8(JSON.stringify(rows))]),
    ),
  );

test('a GitHub account export gives comments and reviews as replies and people named in them as mentions', () => {
  const { report, network, text } = read('github.zip', zipped());
  expect(report.format).toBe('github-archive');
  // Noor answers Ines; Ines reviews Noor's change; Noor names Dele. Ines under her own issue answers nobody, a ghost is nobody.
  expect(Object.fromEntries(report.byChannel)).toEqual({ mention: 1, reply: 2 });
  expect(report.rows).toBe(
    report.accepted + report.merged + report.excluded + report.rejected + report.blank,
  );
  expect(report.rejects.map(({ code }) => code)).toEqual(['bad-date']);
  expect(network.people.map(({ profiles }) => profiles[0]).sort()).toEqual(
    ['dele', 'ines', 'noor'].map((login) => `${GITHUB}/${login}`),
  );
  expect([...network.interactions.topics.values()].sort()).toEqual(['Drift', 'Drift', 'Fix drift']);
  expect(text).not.toMatch(/CANARY|canary/);
});

test('a Bluesky repository is refused with what to export instead, packed or not', () => {
  const car = Uint8Array.from([
    58,
    0xa2,
    0x65,
    ...strToU8('roots'),
    0x81,
    0xd8,
    0x2a,
    0x58,
    0x25,
    0,
    1,
    0x71,
    0x12,
    0x20,
    ...new Uint8Array(32),
    0x67,
    ...strToU8('version'),
    1,
  ]);
  for (const bytes of [car, gzipSync(car)]) {
    const { refused } = read('repo.car', bytes).report;
    expect(refused?.code).toMatch(/unknown-format|unreadable/);
    if (bytes === car) expect(refused?.message).toMatch(/Bluesky.*people\.csv.*rss/);
  }
});
