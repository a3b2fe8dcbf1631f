import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { emitted, measureStatements } from '@tertius/warehouse';
import { SparkSQL } from 'dt-sql-parser/dist/parser/spark';
import { TrinoSQL } from 'dt-sql-parser/dist/parser/trino';
import { afterAll, describe, expect, test } from 'vitest';

const room = mkdtempSync(join(tmpdir(), 'tertius-grammars-'));
afterAll(() => rmSync(room, { recursive: true, force: true }));
writeFileSync(join(room, 'people.csv'), "id,organisation,It's odd\na,Own,\n");
writeFileSync(join(room, 'log.csv'), 'source,target,timestamp,channel\na,b,2026-01-01,mail\n');
writeFileSync(join(room, 'trace.csv'), 'Received,SenderAddress,RecipientAddress,Status,MessageId\n');
writeFileSync(join(room, 'report.csv'), 'origin_timestamp_utc,sender_address,recipient_status,message_id\n');
writeFileSync(
  join(room, 'viva.csv'),
  'PrimaryCollaborator_PersonId,SecondaryCollaborator_PersonId,MetricDate,Strong_tie_score,PrimaryCollaborator_Organization\n',
);
const FILES = ['people.csv', 'log.csv', 'trace.csv', 'report.csv', 'viva.csv'].map((name) =>
  join(room, name),
);

describe.each([
  ['spark', new SparkSQL()],
  ['trino', new TrinoSQL()],
] as const)('every statement for %s', (dialect, grammar) => {
  test('parses in the grammar of that engine', async () => {
    const measures = measureStatements(dialect, { own: 1, tau: 0.3, directed: true });
    const plans = await Promise.all([false, true].map((loads) => emitted(FILES, dialect, 20_000, { loads })));
    const text = `${plans.join('\n')}\n${measures.join(';\n')};`;
    // What sets the session is no statement of the grammar.
    const statements = [...new Set(text.split(/;\n/))].filter(
      (statement) => statement.trim() !== '' && !/^\s*SET /.test(statement),
    );
    expect(statements.length).toBeGreaterThan(40);
    for (const statement of statements)
      expect(grammar.validate(`${statement.trim().replace(/;$/, '')};`), statement).toEqual([]);
    expect(grammar.validate('CREATE TABLE a AS SELECT b FRM c;')).not.toEqual([]);
  });
});

test('what differs between engines is the dialect alone: no statement and none of what makes them names an engine', () => {
  const folder = new URL('../../packages/warehouse/', import.meta.url);
  const templates = readdirSync(new URL('sql/', folder)).map((name) => `sql/${name}`);
  const makers = ['loading', 'judging', 'kept', 'render', 'plan'].map((name) => `src/${name}.ts`);
  expect(templates.length).toBeGreaterThan(7);
  for (const name of [...templates, ...makers])
    expect(readFileSync(new URL(name, folder), 'utf8'), name).not.toMatch(/duckdb|spark|trino/i);
});
