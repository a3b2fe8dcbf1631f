import { CHANNELS, channelTraits } from '../model/channel.ts';
import { formatDay, NO_DAY } from '../model/day.ts';
import type { Network } from '../model/network.ts';

/** One interaction with one of its receivers, as a row of a tie file. */
export interface TimedRow {
  readonly source: number;
  readonly target: number;
  readonly channel: string;
  /** Day of the interaction, `NO_DAY` where it is not known. */
  readonly day: number;
  readonly timestamp: string;
  readonly topic: string;
  /** Whether the channel binds both ways. */
  readonly mutual: boolean;
}

/**
 * Interactions as rows of a tie file. Rows of such a file with one source, channel and time of day are one
 * interaction, and rows alike are one; so an interaction that would be taken for part of another, or for its
 * repetition, is moved to the next free second of its day. Histories count whole days: no strength changes.
 */
export function timedRows(network: Network): TimedRow[] {
  const { interactions } = network;
  const taken = new Set<string>();
  const alike = new Set<string>();
  const order = [...Array(interactions.length).keys()].sort(
    (x, y) =>
      Number((interactions.second[x] as number) < 0) - Number((interactions.second[y] as number) < 0) ||
      x - y,
  );
  const rows: TimedRow[] = [];
  for (const e of order) {
    const from = interactions.from[e] as number;
    const to = [...interactions.to.subarray(interactions.toStart[e], interactions.toStart[e + 1])];
    const channel = interactions.channel[e] as number;
    const day = interactions.day[e] as number;
    const { binds } = channelTraits(channel);
    const everyone = binds === 'everyone';
    const topic = interactions.topics.get(e) ?? '';
    const who = everyone ? [from, ...to].sort((x, y) => x - y).join() : `${from}>${[...to].sort().join()}`;
    const alikeKey = (second: number): string => `${channel}|${day}|${second}|${who}|${topic}`;
    const takenKey = (second: number): string => `${from}|${channel}|${day}|${second}`;
    let second = interactions.second[e] as number;
    if (day !== NO_DAY) {
      if (second < 0 && to.length > 1) second = 0;
      while (alike.has(alikeKey(second)) || (second >= 0 && taken.has(takenKey(second))))
        second = (second + 1) % 86_400;
      if (second >= 0) taken.add(takenKey(second));
      alike.add(alikeKey(second));
    }
    const made = (source: number, target: number): TimedRow => ({
      source,
      target,
      channel: CHANNELS[channel] as string,
      day,
      timestamp: timestampOf(day, second),
      topic,
      mutual: binds !== 'answered',
    });
    for (const person of to) rows.push(made(from, person));
    if (day === NO_DAY && everyone)
      for (let i = 0; i < to.length; i++)
        for (let j = i + 1; j < to.length; j++) rows.push(made(to[i] as number, to[j] as number));
  }
  return rows.sort(
    (x, y) =>
      x.source - y.source ||
      x.target - y.target ||
      (x.timestamp < y.timestamp ? -1 : x.timestamp > y.timestamp ? 1 : 0) ||
      (x.channel < y.channel ? -1 : x.channel > y.channel ? 1 : 0),
  );
}

function timestampOf(day: number, second: number): string {
  if (day === NO_DAY) return '';
  if (second < 0) return formatDay(day);
  return new Date((day * 86_400 + second) * 1000).toISOString().replace('.000', '');
}
