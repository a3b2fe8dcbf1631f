import type { Dialect } from './dialect.ts';
import type { Columns, Input } from './inputs.ts';

/** What became of a mail at last, where a recipient reads `a@x.example##Receive, Deliver`. */
const LAST_STATE = "REGEXP_EXTRACT(part, '([A-Za-z]+) *$', 1)";

/** Rows of one file under names that all files share, as text. */
export function tieRows({ kind, columns }: Input, k: number, dialect: Dialect): string {
  const cell = (name: keyof Columns): string => {
    const column = columns[name];
    const text = `CAST(NULL AS ${dialect.txt})`;
    return column === undefined ? text : `NULLIF(TRIM(CAST(${dialect.name(column)} AS ${dialect.txt})), '')`;
  };
  const isTrace = kind === 'trace';
  const { recipients } = columns;
  const end = (name: 'source' | 'target'): string => (isTrace ? `LOWER(${cell(name)})` : cell(name));
  const to = recipients === undefined ? end('target') : "LOWER(NULLIF(TRIM(SPLIT_PART(part, '##', 1)), ''))";
  const status = recipients === undefined ? cell('status') : LAST_STATE;
  const numbers = (['strength', 'trust', 'knowledge', 'timestamp'] as const).some(
    (name) => columns[name] !== undefined,
  );
  return [
    `SELECT ${k} AS f, ${end('source')} AS source, ${to} AS target`,
    `${cell('strength')} AS strength, ${cell('trust')} AS trust, ${cell('knowledge')} AS knowledge`,
    `LOWER(${cell('directed')}) AS directed, ${cell('timestamp')} AS moment`,
    `${isTrace ? "'mail'" : `LOWER(${cell('channel')})`} AS channel, ${cell('message')} AS message, LOWER(${status}) AS status`,
    `${numbers ? 0 : 1} AS assumed, ${columns.timestamp === undefined ? 0 : 1} AS dated FROM ${recipients === undefined ? `raw_${k}` : dialect.parts(`raw_${k}`, dialect.name(recipients))}`,
  ].join(', ');
}

/** The forms of numbers and moments, the same on every engine: none of them has its own notions of 1_000, NaN, 1d or of 2001 as a day. */
const NUMBER = '^[+-]?([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][+-]?[0-9]+)?$';
const UNIX_SECONDS = '^-?[0-9]{6,11}([.][0-9]+)?$';
const MOMENT =
  '^[0-9]{4}[-/][0-9]{1,2}[-/][0-9]{1,2}([T ][0-9]{1,2}:[0-9]{2}(:[0-9]{2}([.,][0-9]+)?)? ?(Z|UTC|[+-][0-9]{2}(:?[0-9]{2})?)?)?$';

const numberOf = (d: Dialect, text: string): string =>
  `CASE WHEN ${d.like(text, NUMBER)} THEN ${d.number(text)} END`;

const secondsOf = (d: Dialect, text: string): string =>
  `CASE WHEN ${d.like(text, UNIX_SECONDS)} THEN CAST(FLOOR(${d.number(text)}) AS ${d.i64}) WHEN ${d.like(text, MOMENT)} THEN ${d.seconds(text)} END`;

/** No number is larger: infinity. */
const LARGEST = '17e307';

/** Every row with its numbers, and the reason where it cannot be used. */
export const judged = (dialect: Dialect, told: string): string => `${dialect.create('judged')}
SELECT f, source, target, s, t, k, undirected, assumed, dated, timed, ts, c, message,
  CASE WHEN source IS NULL OR target IS NULL THEN 'no-end'
    WHEN source = target THEN 'self-tie'
    WHEN odd = 1 THEN 'odd-number'
    WHEN s < 0e0 OR t < 0e0 OR t > 1e0 OR k < 0e0 OR k > 1e0 THEN 'out-of-range'
    WHEN moment IS NOT NULL AND ts IS NULL THEN 'odd-date'
    WHEN channel IS NOT NULL AND c IS NULL THEN 'unknown-channel'
    WHEN status IN ('failed', 'fail', 'filteredasspam', 'quarantined', 'pending', 'gettingstatus', 'expanded', 'expand', 'drop', 'defer', 'quarantine') THEN 'not-delivered'
    ELSE 'used' END AS became
FROM (
  SELECT r.f, r.source, r.target, r.moment, r.channel, r.message, r.status, r.assumed, r.dated, r.s, r.t, r.k, r.ts,
    CASE WHEN (r.strength IS NOT NULL AND r.s IS NULL) OR r.s > ${LARGEST} OR (r.trust IS NOT NULL AND r.t IS NULL) OR (r.knowledge IS NOT NULL AND r.k IS NULL) THEN 1 ELSE 0 END AS odd,
    CASE WHEN r.directed IN ('no', 'false', '0', 'undirected', 'n') THEN 1 ELSE 0 END AS undirected,
    CASE WHEN LENGTH(r.moment) > 10 OR ${dialect.like('r.moment', UNIX_SECONDS)} THEN 1 ELSE 0 END AS timed,
    COALESCE(w.c, CASE WHEN r.channel IS NULL AND r.moment IS NOT NULL THEN d.c END) AS c
  FROM (SELECT f, source, target, strength, trust, knowledge, directed, moment, channel, message, status, assumed, dated,
      ${numberOf(dialect, 'strength')} AS s, ${numberOf(dialect, 'trust')} AS t, ${numberOf(dialect, 'knowledge')} AS k, ${secondsOf(dialect, 'moment')} AS ts
    FROM (${told}) m) r LEFT JOIN channelword w ON w.word = r.channel CROSS JOIN (SELECT c FROM channelword WHERE word = 'message') d) x`;
