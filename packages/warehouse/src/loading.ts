import { channelWords } from '@tertius/core/read';
import { type Dialect, literal } from './dialect.ts';
import type { Columns, Input } from './inputs.ts';

/**
 * Files to the tables that the statements begin from: person, own (the group of each), interaction, stated, member, context,
 * channel, and account, which counts every row by what became of it.
 */
export function loading(inputs: readonly Input[], dialect: Dialect): string[] {
  return [
    ...dialect.session,
    ...inputs.map((input, k) => raw(input, k, dialect)),
    ...channelTables(dialect),
    `${dialect.create('told')} ${inputs.flatMap((input, k) => (input.kind === 'people' ? [] : [tieRows(input, k, dialect)])).join(' UNION ALL ')}`,
    judged(dialect),
    ACCOUNT(dialect),
    ...peopleTables(inputs, dialect),
    ...rowTables(dialect),
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

/** Rows of one file under names that all files share, as text. */
function tieRows({ kind, columns }: Input, k: number, dialect: Dialect): string {
  const cell = (name: keyof Columns): string => {
    const column = columns[name];
    const text = `CAST(NULL AS ${dialect.txt})`;
    return column === undefined ? text : `NULLIF(TRIM(CAST(${dialect.name(column)} AS ${dialect.txt})), '')`;
  };
  const isTrace = kind === 'trace';
  const end = (name: 'source' | 'target'): string => (isTrace ? `LOWER(${cell(name)})` : cell(name));
  const numbers = (['strength', 'trust', 'knowledge', 'timestamp'] as const).some(
    (name) => columns[name] !== undefined,
  );
  return [
    `SELECT ${k} AS f, ${end('source')} AS source, ${end('target')} AS target`,
    `${cell('strength')} AS strength, ${cell('trust')} AS trust, ${cell('knowledge')} AS knowledge`,
    `LOWER(${cell('directed')}) AS directed, ${cell('timestamp')} AS moment`,
    `${isTrace ? "'mail'" : `LOWER(${cell('channel')})`} AS channel, ${cell('message')} AS message, LOWER(${cell('status')}) AS status`,
    `${numbers ? 0 : 1} AS assumed, ${columns.timestamp === undefined ? 0 : 1} AS dated FROM raw_${k}`,
  ].join(', ');
}

/** Every row with its numbers, and the reason where it cannot be used. */
const judged = (dialect: Dialect): string => `${dialect.create('judged')}
SELECT f, source, target, s, t, k, undirected, assumed, dated, timed, ts, c, message,
  CASE WHEN source IS NULL OR target IS NULL THEN 'no-end'
    WHEN source = target THEN 'self-tie'
    WHEN odd = 1 THEN 'odd-number'
    WHEN s < 0e0 OR t < 0e0 OR t > 1e0 OR k < 0e0 OR k > 1e0 THEN 'out-of-range'
    WHEN moment IS NOT NULL AND ts IS NULL THEN 'odd-date'
    WHEN channel IS NOT NULL AND c IS NULL THEN 'unknown-channel'
    WHEN status IN ('failed', 'fail', 'filteredasspam', 'quarantined', 'pending', 'gettingstatus', 'expanded') THEN 'not-delivered'
    ELSE 'used' END AS became
FROM (
  SELECT r.f, r.source, r.target, r.moment, r.channel, r.message, r.status, r.assumed, r.dated,
    ${dialect.number('r.strength')} AS s, ${dialect.number('r.trust')} AS t, ${dialect.number('r.knowledge')} AS k,
    CASE WHEN (r.strength IS NOT NULL AND ${dialect.number('r.strength')} IS NULL) OR (r.trust IS NOT NULL AND ${dialect.number('r.trust')} IS NULL)
      OR (r.knowledge IS NOT NULL AND ${dialect.number('r.knowledge')} IS NULL) THEN 1 ELSE 0 END AS odd,
    CASE WHEN r.directed IN ('no', 'false', '0', 'undirected', 'n') THEN 1 ELSE 0 END AS undirected,
    CASE WHEN ${dialect.number('r.moment')} IS NOT NULL OR LENGTH(r.moment) > 10 THEN 1 ELSE 0 END AS timed,
    COALESCE(CAST(FLOOR(${dialect.number('r.moment')}) AS ${dialect.i64}), ${dialect.seconds('r.moment')}) AS ts,
    COALESCE(w.c, CASE WHEN r.channel IS NULL AND r.moment IS NOT NULL THEN d.c END) AS c
  FROM told r LEFT JOIN channelword w ON w.word = r.channel CROSS JOIN (SELECT c FROM channelword WHERE word = 'message') d) x`;

const ACCOUNT = (dialect: Dialect): string => `${dialect.create('account')}
SELECT f, became, COUNT(*) AS n FROM judged GROUP BY f, became`;

function peopleTables(inputs: readonly Input[], dialect: Dialect): string[] {
  const nobody = `CAST(NULL AS ${dialect.txt})`;
  const listed = inputs.flatMap(({ kind, columns }, k) => {
    if (kind !== 'people' || columns.id === undefined) return [];
    const text = (column: string): string =>
      `NULLIF(TRIM(CAST(${dialect.name(column)} AS ${dialect.txt})), '')`;
    const organisation = columns.organisation === undefined ? nobody : text(columns.organisation);
    return [`SELECT ${text(columns.id)} AS id, ${organisation} AS organisation FROM raw_${k}`];
  });
  const named = [
    ...listed,
    `SELECT source AS id, ${nobody} AS organisation FROM judged WHERE became = 'used'`,
    `SELECT target AS id, ${nobody} AS organisation FROM judged WHERE became = 'used'`,
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

/** A row with a time tells of an interaction, and so does one with a channel alone, of which the day is not known. */
const EVENT =
  '(r.ts IS NOT NULL OR (r.c IS NOT NULL AND r.dated = 1 AND r.s IS NULL AND r.t IS NULL AND r.k IS NULL))';

function rowTables(dialect: Dialect): string[] {
  const d = dialect;
  return [
    `${d.create('sent')} SELECT message, MIN(ts) AS ts, CAST(ROW_NUMBER() OVER (ORDER BY message) AS ${d.i64}) AS n FROM judged WHERE message IS NOT NULL AND became = 'used' GROUP BY message`,
    `${d.create('interaction')} SELECT source, target, channel, day, CASE WHEN timed = 1 AND ts IS NOT NULL THEN ts - day * 86400 ELSE -1 END AS sec, message
FROM (SELECT source, target, channel, timed, ts, message, COALESCE(CAST(FLOOR(ts / 86400e0) AS ${d.i64}), -2147483648) AS day
  FROM (SELECT a.i AS source, b.i AS target, r.c AS channel, r.timed, COALESCE(m.ts, r.ts) AS ts, COALESCE(m.n, -1) AS message
    FROM judged r JOIN person a ON a.id = r.source JOIN person b ON b.id = r.target LEFT JOIN sent m ON m.message = r.message
    WHERE r.became = 'used' AND ${EVENT}) x) y`,
    `${d.create('stated')} SELECT a.i AS source, b.i AS target, CASE WHEN r.assumed = 1 THEN 1e0 ELSE r.s END AS strength, r.t AS trust, r.k AS knowledge, r.undirected, r.assumed
FROM judged r JOIN person a ON a.id = r.source JOIN person b ON b.id = r.target WHERE r.became = 'used' AND (NOT ${EVENT} OR r.s IS NOT NULL OR r.t IS NOT NULL OR r.k IS NOT NULL)`,
  ];
}
