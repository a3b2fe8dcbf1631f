import type { Channel } from '../../model/channel.ts';
import { actorSums, contactSums, eventsOf, type World } from '../../model/contact.ts';
import { formatDay, parseDay } from '../../model/day.ts';
import type { Import, Statement } from '../../model/evidence.ts';
import { isCurrent, isInsider, type Network } from '../../model/network.ts';
import { postOf } from '../ask/traces.ts';
import { findPerson } from '../ground/find-actor.ts';
import { type AnswerOptions, entryOf, type Named, named, type TieRows, tieRows } from '../ground/ground.ts';
import { endsOf, knownByLineOnly } from '../ground/line-only.ts';
import { worldOf } from '../ground/worlds.ts';
import { type Reasons, reasonsFor } from '../introduce/reasons.ts';
import type { Limit } from '../support/limit.ts';
import { openPairs } from '../support/limits/open-pairs.ts';
import { supportOf } from '../support/support.ts';
import { type AskRecord, asksBetween, isOpen } from '../upkeep/asks.ts';
import { type Encounter, encounters, nextEncounter, type PlannedEncounter } from './encounters.ts';
import { type OwnNote, ownNotes } from './own-notes.ts';

export interface BriefOptions extends AnswerOptions {
  readonly with: string;
  /** Who prepares. */
  readonly from: string;
  readonly statements?: readonly Statement[];
  /** The imports of the evidence: the notes in the own address books among them. */
  readonly imports?: readonly Import[];
}

export interface Brief {
  readonly with: Named;
  readonly from: Named;
  /** What they do, as files say it: position, organisation. */
  readonly positions: readonly string[];
  readonly communities: readonly string[];
  /** M, how the two mostly keep in touch and what both belong to; null where the two have no tie. */
  readonly tie: {
    readonly strength: number;
    readonly closeness: Closeness;
    readonly channel: Channel | null;
    /** Whether at least half of their contacts on record were on that channel. */
    readonly mostly: boolean;
    readonly shared: readonly string[];
    readonly dormant: boolean;
    /** Nobody rated the tie, so closeness rests on contact on record. */
    readonly assumed: boolean;
    /** Only a reporting line tells of the two. */
    readonly lineOnly: boolean;
    /** Known to each other; if not, all that is on record went one way, as mail without an answer. */
    readonly known: boolean;
  } | null;
  /** Whether an old reporting line alone tells of the two: one of them left, and nothing says that they are still in touch. */
  readonly oldLine: boolean;
  /** Whether mass mail alone tells of the two: nothing says that they know each other. */
  readonly massMail: boolean;
  /** Where they keep in touch with people in general; unknown where all contact on record is with whoever prepares. */
  readonly world: World;
  /** How the two came to know each other, as far as files say. */
  readonly first: Encounter | null;
  readonly firstContact: string | null;
  readonly lastContact: string | null;
  /** The next time that a calendar has; null where none is known. */
  readonly next: PlannedEncounter | null;
  /** The last time face to face; what else was said since has a title. */
  readonly lastMet: Encounter | null;
  readonly since: readonly Encounter[];
  /** Public posts since then: read them before, they are not worth the hour. */
  readonly published: readonly {
    readonly date: string | null;
    readonly title: string;
    readonly link: string | null;
  }[];
  /** Colleagues and other owners who know them, strongest first. */
  readonly others: readonly (Named & {
    readonly strength: number;
    readonly closeness: Closeness;
    readonly lastContact: string | null;
    readonly channel: Channel | null;
    /** Whether at least half of their contacts on record were on that channel. */
    readonly mostly: boolean;
    /** Only a reporting line tells of the two: nothing says that they are in contact, nor how close they are. */
    readonly lineOnly: boolean;
    /** Nobody rated the tie, so closeness rests on contact on record. */
    readonly assumed: boolean;
    /** The strength is the lower end of a band that a share gives. */
    readonly banded: boolean;
  })[];
  /** Entries that may be the same person as the one met: what is known of them is not on this page. */
  readonly secondEntries: readonly Named[];
  /** Over whose shares the page was made, and whether an owner stands here twice. */
  readonly limits: readonly Limit[];
  /** Colleagues whom an old reporting line alone joins to them. */
  readonly oldLines: readonly Named[];
  /** Asks that were open when the two last met face to face. */
  readonly openThen: readonly AskRecord[];
  readonly open: readonly AskRecord[];
  /** Asks that were helped with, either way. */
  readonly helped: readonly AskRecord[];
  /** What whoever prepares noted for themselves; not for anybody else to see. */
  readonly notes: readonly OwnNote[];
}

/** How close two people are in a word; the bands of sharing. */
export type Closeness = 'close' | 'well' | 'loosely';

const closenessOf = (strength: number): Closeness =>
  strength >= 0.6 ? 'close' : strength >= 0.3 ? 'well' : 'loosely';

/** Asks made by a day of which nothing had come by then. */
function openOn(asks: readonly AskRecord[], day: string): AskRecord[] {
  return asks.filter(({ date, days }) => {
    const answered = days === null ? undefined : (parseDay(date.slice(0, 10)) as number) + days;
    return date <= day && (answered === undefined || formatDay(answered) > day);
  });
}

const MOST = 5;

/**
 * What to know before meeting somebody: how the two know each other, when they last met and what happened since, who else
 * knows them, which asks are open. Only what files and records say; nothing is estimated.
 * **Reads** M, interactions up to the day, positions, posts, logged asks. **Undefined** is null or an empty list.
 * **Cost** linear in the interactions of the two and in statements. Throws `no-such-actor`, `ambiguous-actor`, `strength-above-one`.
 * **Source** issue of the two worlds; measures.md section 8.
 */
export function brief(network: Network, options: BriefOptions): Brief {
  const { asOf, statements = [], imports = [] } = options;
  const other = findPerson(network, options.with);
  const me = findPerson(network, options.from);
  const ties = tieRows(network, options);
  const person = network.people[other]!;
  const at = entryOf(ties, me, other);
  const all = encounters(network, me, other, asOf);
  const lastMet = all.findLast(({ channel }) => channel === 'in-person') ?? null;
  const later = ({ date }: { readonly date: string | null }): boolean =>
    lastMet === null || (date !== null && date >= lastMet.date);
  const reasons = at < 0 ? undefined : reasonsFor({ network, options, asOf }, ties.pair[at]!, me);
  const lines = endsOf(network, ties.oldLines, other);
  const asks = asksBetween(network, statements, { me, other, asOf });
  return {
    with: named(network, other),
    from: named(network, me),
    positions: person.memberships.map((membership) => {
      const { role, unit, organisation } = membership;
      const words = [role, unit, network.organisations[organisation]?.name].filter(Boolean).join(', ');
      const since = membership.from === undefined ? '' : `, since ${formatDay(membership.from)}`;
      return isCurrent(membership, asOf) ? `${words}${since}` : `formerly ${words}`;
    }),
    communities: person.communities,
    tie:
      reasons === undefined
        ? null
        : {
            strength: ties.mutual[at]!,
            closeness: closenessOf(ties.mutual[at]!),
            channel: reasons.channel,
            mostly: reasons.mostly,
            shared: reasons.shared,
            dormant: reasons.dormant,
            assumed: isAssumed(reasons),
            lineOnly: knownByLineOnly(network, ties.pair[at]!),
            known: ties.known[ties.pair[at]!] === 1,
          },
    oldLine: lines.includes(me),
    massMail: endsOf(network, ties.massMail, other).includes(me),
    world: hasOtherContact(network, at < 0 ? undefined : ties.pair[at]!, other, asOf)
      ? worldOf(network, other, asOf)
      : 'unknown',
    first: all[0] ?? null,
    firstContact: all[0]?.date ?? null,
    lastContact: all.at(-1)?.date ?? null,
    next: nextEncounter(network, me, other, asOf),
    lastMet,
    since: all.filter((one) => one !== lastMet && one.topic !== null && later(one)).slice(-MOST),
    published: person.attributes
      .filter(([key]) => key === 'published')
      .map(([, value]) => postOf(value))
      .filter((post) => later(post) && (post.date === null || post.date <= formatDay(asOf)))
      .map(({ date, text, link }) => ({ date, title: text, link }))
      .sort((x, y) => ((x.date ?? '') < (y.date ?? '') ? 1 : -1))
      .slice(0, MOST),
    secondEntries: openPairs(network, statements).flatMap(({ a, b }) =>
      a === other ? [named(network, b)] : b === other ? [named(network, a)] : [],
    ),
    limits: supportOf(network, options).limits.filter(
      ({ code }) => code === 'shares' || code === 'owner-twice',
    ),
    others: othersWhoKnow(network, ties, { me, other, options }),
    oldLines: lines
      .filter((v) => v !== me && isColleague(network, v, asOf))
      .slice(0, MOST)
      .map((v) => named(network, v)),
    open: asks.filter(isOpen),
    openThen: lastMet === null ? [] : openOn(asks, lastMet.date),
    notes: ownNotes(network, { me, other, asOf, statements, imports }),
    helped: asks.filter(({ outcome }) => outcome === 'helped' || outcome === 'done').slice(-MOST),
  };
}

const isAssumed = ({ assumed }: Reasons): boolean =>
  assumed.includes('trust') || assumed.includes('strength');

/** Whether contact with anybody else than this one tie has is on record. */
function hasOtherContact(network: Network, pair: number | undefined, person: number, asOf: number): boolean {
  const here = pair === undefined ? 0 : contactSums(network, eventsOf(network, pair), asOf).count;
  return actorSums(network, asOf)[person]!.count > here;
}

/** Owners of exports, and insiders. */
function isColleague(network: Network, v: number, asOf: number): boolean {
  const person = network.people[v]!;
  return person.noPerson === undefined && (person.owner || isInsider(network, person, asOf));
}

function othersWhoKnow(
  network: Network,
  ties: TieRows,
  { me, other, options }: { readonly me: number; readonly other: number; readonly options: BriefOptions },
): Brief['others'] {
  const { asOf } = options;
  const found: { v: number; at: number }[] = [];
  for (let at = ties.start[other]!; at < ties.start[other + 1]!; at++) {
    const v = ties.other[at]!;
    if (v !== me && ties.known[ties.pair[at]!] === 1 && isColleague(network, v, asOf)) found.push({ v, at });
  }
  found.sort((x, y) => ties.mutual[y.at]! - ties.mutual[x.at]! || x.v - y.v);
  return found.slice(0, MOST).map(({ v, at }) => {
    const reasons = reasonsFor({ network, options, asOf }, ties.pair[at]!, v);
    const { lastContact, channel, mostly, banded } = reasons;
    const strength = ties.mutual[at]!;
    const lineOnly = knownByLineOnly(network, ties.pair[at]!);
    return {
      ...named(network, v),
      strength,
      closeness: closenessOf(strength),
      lastContact,
      channel,
      mostly,
      lineOnly,
      assumed: isAssumed(reasons),
      banded,
    };
  });
}
