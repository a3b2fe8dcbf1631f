import { channelWords } from '@tertius/core/read';
import { type Dialect, literal } from './dialect.ts';
import type { Input } from './inputs.ts';
import { judged, tieRows } from './judging.ts';
import { type Before, carriedTables, KEPT_ENDS, keptTables } from './kept.ts';

/**
 * Files to the tables that the statements begin from: person, own (the group of each), interaction, stated, member, context,
 * channel, what earlier loads left, and account, which counts every row by what became of it.
 */
export function loading(inputs: readonly Input[], dialect: Dialect, before: Before | undefined): string[] {
  const told = inputs.flatMap((input, k) => (input.kind === 'people' ? [] : [tieRows(input, k, dialect)]));
  const loads = before !== undefined;
  return [
    ...dialect.session,
    ...inputs.map((input, k) => raw(input, k, dialect)),
    ...channelTables(dialect),
    ...(before === undefined ? [] : keptTables(before, dialect)),
    judged(dialect, told.join(' UNION ALL ')),
    sentTable(dialect, loads),
    ...account(dialect, loads),
    ...peopleTables(inputs, dialect, loads),
    ...rowTables(dialect, loads),
    ...carriedTables(dialect, loads),
  ].flatMap((text) => text.split(';\n'));
}

const raw = ({ format, path, delimiter }: Input, k: number, dialect: Dialect): string =>
  format === 'parquet' ? dialect.parquet(`raw_${k}`, path) : dialect.csv(`raw_${k}`, path, delimiter);

function channelTables(dialect: Dialect): string[] {
  const { channels, words } = channelWords();
  const binds = { answered: 0, everyone: 1, sender: 2 } as const;
  const numberOf = new Map(channels.map(({ name }, k) => [name, k + 1]));
  const rows = channels.map(
    ({ name, unit, halfLife, binds: how, spoken }) =>
      `SELECT ${numberOf.get(name)} AS c, ${float(unit)} AS u, ${float(halfLife)} AS halflife, ${binds[how]} AS binds, ${spoken ? 1 : 0} AS spoken`,
  );
  const named = [...words].map(
    ([word, name]) => `SELECT ${literal(word)} AS word, ${numberOf.get(name)} AS c`,
  );
  return [
    `${dialect.create('channel')} SELECT CAST(c AS ${dialect.i64}) AS c, u, halflife, binds, spoken FROM (${rows.join(' UNION ALL ')}) x`,
    `${dialect.create('channelword')} SELECT word, CAST(c AS ${dialect.i64}) AS c FROM (${named.join(' UNION ALL ')}) x`,
  ];
}

/** A number that no engine takes for a decimal. */
const float = (value: number): string => `${value}e0`;

function peopleTables(inputs: readonly Input[], dialect: Dialect, loads: boolean): string[] {
  const nobody = `CAST(NULL AS ${dialect.txt})`;
  const listed = inputs.flatMap(({ kind, columns }, k) => {
    const text = (column: string | undefined): string =>
      column === undefined ? nobody : `NULLIF(TRIM(CAST(${dialect.name(column)} AS ${dialect.txt})), '')`;
    const listing = (id: string | undefined, organisation: string | undefined): string =>
      `SELECT ${text(id)} AS id, ${text(organisation)} AS organisation FROM raw_${k}`;
    if (kind === 'people') return [listing(columns.id, columns.organisation)];
    const { source, target, sourceOrganisation, targetOrganisation } = columns;
    return [
      ...(sourceOrganisation === undefined ? [] : [listing(source, sourceOrganisation)]),
      ...(targetOrganisation === undefined ? [] : [listing(target, targetOrganisation)]),
    ];
  });
  const named = [
    ...listed,
    `SELECT source AS id, ${nobody} AS organisation FROM judged WHERE became = 'used'`,
    `SELECT target AS id, ${nobody} AS organisation FROM judged WHERE became = 'used'`,
    ...(loads
      ? KEPT_ENDS.map(
          ([column, table]) => `SELECT DISTINCT ${column} AS id, ${nobody} AS organisation FROM ${table}`,
        )
      : []),
  ].join(' UNION ALL ');
  const d = dialect;
  return [
    `${d.create('person')} SELECT CAST(ROW_NUMBER() OVER (ORDER BY id) AS ${d.i64}) AS i, id, organisation FROM (SELECT id, MAX(organisation) AS organisation FROM (${named}) n WHERE id IS NOT NULL GROUP BY id) p`,
    `${d.create('grp')} SELECT CAST(ROW_NUMBER() OVER (ORDER BY organisation) AS ${d.i64}) AS g, organisation FROM (SELECT DISTINCT organisation FROM person WHERE organisation IS NOT NULL) o`,
    `${d.create('own')} SELECT p.i, COALESCE(g.g, 0) AS g FROM person p LEFT JOIN grp g ON g.organisation = p.organisation`,
    `${d.create('member')} SELECT i, g AS c, CAST(NULL AS ${d.i64}) AS begins, CAST(NULL AS ${d.i64}) AS ends FROM own WHERE g > 0`,
    `${d.create('context')} SELECT g AS c, CAST(NULL AS ${d.i64}) AS size FROM grp`,
  ];
}

/** Rows of interactions, and of earlier loads those of days that are not closed, under the same names. */
const events = (loads: boolean): string =>
  `(SELECT f, source, target, c, timed, ts, message FROM judged r WHERE r.became = 'used' AND ${EVENT}${loads ? ' UNION ALL SELECT -1 AS f, source, target, c, timed, ts, message FROM kept_open' : ''}) r LEFT JOIN sent m ON m.message = r.message`;

/** A row with a time tells of an interaction, and so does one with a channel alone, of which the day is not known. */
const EVENT =
  '(r.ts IS NOT NULL OR (r.c IS NOT NULL AND r.dated = 1 AND r.s IS NULL AND r.t IS NULL AND r.k IS NULL))';

/** The moment of each message that several rows tell of: the earliest. */
function sentTable(d: Dialect, loads: boolean): string {
  const rows = `SELECT message, ts FROM judged WHERE message IS NOT NULL AND became = 'used'${loads ? ' UNION ALL SELECT message, ts FROM kept_open WHERE message IS NOT NULL' : ''}`;
  return `${d.create('sent')} SELECT message, MIN(ts) AS ts, CAST(ROW_NUMBER() OVER (ORDER BY message) AS ${d.i64}) AS n FROM (${rows}) r GROUP BY message`;
}

const dayOf = (d: Dialect): string =>
  `COALESCE(CAST(FLOOR(COALESCE(m.ts, r.ts) / 86400e0) AS ${d.i64}), -2147483648)`;

/** Every row by what became of it; of a load also those of days that are closed, and those that were there before. */
function account(d: Dialect, loads: boolean): string[] {
  const judgements = 'SELECT f, became, COUNT(*) AS n FROM judged GROUP BY f, became';
  if (!loads) return [`${d.create('account')} ${judgements}`];
  const closed = `SELECT r.f, 'closed-day' AS became, COUNT(*) AS n FROM ${events(false)} CROSS JOIN kept_through k WHERE ${dayOf(d)} > -2147483648 AND ${dayOf(d)} <= k.day GROUP BY r.f`;
  const same = ['source', 'target', 'c', 'timed'].map((name) => `o.${name} = r.${name}`).join(' AND ');
  const before = `SELECT r.f, 'loaded-before' AS became, COUNT(*) AS n FROM ${events(false)} JOIN kept_open o ON ${same} AND COALESCE(o.ts, -1) = COALESCE(r.ts, -1) AND COALESCE(o.message, '') = COALESCE(r.message, '') CROSS JOIN kept_through k WHERE ${dayOf(d)} > k.day OR ${dayOf(d)} = -2147483648 GROUP BY r.f`;
  return [`${d.create('account')} ${judgements} UNION ALL ${closed} UNION ALL ${before}`];
}

function rowTables(dialect: Dialect, loads: boolean): string[] {
  const d = dialect;
  const open = loads ? ' CROSS JOIN kept_through k WHERE y.day > k.day OR y.day = -2147483648' : '';
  return [
    `${d.create('interaction')} SELECT y.source, y.target, y.channel, y.day, CASE WHEN y.timed = 1 AND y.ts IS NOT NULL THEN y.ts - y.day * 86400 ELSE -1 END AS sec, y.message
FROM (SELECT a.i AS source, b.i AS target, r.c AS channel, r.timed, COALESCE(m.ts, r.ts) AS ts, COALESCE(m.n, -1) AS message, ${dayOf(d)} AS day
  FROM ${events(loads)} JOIN person a ON a.id = r.source JOIN person b ON b.id = r.target) y${open}`,
    `${d.create('stated')} SELECT a.i AS source, b.i AS target, CASE WHEN r.assumed = 1 THEN 1e0 ELSE r.s END AS strength, r.t AS trust, r.k AS knowledge, r.undirected, r.assumed
FROM judged r JOIN person a ON a.id = r.source JOIN person b ON b.id = r.target WHERE r.became = 'used' AND (NOT ${EVENT} OR r.s IS NOT NULL OR r.t IS NOT NULL OR r.k IS NOT NULL)`,
  ];
}

/** The rows that the next load still needs: those of days that are not closed, and those without a day. */
export const openRows = (d: Dialect): string =>
  `${d.create('next_open')} SELECT DISTINCT r.source, r.target, r.c, CAST(r.timed AS ${d.i64}) AS timed, r.ts, r.message
FROM ${events(true)} CROSS JOIN next_through t WHERE ${dayOf(d)} > t.day OR ${dayOf(d)} = -2147483648`;
