import { MOST_PARTICIPANTS } from '../../conventions/thresholds.ts';
import { CHANNELS, type Channel, channelTraits, SPOKEN } from '../channel.ts';
import { NO_DAY } from '../day.ts';
import type { Network } from '../network.ts';

/** What the interactions of one pair come to on a day. */
export interface PairHistory {
  /** H in [0, 1). */
  readonly history: number;
  /** Interactions up to the day, undated ones included. */
  readonly count: number;
  /** Met or spoken, connected, recommended or introduced, or written both ways. */
  readonly answered: boolean;
  /** The day of the last dated interaction; `NO_DAY` if there is none. */
  readonly last: number;
  /** What H is at most on any day up to this one. */
  readonly most: number;
  /** Whether a wrote to b, b to a; both for what is mutual. */
  readonly forward: boolean;
  readonly backward: boolean;
}

/**
 * Shared history of pair p as of a day: H = 1 - exp(-R/4). Each interaction adds
 * u(channel) * 2^(-age/halfLife(channel)) / (n - 1), n its distinct participants, the half-life that of the network's model; what only binds when answered is
 * pooled per direction, R = 2 min(R>, R<) + 0.1 |R> - R<|. Undated interactions and those of more than 50 people
 * are counted and add nothing.
 */
export function pairHistory(network: Network, p: number, asOf: number): PairHistory {
  const { pairs, interactions } = network;
  const ownHalfLives = network.settings.model?.halfLives;
  const a = pairs.a[p] as number;
  let plain = 0;
  let undecayed = 0;
  let out = 0;
  let back = 0;
  let count = 0;
  let last = NO_DAY;
  let spoken = false;
  let forward = false;
  let backward = false;
  let wroteOut = false;
  let wroteBack = false;
  for (let k = pairs.eventStart[p] as number; k < (pairs.eventStart[p + 1] as number); k++) {
    const e = pairs.event[k] as number;
    const day = interactions.day[e] as number;
    if (day !== NO_DAY && day > asOf) continue;
    count++;
    if (day > last) last = day;
    const { binds, name, unit, halfLife } = numbered(interactions.channel[e] as number);
    const fromA = interactions.from[e] === a;
    if (binds === 'answered') {
      if (fromA) forward = wroteOut = true;
      else backward = wroteBack = true;
    } else {
      forward = backward = true;
      spoken ||= SPOKEN.has(name);
    }
    const present = (interactions.toStart[e + 1] as number) - (interactions.toStart[e] as number);
    const others = present + (network.absent?.[e] ?? 0);
    if (day === NO_DAY || others + 1 > MOST_PARTICIPANTS) continue;
    undecayed += unit / others;
    const left = (unit * 2 ** (-(asOf - day) / (ownHalfLives?.[name] ?? halfLife))) / others;
    if (binds !== 'answered') plain += left;
    else if (fromA) out += left;
    else back += left;
  }
  const total = plain + 2 * Math.min(out, back) + 0.1 * Math.abs(out - back);
  return {
    history: -Math.expm1(-total / 4),
    most: -Math.expm1(-undecayed / 4),
    count,
    answered: spoken || (wroteOut && wroteBack),
    last,
    forward,
    backward,
  };
}

/** The days on which something happened between a pair, up to a day; their history peaks on one of them. */
export function eventDays(network: Network, p: number, asOf: number): number[] {
  const { pairs, interactions } = network;
  const days = new Set<number>();
  for (let k = pairs.eventStart[p] as number; k < (pairs.eventStart[p + 1] as number); k++) {
    const day = interactions.day[pairs.event[k] as number] as number;
    if (day !== NO_DAY && day <= asOf) days.add(day);
  }
  return [...days];
}

type NumberedTraits = ReturnType<typeof channelTraits> & { readonly name: Channel };

const NUMBERED = new Map<number, NumberedTraits>();

function numbered(channel: number): NumberedTraits {
  let traits = NUMBERED.get(channel);
  if (traits === undefined) {
    traits = { ...channelTraits(channel), name: CHANNELS[channel] as Channel };
    NUMBERED.set(channel, traits);
  }
  return traits;
}
