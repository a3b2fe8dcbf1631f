import type { Import, Statement } from '../../model/evidence.ts';
import { countPeople, type Network } from '../../model/network.ts';
import { findPerson } from '../ground/find-actor.ts';
import {
  type AnswerOptions,
  entryOf,
  ground,
  type Named,
  named,
  type TieRows,
  tieRows,
} from '../ground/ground.ts';
import { type Askings, afterAskings, askings } from '../ground/load.ts';
import { worldOf } from '../ground/worlds.ts';
import { colleagueBehind, colleaguesOf } from '../introduce/colleagues.ts';
import { reasonsFor, reasonWords } from '../introduce/reasons.ts';
import { warmestPath } from '../introduce/warm-path.ts';

import type { Limit } from '../support/limit.ts';
import { offeredTies } from '../support/offered-ties.ts';
import { supportOf } from '../support/support.ts';

import { type Bridge, bridgesTo } from '../triangulate/bridges.ts';
import { askRecords } from '../upkeep/asks.ts';

import { type Revival, revivals } from '../upkeep/revive.ts';
import { type HelpGiven, type TopicFound, type TopicTrace, topicTraces } from './traces.ts';
import { topicWords } from './words.ts';

export interface AskOptions extends AnswerOptions {
  readonly topic: string;
  /** Who asks; any of us unless given. */
  readonly from?: string;
  /** The evidence the network comes from: endorsements and who was asked lately are in it. */
  readonly imports?: readonly Import[];
  readonly statements?: readonly Statement[];
}

/** Somebody to ask, and whom to ask first to get there. */
export interface Asked extends Named {
  /** E times the strength of the way to them. */
  readonly score: number;
  readonly evidence: number;
  readonly traces: readonly TopicTrace[];
  /** M where they are known directly, else the product along the warm path. */
  readonly strength: number;
  /** From whoever asks to them: two people where they are known directly. */
  readonly path: readonly Named[];
  /** A colleague of the one who asks whom the path reaches over somebody outside: asking the colleague is nearer. */
  readonly nearer: Named | null;
  /** Why the first on the path would help, in half a sentence. */
  readonly says: string;
  /** How often the first on the path was asked lately. */
  readonly askedLately: number;
  /** Public places where asking or answering needs no broker; none unless they live online. */
  readonly openly: readonly string[];
}

export interface AskAnswer {
  readonly topic: string;
  readonly words: readonly string[];
  readonly from: Named | null;
  /** People whose entries, titles and posts were looked at, and how many of them something was found of. */
  readonly looked: { readonly people: number; readonly titles: number; readonly found: number };
  readonly people: readonly Asked[];
  /** People with evidence to whom no way of at most four ties leads. */
  readonly outOfReach: readonly OutOfReach[];
  /** Ties that sleep and lead to one of them. */
  readonly revive: readonly Revival[];
  /** What the data cannot tell. */
  readonly limits: readonly Limit[];
}

/** Somebody with evidence to whom no way leads. */
export interface OutOfReach extends Named {
  readonly traces: readonly TopicTrace[];
  /** Colleagues of the one who asks with a tie of their own to them, the strongest first: they can be asked all the same. */
  readonly colleagues: readonly Bridge[];
}

/** More than so many people with evidence are looked at by evidence only; the answer says so by `found`. */
const MOST = 400;

/**
 * Whom to ask about a topic, directly or through whom.
 *
 * **Definition** score = E_x(T) times M of the own tie to x, or times the product along the warmest path of at most four ties,
 * whichever is larger; E is 1 where x declares the topic, else 1 - exp(-n/3) of n titles that hold all its words. Somebody
 * asked n times lately counts 0.9^n. Equal scores by id. **Reads** M, positions, attributes, communities, endorsements, titles.
 * **Undefined** without evidence nobody is named. **Range** score in (0, 1]. **Cost** a warm path for each of at most 400 people.
 * Throws `no-such-actor`, `ambiguous-actor`, `no-own-organisation` (only without `from`), `strength-above-one`.
 * **Source** measures.md section 8.
 */
export function ask(network: Network, options: AskOptions): AskAnswer {
  const words = topicWords(options.topic);
  const from = options.from === undefined ? undefined : findPerson(network, options.from);
  const sources = from === undefined ? ground(network, options).insiders : [from];
  const all = tieRows(network, options);
  const ties = offeredTies(network, all);
  const { asOf, imports = [], statements = [] } = options;
  const own = new Set(from === undefined ? [] : sources);
  const found = [
    ...topicTraces(network, words, { asOf, imports, helped: helpGiven(network, statements, asOf) }),
  ]
    .filter(([person]) => !own.has(person))
    .sort(([x, a], [y, b]) => b.evidence - a.evidence || x - y);
  const asks = askings(network, statements, asOf);
  const people: Asked[] = [];
  const colleagues = from === undefined ? [] : colleaguesOf(from, network, options);
  const outOfReach: OutOfReach[] = [];
  for (const [person, topic] of found.slice(0, MOST)) {
    const row = wayTo(network, ties, { person, topic, sources, colleagues, asks, options });
    if (row !== undefined) people.push(row);
    else
      outOfReach.push({
        ...named(network, person),
        traces: topic.traces,
        colleagues: bridgesTo(network, ties, colleagues, [person]),
      });
  }
  people.sort((x, y) => y.score - x.score || (x.id < y.id ? -1 : 1));
  const targets = found.slice(0, MOST).map(([person]) => person);
  return {
    topic: options.topic,
    words,
    from: from === undefined ? null : named(network, from),
    looked: { people: countPeople(network), titles: network.interactions.topics.size, found: found.length },
    people,
    outOfReach,
    revive: revivals({ network, ties: all, options, asOf }, sources, targets),
    limits: supportOf(network, options).limits,
  };
}

/** Asks that were helped with: whoever helped knows something of it. */
function helpGiven(network: Network, statements: readonly Statement[], asOf: number): HelpGiven[] {
  const index = new Map(network.people.map(({ id, index: at }) => [id, at]));
  return askRecords(network, statements, asOf)
    .filter(({ outcome }) => outcome === 'helped' || outcome === 'done')
    .flatMap(({ to, ask: text, topic, date }) =>
      to.flatMap(({ id }) => {
        const person = index.get(id);
        return person === undefined ? [] : [{ person, text: [topic, text].filter(Boolean).join(': '), date }];
      }),
    );
}

interface Search {
  readonly person: number;
  readonly topic: TopicFound;
  readonly sources: readonly number[];
  readonly colleagues: readonly number[];
  readonly asks: Askings;
  readonly options: AskOptions;
}

function wayTo(network: Network, ties: TieRows, search: Search): Asked | undefined {
  const { person, topic, asks, options } = search;
  const sources = search.sources.filter((source) => source !== person);
  const path = warmestPath({
    ties,
    sources,
    targets: [person],
    asked: (broker) => afterAskings(asks.get(broker)),
  });
  const [start, next] = path ?? [];
  if (path === undefined || start === undefined || next === undefined) return undefined;
  const strength = path.slice(1).reduce((product, v, at) => {
    const mutual = ties.mutual[entryOf(ties, path[at]!, v)]!;
    return product * mutual * afterAskings(asks.get(v));
  }, 1);
  const on = { network, options, asOf: options.asOf };
  const nearer = colleagueBehind(path, new Set(search.colleagues));
  return {
    ...named(network, person),
    score: topic.evidence * strength,
    evidence: topic.evidence,
    traces: topic.traces,
    strength,
    path: path.map((v) => named(network, v)),
    nearer: nearer === undefined ? null : named(network, nearer),
    says: reasonWords(reasonsFor(on, ties.pair[entryOf(ties, start, next)]!, start)),
    askedLately: asks.get(next)?.times ?? 0,
    openly: worldOf(network, person, options.asOf) === 'online' ? network.people[person]!.profiles : [],
  };
}
