import type { Channel } from '../../model/channel.ts';
import type { World } from '../../model/contact.ts';
import type { Statement } from '../../model/evidence.ts';
import { isCurrent, type Membership, type Network } from '../../model/network.ts';
import { type Actor, findActor, findPerson } from '../ground/find-actor.ts';
import {
  type AnswerOptions,
  entryOf,
  ground,
  type Named,
  named,
  type TieRows,
  tieRows,
} from '../ground/ground.ts';
import { type JudgedTies, judgedTies } from '../ground/judgement.ts';
import { oldLinesOf } from '../ground/line-only.ts';
import { type Askings, afterAskings, askings } from '../ground/load.ts';
import { worldOf } from '../ground/worlds.ts';
import { FLOOR } from '../support/closeness.ts';
import type { Limit } from '../support/limit.ts';
import { offeredTies } from '../support/offered-ties.ts';
import { supportOf } from '../support/support.ts';
import { type Bridge, bridgesTo } from '../triangulate/bridges.ts';
import { type Revival, revivals } from '../upkeep/revive.ts';
import { type Form, formOf, howWords } from './form.ts';
import { type Kit, kitFor } from './kit.ts';
import type { KitTemplates } from './kit-templates.ts';
import { askWhoWords, type Reasons, reasonsFor, reasonWords } from './reasons.ts';
import { warmestPath } from './warm-path.ts';
import { contactDecides, isOrderUntold, isStated, sharingNobody } from './way-order.ts';

export interface IntroduceOptions extends AnswerOptions {
  /** A person or an organisation, by id or name. */
  readonly to: string;
  /** A person; any insider unless given. */
  readonly from?: string;
  /** How many paths; 3 unless given. */
  readonly k?: number;
  /** The statements of the evidence: who was asked lately, and what came of it. */
  readonly statements?: readonly Statement[];
  /** Whether to add the texts, and about what. */
  readonly kit?: boolean;
  readonly topic?: string;
  readonly templates?: Partial<KitTemplates>;
  /** Whether letters to others may say which employers and communities two people share; not unless the owner wants it. */
  readonly sharedPlaces?: boolean;
}

/** One tie of a path. */
export interface Step {
  readonly from: string;
  readonly fromName: string;
  readonly to: string;
  readonly toName: string;
  /** What this tie counts: M, less where the one asked was asked lately, with judged trust where it was rated. */
  readonly strength: number;
  readonly form: Form;
  /** How the two in fact keep in touch: the channel with the largest Q; null where nothing dated is known. */
  readonly channel: Channel | null;
  /** The world of the one being asked. */
  readonly world: World;
  /** How many askings count: each of the last 90 days once, one that was declined or failed twice for a year. */
  readonly asked: number;
  /** How many of these were declined or failed. */
  readonly declined: number;
  /** True where somebody else is asked to ask a colleague of the one who starts, who can ask them directly. */
  readonly colleague: boolean;
  readonly reasons: Reasons;
  /** How the two keep in touch and which kit fits, in half a sentence. */
  readonly how: string;
  /** True where the one reached is a contact on request: the one before knows who it is. */
  readonly onRequest: boolean;
  /** For a contact on request who is known, how well, and whom to ask: `someone at the port (strong), ask Petra`; else null. */
  readonly askWho: string | null;
  /** The reasons in half a sentence. */
  readonly says: string;
}

export interface WarmPath {
  readonly path: readonly string[];
  readonly names: readonly string[];
  readonly strength: number;
  readonly steps: readonly Step[];
  /** Others there whom the last but one knows by a tie that can be offered, the warmest first. */
  readonly others: readonly Named[];
  readonly kit?: Kit;
}

export interface Introductions {
  readonly to: Named;
  /** Whether nothing here is called what `to` said, and the nearest name was taken for it. */
  readonly slip: boolean;
  readonly from: Named | null;
  readonly paths: readonly WarmPath[];
  /** Chance that one of the paths carries, if each strength is a chance; a path that shares an inner person with one before it is not counted. */
  readonly atLeastOne: number;
  /** Whether trust or a strength is stated on every tie of these ways; where it is assumed or a band, `atLeastOne` says nothing about people. */
  readonly chanceStated: boolean;
  /** Whether the ways differ by less than 0.05 and rest on assumptions, so that their order means nothing. */
  readonly orderUntold: boolean;
  /** Whether ways that rest on assumptions and hardly differ are in order of contact on record with the one they reach. */
  readonly contactFirst: boolean;
  /** Whether there is a way, but only over a tie too weak to be offered (M under 0.05), or where trust was rated 0. */
  readonly tooWeak: boolean;
  /** Those of us with a tie of their own to the target that can be offered. */
  readonly bridges: readonly Bridge[];
  /** Where a colleague asks: the other colleagues with ties of their own to the target, who can be asked whether or not a way leads over them. */
  readonly colleagues: readonly Bridge[];
  /** Those of us whom an old reporting line alone joins to the target: nothing says that they are still in touch. */
  readonly oldLines: readonly Named[];
  /** Dormant ties that would lead there once revived. */
  readonly revive: readonly Revival[];
  /** Public places of a target who lives online: answering there needs no broker. */
  readonly publicFirst: readonly string[];
  /** What the data cannot tell. */
  readonly limits: readonly Limit[];
}

/**
 * Who could introduce us, and whom to ask first: a high strength says that every hand on the way is warm.
 *
 * **Definition** the path with the largest product of M over at most four ties, from a person (or any insider) to a person (or
 * any current member of an organisation); then again without its inner people (or its tie, if direct), k times. Where fewer lead from a
 * colleague to an organisation, those over other colleagues who know somebody there follow, though they share people with one before.
 * Of contacts on request at one place whom one person knows, the strongest stands for all: nobody else can tell them apart.
 * A tie of M under 0.05, or of trust rated 0, is not offered. atLeastOne = 1 - product of (1 - strength). Equal paths: fewer ties, then by ids. A broker asked n times lately counts
 * M * 0.9^n on the tie by which they are asked; a rated judgement stands for their trust in the next person.
 * **Reads** M, memberships, statements of kind `log`. **Undefined** no path: none, atLeastOne 0. **Disconnected** likewise.
 * **Range** (0, 1]. **Cost** per path at most four passes over the ties, in practice those within two ties of either end.
 * Throws `no-such-actor`, `ambiguous-actor`, `no-own-organisation` (only without `from`), `strength-above-one`.
 * **Source** measures.md section 6; Obstfeld 2005.
 */
export function introduce(network: Network, options: IntroduceOptions): Introductions {
  const all = tieRows(network, options);
  const ties = offeredTies(network, all);
  const to = findActor(network, options.to);
  const from = options.from === undefined ? undefined : findPerson(network, options.from);
  const targets = targetsOf(network, to, options.asOf).filter((v) => v !== from);
  const aimed = new Set(targets);
  const sources = (from === undefined ? startersOf(network, options) : [from]).filter((v) => !aimed.has(v));
  const asks = askings(network, options.statements ?? [], options.asOf);
  const judged = judgedTies(network, all, options);
  const k = options.k ?? 3;
  const colleagues = from === undefined ? [] : colleaguesOf(from, network, options);
  const through = 'organisation' in to ? colleagues : [];
  const candidates = alternatives(network, ties, { sources, targets, asks, judged, k, through }, (path) =>
    described(network, ties, path, { asks, judged, options, targets, colleagues: new Set(colleagues) }),
  );
  const { paths, contactFirst } = contactDecides(candidates, k);
  const person = 'person' in to ? to.person : undefined;
  return {
    to: person === undefined ? organisationNamed(network, to) : named(network, person),
    slip: to.slip === true,
    from: from === undefined ? null : named(network, from),
    paths,
    chanceStated: paths.every(({ steps }) => steps.every(isStated)),
    orderUntold: !contactFirst && isOrderUntold(paths),
    contactFirst,
    atLeastOne: 1 - sharingNobody(paths).reduce((left, path) => left * (1 - path.strength), 1),
    tooWeak: paths.length === 0 && warmestPath({ ties: all, sources, targets }) !== undefined,
    bridges: bridgesTo(network, ties, sources, targets),
    colleagues: bridgesTo(network, ties, colleagues, targets),
    oldLines: oldLinesTo(network, all, [...sources, ...colleagues], targets),
    revive: revivals({ network, ties: all, options, asOf: options.asOf }, sources, targets),
    limits: supportOf(network, options).limits,
    publicFirst:
      person !== undefined && worldOf(network, person, options.asOf) === 'online'
        ? network.people[person]!.profiles
        : [],
  };
}

function oldLinesTo(
  network: Network,
  { oldLines }: TieRows,
  people: readonly number[],
  targets: readonly number[],
): Named[] {
  if (oldLines.length === 0) return [];
  const ours = new Set(people);
  const found = targets.flatMap((target) => oldLinesOf(network, oldLines, target).filter((v) => ours.has(v)));
  return [...new Set(found)].map((v) => named(network, v));
}

function organisationNamed(network: Network, to: Actor): Named {
  const name = 'organisation' in to ? network.organisations[to.organisation]!.name : '';
  return { id: name, name };
}

function targetsOf(network: Network, to: Actor, asOf: number): number[] {
  if ('person' in to) return [to.person];
  const belongs = (m: Membership): boolean => m.organisation === to.organisation && isCurrent(m, asOf);
  return network.people.filter((person) => person.memberships.some(belongs)).map((person) => person.index);
}

/** Insiders; where no own organisation is known, those whose own network this is. */
function startersOf(network: Network, options: IntroduceOptions): readonly number[] {
  const owners = network.people.filter((person) => person.owner).map((person) => person.index);
  if (options.own === undefined && network.own === undefined && owners.length > 0) return owners;
  return ground(network, options).insiders;
}

/** The other insiders, where somebody is one; colleagues can be asked though no tie with them is recorded. */
function colleaguesOf(person: number, network: Network, options: IntroduceOptions): readonly number[] {
  if (options.own === undefined && network.own === undefined) return [];
  const { insiders } = ground(network, options);
  return insiders.includes(person) ? insiders.filter((v) => v !== person) : [];
}

interface Search {
  readonly sources: readonly number[];
  readonly targets: readonly number[];
  readonly asks: Askings;
  readonly judged: JudgedTies;
  readonly k: number;
  /** Colleagues over whom a way is looked for though it shares people with a way before. */
  readonly through: readonly number[];
}

/** How many ways more are looked at where only contact on record can tell the first apart. */
const SPARE = 5;

function alternatives(
  network: Network,
  ties: TieRows,
  { sources, targets, asks, judged, k, through }: Search,
  describe: (path: readonly number[]) => WarmPath,
): WarmPath[] {
  const withoutPeople = new Set<number>();
  const withoutTies = new Set<number>();
  const knowing = new Set<number>();
  let left = targets;
  const found: WarmPath[] = [];
  const next = (): readonly number[] | undefined =>
    warmestPath({
      ties,
      sources,
      targets: left,
      withoutPeople,
      withoutTies,
      ...(asks.size === 0 ? {} : { asked: (broker) => afterAskings(asks.get(broker)) }),
      ...(judged.brokers.size === 0
        ? {}
        : { onward: (broker, pair, strength) => onwardStrength(judged, network, broker, pair, strength) }),
    });
  const isWanted = (): boolean =>
    found.length < k || (found.length < k + SPARE && isOrderUntold([found[0]!, ...found]));
  while (isWanted()) {
    const warmest = next();
    if (warmest === undefined) break;
    const path = preferringNamed(network, ties, warmest, left, withoutTies);
    found.push(describe(path));
    if (path.length === 2) withoutTies.add(ties.pair[entryOf(ties, path[0]!, path[1]!)]!);
    for (const inner of path.slice(1, -1)) withoutPeople.add(inner);
    knowing.add(path.at(-2)!);
    const same = new Set(indistinguishable(network, ties, path, targets));
    left = left.filter((v) => !same.has(v));
  }
  // Colleagues who know somebody there are not hidden by whoever all ways start with.
  withoutPeople.clear();
  left = targets;
  const others = new Set(through.filter((v) => !knowing.has(v)));
  const lastTies = (person: number): void => {
    for (const target of targets) {
      const at = entryOf(ties, person, target);
      if (at >= 0) withoutTies.add(ties.pair[at]!);
    }
  };
  if (others.size > 0 && isWanted())
    for (const target of targets)
      for (let at = ties.start[target]!; at < ties.start[target + 1]!; at++)
        if (!others.has(ties.other[at]!)) withoutTies.add(ties.pair[at]!);
  while (others.size > 0 && isWanted()) {
    const warmest = next();
    if (warmest === undefined) break;
    const path = preferringNamed(network, ties, warmest, left, withoutTies);
    found.push(describe(path));
    lastTies(path.at(-2)!);
  }
  return found;
}

/** Where somebody whose name is known is reached as well as a contact on request, the way ends at them. */
function preferringNamed(
  network: Network,
  ties: TieRows,
  path: readonly number[],
  targets: readonly number[],
  without: ReadonlySet<number>,
): readonly number[] {
  const [owner, end] = path.slice(-2) as [number, number];
  if (network.people[end]!.onRequest !== true) return path;
  const strength = ties.mutual[entryOf(ties, owner, end)]!;
  const better = othersThere(network, ties, path, targets).find((v) => {
    const at = entryOf(ties, owner, v);
    return ties.mutual[at]! >= strength && !without.has(ties.pair[at]!);
  });
  return better === undefined ? path : [...path.slice(0, -1), better];
}

/** Targets by name, besides the end of a way, to whom the last but one has a tie that can be offered; the warmest first. */
function othersThere(
  network: Network,
  ties: TieRows,
  path: readonly number[],
  targets: readonly number[],
): readonly number[] {
  const [owner, end] = path.slice(-2) as [number, number];
  const wanted = new Set(targets.filter((v) => v !== end && network.people[v]!.onRequest !== true));
  const found: [person: number, strength: number][] = [];
  for (let at = ties.start[owner]!; at < ties.start[owner + 1]!; at++)
    if (wanted.has(ties.other[at]!)) found.push([ties.other[at]!, ties.mutual[at]!]);
  return found.sort(([v, x], [w, y]) => y - x || v - w).map(([v]) => v);
}

/** The contacts on request whom the last but one of a way knows and who look like its end: only their owner can tell them apart. */
function indistinguishable(
  network: Network,
  ties: TieRows,
  path: readonly number[],
  targets: readonly number[],
): number[] {
  const [owner, end] = path.slice(-2) as [number, number];
  const { name, onRequest } = network.people[end]!;
  if (onRequest !== true) return [];
  const known = new Set(ties.other.subarray(ties.start[owner]!, ties.start[owner + 1]!));
  return targets.filter(
    (v) => known.has(v) && network.people[v]!.onRequest === true && network.people[v]!.name === name,
  );
}

function onwardStrength(
  judged: JudgedTies,
  network: Network,
  broker: number,
  pair: number,
  strength: number,
): number {
  if (!judged.brokers.has(broker)) return strength;
  const side = network.pairs.a[pair] === broker ? 0 : 1;
  const found = judged.strength.get(2 * pair + side) ?? strength;
  return found < FLOOR - 1e-12 ? 0 : found;
}

function described(
  network: Network,
  ties: TieRows,
  path: readonly number[],
  context: {
    readonly asks: Askings;
    readonly judged: JudgedTies;
    readonly options: IntroduceOptions;
    readonly targets: readonly number[];
    readonly colleagues: ReadonlySet<number>;
  },
): WarmPath {
  const { asks, judged, options, targets, colleagues } = context;
  const on = { network, options, asOf: options.asOf };
  const worlds = path.map((v) => worldOf(network, v, options.asOf));
  const steps = path.slice(1).map((v, at): Step => {
    const u = path[at]!;
    const entry = entryOf(ties, u, v);
    const asking = at === path.length - 2 ? undefined : asks.get(v);
    const mutual = ties.mutual[entry]!;
    const carried = at === 0 ? mutual : onwardStrength(judged, network, u, ties.pair[entry]!, mutual);
    const reasons = reasonsFor(on, ties.pair[entry]!, u);
    const form = formOf(reasons.channel, worlds[at]!, worlds[at + 1]!);
    const [source, target] = [named(network, u), named(network, v)];
    return {
      from: source.id,
      fromName: source.name,
      to: target.id,
      toName: target.name,
      strength: carried * afterAskings(asking),
      form,
      channel: reasons.channel,
      world: worlds[at + 1]!,
      asked: asking?.times ?? 0,
      declined: asking?.declined ?? 0,
      colleague: at > 0 && v !== path.at(-1) && colleagues.has(v),
      reasons,
      how: howWords(reasons.channel, worlds[at + 1]!, form),
      onRequest: network.people[v]!.onRequest === true,
      askWho:
        network.people[v]!.onRequest === true
          ? askWhoWords(
              source.name,
              target.name,
              mutual,
              indistinguishable(network, ties, [u, v], targets).length,
            )
          : null,
      says: reasonWords(reasons),
    };
  });
  const own = options.own ?? network.settings.own;
  return {
    path: path.map((v) => network.people[v]!.id),
    names: path.map((v) => named(network, v).name),
    strength: steps.reduce((product, step) => product * step.strength, 1),
    steps,
    others: othersThere(network, ties, path, targets).map((v) => named(network, v)),
    ...(options.kit === true
      ? {
          kit: kitFor(network, path, steps, {
            topic: options.topic,
            own,
            templates: options.templates,
            sharedPlaces: options.sharedPlaces,
            asOf: options.asOf,
          }),
        }
      : {}),
  };
}
