import { type Channel, channelNamed, channelNumber, channelTraits } from '../model/channel.ts';
import { parseDay } from '../model/day.ts';
import type { LogStatement, Statement } from '../model/evidence.ts';
import { type InteractionRow, InteractionTableBuilder, interactionRows } from '../model/interaction-table.ts';
import { NO_IMPORT } from '../model/network.ts';
import type { ResolvedInteractions } from './interactions.ts';

/**
 * The interactions that the user logged. A statement with a channel is one of that channel, from the one who logs to the
 * others. One in which somebody introduced another (no outcome, or `done`) is an `introduction` made by the first one it
 * was with, to the one who logs and the one introduced: it binds the introducer with each of the two, as the channel does
 * everywhere, and not these two with each other, who are in touch when they have met. Cost: linear in statements.
 */
export function loggedRows(
  statements: readonly Statement[],
  personByKey: (key: string) => number | undefined,
): InteractionRow[] {
  const rows: InteractionRow[] = [];
  for (const log of statements) {
    if (log.kind !== 'log') continue;
    const day = parseDay(log.date);
    if (day === undefined) continue;
    for (const [channel, keys] of told(log)) {
      const people = keys.map(personByKey);
      const present = [...new Set(people.filter((person) => person !== undefined))];
      const number = channelNumber(channel);
      if (people[0] === undefined && channelTraits(number).binds !== 'everyone') continue;
      const [from, ...to] = present;
      if (from === undefined || to.length === 0) continue;
      to.sort((x, y) => x - y);
      const about = log.topic === undefined ? {} : { topic: log.topic };
      rows.push({ line: 0, channel: number, day, second: -1, from, to, ...about });
    }
  }
  return rows;
}

/** Channel and participants, the one it comes from first. */
function told({ channel: word, introduced, outcome, from, to }: LogStatement): [Channel, string[]][] {
  const channel = word === undefined ? undefined : channelNamed(word);
  const [introducer] = to;
  const made = introduced !== undefined && (outcome === undefined || outcome === 'done');
  const rows: [Channel, string[]][] = [];
  if (channel !== undefined && !(made && channel === 'introduction')) rows.push([channel, [from, ...to]]);
  if (made && introducer !== undefined) rows.push(['introduction', [introducer, from, introduced]]);
  return rows;
}

/**
 * Adds what was logged to what files tell. Logged contact on a day on which a file tells of contact of the same people on
 * the same channel is that contact, unless both have topics that differ: a log has no time of day to tell more by.
 */
export function withLogged(
  files: ResolvedInteractions,
  logged: readonly InteractionRow[],
): ResolvedInteractions {
  if (logged.length === 0) return files;
  const days = new Set(logged.map(({ day }) => day));
  const rows = [...interactionRows(files.interactions)];
  const found = new Map<string, number[]>();
  rows.forEach((row, e) => {
    if (days.has(row.day)) addTo(found, occasion(row), e);
  });
  const order = (row: InteractionRow): string => `${row.topic === undefined ? 1 : 0}${JSON.stringify(row)}`;
  for (const row of [...logged].sort((x, y) => (order(x) < order(y) ? -1 : 1))) {
    const same = found.get(occasion(row)) ?? [];
    const { topic } = row;
    const at =
      same.find((e) => rows[e]!.topic === topic) ??
      same.find((e) => topic === undefined || rows[e]!.topic === undefined);
    if (at === undefined) addTo(found, occasion(row), rows.push(row) - 1);
    else if (topic !== undefined) rows[at] = { ...rows[at]!, topic };
  }
  const builder = new InteractionTableBuilder();
  for (const row of rows) builder.add(row);
  const importOf = new Uint32Array(rows.length).fill(NO_IMPORT);
  importOf.set(files.importOf);
  return { interactions: builder.build(), importOf };
}

function occasion({ channel, day, from, to }: InteractionRow): string {
  const others = [...to].sort((x, y) => x - y);
  if (channelTraits(channel).binds !== 'everyone') return `${channel}|${day}|${from}>${others}`;
  return `${channel}|${day}|${[from, ...to].sort((x, y) => x - y)}`;
}

function addTo(found: Map<string, number[]>, key: string, e: number): void {
  const list = found.get(key);
  if (list === undefined) found.set(key, [e]);
  else list.push(e);
}
