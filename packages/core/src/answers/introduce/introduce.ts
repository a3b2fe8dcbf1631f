import type { Statement } from '../../model/evidence.ts';
import { likelyUser } from '../../model/likely-user.ts';
import { isCurrent, type Membership, type Network } from '../../model/network.ts';
import { type Actor, findActor, findPerson } from '../ground/find-actor.ts';
import { type AnswerOptions, ground, type Named, named, tieRows } from '../ground/ground.ts';
import { judgedTies } from '../ground/judgement.ts';
import { endsOf } from '../ground/line-only.ts';
import { askings } from '../ground/load.ts';
import { worldOf } from '../ground/worlds.ts';
import type { Limit } from '../support/limit.ts';
import { offeredTies } from '../support/offered-ties.ts';
import { supportOf } from '../support/support.ts';
import { type Bridge, bridgesTo } from '../triangulate/bridges.ts';
import { type Revival, revivals } from '../upkeep/revive.ts';
import { type ColleagueAsk, colleagueAsks } from './colleague-asks.ts';
import { colleaguesOf } from './colleagues.ts';
import { describedWay } from './described-way.ts';
import type { KitTemplates } from './kit-templates.ts';
import { warmestPath } from './warm-path.ts';
import type { WarmPath } from './way.ts';
import { contactDecides, isOrderUntold, isStated, sharingNobody } from './way-order.ts';
import { waysTo } from './ways.ts';

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
  /** Those of us whose own tie to the target is too weak to be offered (M under 0.05, or trust rated 0). */
  readonly weakBridges: readonly Bridge[];
  /** Where a colleague asks: the other colleagues with ties of their own to the target, who can be asked whether or not a way leads over them. */
  readonly colleagues: readonly ColleagueAsk[];
  /** Those of us whom an old reporting line alone joins to the target: nothing says that they are still in touch. */
  readonly oldLines: readonly Named[];
  /** Those of us whom mass mail alone joins to the target: nothing says that they know each other. */
  readonly massMail: readonly Named[];
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
  const asker = from === undefined && options.kit === true ? userAmong(sources, network) : undefined;
  const inside = new Set(colleagues);
  const context = {
    ...{ asks, judged, options, targets, colleagues: inside },
    ...(asker === undefined ? {} : { asker }),
  };
  const wanted = { network, ties, sources, targets, asks, judged, k, through };
  const candidates = waysTo(wanted, (path) => describedWay(network, ties, path, context));
  const { paths, contactFirst } = contactDecides(candidates, k);
  const person = 'person' in to ? to.person : undefined;
  const bridges = bridgesTo(network, ties, sources, targets);
  const offering = new Set(bridges.map(({ id }) => id));
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
    bridges,
    weakBridges: bridgesTo(network, all, sources, targets).filter(({ id }) => !offering.has(id)),
    colleagues: from === undefined ? [] : colleagueAsks(network, ties, from, colleagues, context),
    oldLines: joinedTo(network, all.oldLines, [...sources, ...colleagues], targets),
    massMail: joinedTo(network, all.massMail, [...sources, ...colleagues], targets),
    revive: revivals({ network, ties: all, options, asOf: options.asOf }, sources, targets),
    limits: supportOf(network, options).limits,
    publicFirst:
      person !== undefined && worldOf(network, person, options.asOf) === 'online'
        ? network.people[person]!.profiles
        : [],
  };
}

/** Who of some people is joined to a target by one of these pairs, which are no ways. */
function joinedTo(
  network: Network,
  pairs: readonly number[],
  people: readonly number[],
  targets: readonly number[],
): Named[] {
  if (pairs.length === 0) return [];
  const ours = new Set(people);
  const found = targets.flatMap((target) => endsOf(network, pairs, target).filter((v) => ours.has(v)));
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

/** The user, where they are one of those who may start: then the texts are theirs. */
function userAmong(sources: readonly number[], network: Network): number | undefined {
  const user = likelyUser(network);
  return user !== undefined && sources.includes(user) ? user : undefined;
}
