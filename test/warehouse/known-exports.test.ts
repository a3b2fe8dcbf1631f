import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importFiles, labelOf, NO_EVIDENCE, parseDay, resolve, strengths } from '@tertius/core';
import { measuresOf, strengthsOf } from '@tertius/warehouse';
import { afterAll, describe, expect, test } from 'vitest';

const room = mkdtempSync(join(tmpdir(), 'tertius-exports-'));
afterAll(() => rmSync(room, { recursive: true, force: true }));

const D = parseDay('2026-06-30') as number;

/** Sums of strengths both ways by pair, from the file by the warehouse. */
async function byTheWarehouse(name: string, text: string) {
  const path = join(room, name);
  writeFileSync(path, text);
  const output = join(room, 'out.csv');
  const { files } = await strengthsOf([path], { engine: 'duckdb', asOf: D, output, threads: 1 });
  const [, ...rows] = readFileSync(output, 'utf8').trim().split('\n');
  const arcs = rows.map((row) => row.split(','));
  return { account: files[0], ties: new Map(arcs.map(([a, b, s]) => [`${a} ${b}`, Number(s)])) };
}

function byTheLibrary(name: string, text: string): Map<string, number> {
  const { evidence } = importFiles(NO_EVIDENCE, [{ name, bytes: new TextEncoder().encode(text) }]);
  const network = resolve(evidence);
  const ties = new Map<string, number>();
  for (const { a, b, sides } of strengths(network, { asOf: D })) {
    const ends = [a, b].map((person) => labelOf(network.people[person]!));
    sides.forEach((side, k) => {
      if (side.present) ties.set(k === 0 ? ends.join(' ') : ends.reverse().join(' '), side.strength);
    });
  }
  return ties;
}

/** As Get-MessageTraceV2 | Export-Csv writes them. */
const TRACE = `MessageTraceId,MessageId,Received,SenderAddress,RecipientAddress,FromIP,ToIP,Size,Status,Subject
3d1,<1@own.example>,2026-05-01T10:00:00Z,ana@own.example,ben@own.example,,,900,Delivered,Plan
3d1,<1@own.example>,2026-05-01T10:00:02Z,ana@own.example,Cy@own.example,,,900,Delivered,Plan
3d2,<2@own.example>,2026-05-02T11:00:00Z,ben@own.example,ana@own.example,,,700,Delivered,"Re: Plan, second"
3d3,<3@own.example>,2026-05-03T11:00:00Z,ben@own.example,dee@own.example,,,700,Failed,Lost
`;
/** As the enhanced summary report of the Exchange admin center writes them. */
const REPORT = `origin_timestamp_utc,sender_address,recipient_status,message_subject,total_bytes,message_id,network_message_id,original_client_ip,directionality,connector_id,delivery_priority
2026-05-01T10:00:00.0000000Z,ana@own.example,"ben@own.example##Receive, Deliver;Cy@own.example##Receive, Deliver;team@own.example##Receive, Expand",Plan,900,<1@own.example>,3d1,,Originating,,Normal
2026-05-02T11:00:00.0000000Z,ben@own.example,"ana@own.example##Receive, Deliver","Re: Plan, second",700,<2@own.example>,3d2,,Originating,,Normal
2026-05-03T11:00:00.0000000Z,ben@own.example,"dee@own.example##Receive, Fail",Lost,700,<3@own.example>,3d3,,Originating,,Normal
`;

describe.each([
  ['trace.csv', TRACE, 4, 1],
  ['report.csv', REPORT, 5, 2],
])('a message trace as %s', (name, text, rows, undelivered) => {
  test('gives the strengths that the library reads in it', async () => {
    const { account, ties } = await byTheWarehouse(name, text);
    const expected = byTheLibrary(name, text);
    expect(account).toMatchObject({ rows, used: 3, excluded: { 'not-delivered': undelivered } });
    expect([...ties.keys()].sort()).toEqual([...expected.keys()].sort());
    for (const [ends, strength] of expected) expect(ties.get(ends), ends).toBeCloseTo(strength, 12);
  });
});

const P2P = ['PrimaryCollaborator', 'SecondaryCollaborator'];
const ONA = ['TieOrigin', 'TieDestination'];

test.each([
  [P2P, 'MetricDate', 'Strong_tie_score', 'Diverse_tie_score'],
  [ONA, 'Date', 'StrongTieScore', 'DiverseTieScore'],
])(
  'a person-to-person query of Viva Insights with %s: scores as strengths, units of both ends',
  async (ends, date, strong, diverse) => {
    const [one, other] = ends as [string, string];
    const head = `${one}_PersonId,${one}_Organization,${other}_PersonId,${other}_Organization,${date},${strong},${diverse}`;
    const rows = ['p-1,Sales,p-2,Legal,2026-05-01,0.62,0.1', 'p-2,Legal,p-3,Sales,2026-05-01,0.35,0.4'];
    const text = `${[head, ...rows, 'p-1,Sales,p-2,Legal,2026-06-01,0.5,0.2'].join('\n')}\n`;
    const { account, ties } = await byTheWarehouse('viva.csv', text);
    expect(account).toMatchObject({ rows: 3, used: 3 });
    expect([...ties]).toEqual([
      ['p-1 p-2', 0.62],
      ['p-2 p-3', 0.35],
    ]);
    const { units } = await measuresOf([join(room, 'viva.csv')], { asOf: D, directed: true });
    expect(units).toEqual([{ one: 'Legal', other: 'Sales', ties: 2, strength: expect.closeTo(0.97, 12) }]);
  },
);

test('a person query of Viva Insights says which unit people belong to, week after week', async () => {
  const query =
    'PersonId,MetricDate,Organization,Collaboration_hours\np-1,2026-05-04,Sales,11.5\np-1,2026-05-11,Sales,9\np-2,2026-05-04,Legal,3\n';
  writeFileSync(join(room, 'query.csv'), query);
  writeFileSync(join(room, 'log.csv'), 'source,target,timestamp,channel\np-1,p-2,2026-05-05,call\n');
  const { units } = await measuresOf([join(room, 'query.csv'), join(room, 'log.csv')], { asOf: D });
  expect(units).toMatchObject([{ one: 'Legal', other: 'Sales', ties: 1 }]);
});
