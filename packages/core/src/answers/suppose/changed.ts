import { channelTraits } from '../../model/channel.ts';
import { type InteractionTable, InteractionTableBuilder } from '../../model/interaction-table.ts';
import { type Network, PAIR, type Pairs } from '../../model/network.ts';

type Both = readonly [Float64Array, Float64Array];

const LEFT = new WeakMap<Network, { readonly key: string; readonly rest: WeakRef<Network> }>();

/** The network after some people have left; kept while its memory is not needed, since several answers look at it. */
export function withoutPeople(network: Network, gone: readonly number[]): Network {
  const sorted = [...gone].sort((x, y) => y - x);
  const key = sorted.join(' ');
  const known = LEFT.get(network);
  const kept = known?.key === key ? known.rest.deref() : undefined;
  if (kept !== undefined) return kept;
  const rest = sorted.reduce(withoutPerson, network);
  LEFT.set(network, { key, rest: new WeakRef(rest) });
  return rest;
}

/**
 * The network after somebody has left: they and their ties are gone. What took place stands, with as many participants as were
 * recorded, so that ties among those who stay neither vanish nor rise. Cost: linear in the network.
 */
export function withoutPerson(network: Network, gone: number): Network {
  const moved = (v: number): number => (v < gone ? v : v - 1);
  const { table, importOf, absent, event } = withoutParticipant(network, gone, moved);
  const people = network.people
    .filter(({ index }) => index !== gone)
    .map((person, index) => ({
      ...person,
      index,
      managers: person.managers.filter((manager) => manager !== gone).map(moved),
    }));
  const { self, ...rest } = network;
  return {
    ...rest,
    people,
    pairs: withoutPairs(network.pairs, gone, moved, event),
    interactions: table,
    interactionImport: importOf,
    absent,
    imports: network.imports.map(({ owner, ...summary }) => ({
      ...summary,
      ...(owner === undefined || owner === gone ? {} : { owner: moved(owner) }),
      person: summary.person.map((v) => (v === gone ? -1 : moved(v))),
    })),
    ...(self === undefined || self === gone ? {} : { self: moved(self) }),
  };
}

interface Remaining {
  readonly table: InteractionTable;
  readonly importOf: Uint32Array;
  /** Participants of each interaction who are gone. */
  readonly absent: Uint32Array;
  /** Where each interaction went; -1 if it needed the one who is gone. */
  readonly event: Int32Array;
}

function withoutParticipant(network: Network, gone: number, moved: (v: number) => number): Remaining {
  const { interactions } = network;
  const table = new InteractionTableBuilder();
  const importOf: number[] = [];
  const absent: number[] = [];
  const event = new Int32Array(interactions.length).fill(-1);
  for (let e = 0; e < interactions.length; e++) {
    const all = interactions.to.subarray(interactions.toStart[e], interactions.toStart[e + 1]);
    const to = [...all].filter((v) => v !== gone);
    let from = interactions.from[e]!;
    const channel = interactions.channel[e]!;
    if (from === gone) {
      // A meeting took place between those who stay as well; what somebody wrote goes with them.
      if (channelTraits(channel).binds !== 'everyone' || to.length < 2) continue;
      from = to.shift()!;
    }
    if (to.length === 0) continue;
    const recorded = 1 + all.length + (network.absent?.[e] ?? 0);
    absent.push(recorded - 1 - to.length);
    const topic = interactions.topics.get(e);
    event[e] = table.length;
    importOf.push(network.interactionImport[e]!);
    table.add({
      line: interactions.line[e]!,
      channel,
      day: interactions.day[e]!,
      second: interactions.second[e]!,
      from: moved(from),
      to: to.map(moved),
      ...(topic === undefined ? {} : { topic }),
    });
  }
  return {
    table: table.build(),
    importOf: Uint32Array.from(importOf),
    absent: Uint32Array.from(absent),
    event,
  };
}

function withoutPairs(pairs: Pairs, gone: number, moved: (v: number) => number, event: Int32Array): Pairs {
  const kept: number[] = [];
  for (let p = 0; p < pairs.count; p++) if (pairs.a[p] !== gone && pairs.b[p] !== gone) kept.push(p);
  const columns = (both: Both): Both => [picked(both[0], kept), picked(both[1], kept)];
  const eventStart = new Uint32Array(kept.length + 1);
  const events: number[] = [];
  kept.forEach((p, at) => {
    for (let k = pairs.eventStart[p]!; k < pairs.eventStart[p + 1]!; k++) {
      const e = event[pairs.event[k]!]!;
      if (e >= 0) events.push(e);
    }
    eventStart[at + 1] = events.length;
  });
  return {
    count: kept.length,
    a: Uint32Array.from(kept, (p) => moved(pairs.a[p]!)),
    b: Uint32Array.from(kept, (p) => moved(pairs.b[p]!)),
    flags: Uint16Array.from(kept, (p) => pairs.flags[p]!),
    strength: columns(pairs.strength),
    trust: columns(pairs.trust),
    knowledge: columns(pairs.knowledge),
    judgement: columns(pairs.judgement),
    eventStart,
    event: Uint32Array.from(events),
  };
}

const picked = (column: Float64Array, at: readonly number[]): Float64Array =>
  Float64Array.from(at, (p) => column[p]!);

/** The network with a tie of a given strength between two people, both ways. Cost: linear in pairs. */
export function withTie(network: Network, one: number, other: number, strength: number): Network {
  const { pairs, p } = withPair(
    network.pairs,
    one,
    other,
    PAIR.stated | PAIR.besides | PAIR.forward | PAIR.backward,
  );
  for (const side of [0, 1] as const) pairs.strength[side][p] = strength;
  pairs.flags[p]! &= ~(PAIR.assumedForward | PAIR.assumedBackward);
  return { ...network, pairs };
}

/** The network in which one person has said how far they trust another; it replaces a strength that a file gave. */
export function withTrust(network: Network, from: number, to: number, trust: number): Network {
  const arc = from < to ? PAIR.forward : PAIR.backward;
  const { pairs, p } = withPair(network.pairs, from, to, PAIR.stated | PAIR.besides | PAIR.personal | arc);
  const side = from < to ? 0 : 1;
  pairs.strength[side][p] = Number.NaN;
  pairs.trust[side][p] = trust;
  pairs.flags[p]! &= ~(PAIR.undirected | PAIR.turned);
  return { ...network, pairs };
}

/** A copy that holds a pair, in its place, with some bits set. */
function withPair(pairs: Pairs, one: number, other: number, bits: number): { pairs: Pairs; p: number } {
  const [a, b] = one < other ? [one, other] : [other, one];
  let p = 0;
  while (p < pairs.count && (pairs.a[p]! < a || (pairs.a[p] === a && pairs.b[p]! < b))) p++;
  const fresh = !(p < pairs.count && pairs.a[p] === a && pairs.b[p] === b);
  const added = fresh ? 1 : 0;
  const opened = <T extends Uint16Array | Uint32Array | Float64Array>(column: T, value: number): T => {
    const copy = new (column.constructor as new (n: number) => T)(column.length + added);
    copy.set(column.subarray(0, p));
    copy.set(column.subarray(p), p + added);
    if (fresh) copy[p] = value;
    return copy;
  };
  const columns = (both: Both): Both => [opened(both[0], Number.NaN), opened(both[1], Number.NaN)];
  const flags = opened(pairs.flags, 0);
  flags[p]! |= bits;
  return {
    p,
    pairs: {
      count: pairs.count + added,
      a: opened(pairs.a, a),
      b: opened(pairs.b, b),
      flags,
      strength: columns(pairs.strength),
      trust: columns(pairs.trust),
      knowledge: columns(pairs.knowledge),
      judgement: columns(pairs.judgement),
      eventStart: opened(pairs.eventStart, pairs.eventStart[p]!),
      event: pairs.event,
    },
  };
}
