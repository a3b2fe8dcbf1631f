import { MOSTLY_ASSUMED } from '../../conventions/thresholds.ts';
import { CHANNELS } from '../../model/channel.ts';
import { NO_DAY } from '../../model/day.ts';
import type { Statement } from '../../model/evidence.ts';
import { isCurrent, isInsider, labelOf, type Network, PAIR, type Person } from '../../model/network.ts';
import type { StrengthOptions } from '../../model/strength/strength.ts';
import { type StrengthColumns, strengthColumns, TIE } from '../../model/strength/strength-columns.ts';
import { organisationIndex } from '../ground/ground.ts';
import { knownByLineOnly } from '../ground/line-only.ts';
import { numeral } from '../ground/numeral.ts';
import { closenessIsKnown } from './closeness.ts';
import { groupLimit } from './group-limit.ts';
import { leftOutLimit } from './left-out-limit.ts';
import type { Limit } from './limit.ts';
import { BETWEEN_CONTACTS, DIRECTED, percentOf } from './measures-limited.ts';
import { contributorsAmong, observedPeople, onlyReporting, organisationSeen } from './observed.ts';
import { oneChannel } from './one-channel.ts';
import { pairLimits } from './open-pairs.ts';
import { answering } from './response.ts';
import { sharedNames } from './shared-names.ts';
import { sharesLimit } from './shares-limit.ts';

export interface SupportOptions extends StrengthOptions {
  /** The own organisation by name, where it is not the one the network remembers. */
  readonly own?: string | undefined;
  /** The statements of the evidence: with them it is said which pairs of entries may be one person each. */
  readonly statements?: readonly Statement[] | undefined;
  /** What people are grouped by: with it it is said where nobody is in any group. */
  readonly group?: string | undefined;
}

/** What a network can tell: every answer leaves out what is false here, and names the limit. */
export interface Support {
  /** Whether ties are seen of people who are not the owner of all that was imported, so that somebody can stand between others. */
  readonly between: boolean;
  /** Whether the contacts of two or more insiders are seen and none of their ties was left out for others, so that a contact can be called one person's alone. */
  readonly alone: boolean;
  /** Whether anything tells close ties from others. */
  readonly closeness: boolean;
  /** Whether trust, or a strength in its place, is stated on at least half of the ties. */
  readonly trust: boolean;
  /** Insiders whose contacts are seen, and all insiders. */
  readonly contributors: number;
  readonly insiders: number;
  readonly limits: readonly Limit[];
}

const kept = new WeakMap<Network, Map<string, Support>>();

/**
 * What a network can and cannot tell on a day: the one place that every answer asks.
 *
 * **Reads** who owns the imports and of what kind they are, which strengths and trust are stated, conversations, directions, units,
 * organisations, insiders. **Undefined** nothing: without ties everything is false. **Cost** linear in pairs and people, kept.
 * **Source** measures.md sections 1, 4 and 10.
 */
export function supportOf(network: Network, options: SupportOptions): Support {
  const found = withoutPairs(network, options);
  const { statements, group, asOf } = options;
  const more = [
    ...(statements === undefined ? [] : pairLimits(network, statements)),
    ...(group === undefined ? [] : groupLimit(network, group, asOf)),
  ];
  return more.length === 0 ? found : { ...found, limits: [...found.limits, ...more] };
}

function withoutPairs(network: Network, options: SupportOptions): Support {
  const key = `${options.asOf} ${options.own ?? ''}`;
  const known = kept.get(network)?.get(key);
  if (known !== undefined) return known;
  const own = options.own === undefined ? network.own : organisationIndex(network, options.own);
  const owned = own === undefined || own === network.own ? network : { ...network, own };
  const found = worked(owned, strengthColumns(network, options), options.asOf);
  kept.set(network, (kept.get(network) ?? new Map<string, Support>()).set(key, found));
  return found;
}

function worked(network: Network, pairs: StrengthColumns, asOf: number): Support {
  const observed = observedPeople(network);
  const insiders = network.people.filter((person) => isInsider(network, person, asOf));
  const contributors = contributorsAmong(
    network,
    insiders.map(({ index }) => index),
  );
  const shape = shapeLimit(network, pairs, observed);
  const reporting = onlyReporting(network);
  const { flags, pair } = pairs;
  let [strong, trusting, exact] = [0, 0, 0];
  for (let k = 0; k < pairs.count; k++) {
    if (flags[k]! & TIE.assumed && !closenessIsKnown(network, pair[k]!)) strong++;
    if ((flags[k]! & TIE.trustAssumed) === 0) trusting++;
    if ((flags[k]! & TIE.banded) === 0) exact++;
  }
  trusting -= strong;
  const limits: Limit[] =
    pairs.count === 0
      ? [EMPTY]
      : [
          ...shape,
          ...(reporting ? [REPORTING_ONLY] : []),
          ...contributorLimits(network, insiders, contributors, observed, shape[0]?.code === 'one-view'),
          ...(exact === 0
            ? []
            : strengthLimits(exact, strong, trusting - (pairs.count - exact), exact < pairs.count)),
          ...(reporting ? [] : historyLimits(network, pairs)),
          ...oneChannel(network, asOf),
          ...directionLimits(network, pairs),
          ...sharedNames(network),
          ...answering(network, insiders),
          ...unitLimits(insiders, asOf),
          ...organisationLimits(network, insiders),
          ...leftOutLimit(network),
          ...sharesLimit(network, pairs.count, pairs.count - exact),
        ];
  return {
    between: pairs.count > 0 && shape.length === 0 && !reporting,
    alone: contributors > 1 && network.settings.leftOut === undefined,
    closeness: pair.some((one) => closenessIsKnown(network, one)),
    trust: pairs.count > 0 && trusting / pairs.count >= MOSTLY_ASSUMED,
    contributors,
    insiders: insiders.length,
    limits,
  };
}

const EMPTY: Limit = {
  code: 'empty',
  message: 'there are no ties between people, so no measure has a value',
  cure: 'an export of contacts, a tie file or mail',
};

const REPORTING_ONLY: Limit = {
  code: 'reporting-only',
  message:
    'the only ties are reporting lines, which show who reports to whom, not who works with whom or knows somebody outside',
  cure: 'mail or meetings of the organisation, a survey, or somebody’s contacts',
};

function shapeLimit(network: Network, pairs: StrengthColumns, observed: Uint8Array): Limit[] {
  if (pairs.count < 2) return [];
  const owners = network.people.filter(({ owner }) => owner);
  const centre = new Set(owners.length > 0 ? owners.map(({ index }) => index) : hub(network, pairs));
  if (centre.size === 0) return [];
  const names = [...centre].slice(0, 3).map((index) => nameOf(network, network.people[index]!));
  const talk = besidesLines(network, pairs);
  if (allTouch(network, talk, (a, b) => centre.has(a) || centre.has(b))) {
    const lines = talk.pair.length === pairs.count ? '' : 'apart from who reports to whom, ';
    const shape =
      centre.size === 1
        ? `${lines}the network is a star: every tie is one of ${names[0]}, and whether the contacts know each other is not known`
        : `${lines}the network is ${centre.size} stars (${names.join(', ')}${centre.size > 3 ? ' …' : ''}): no tie between contacts is known`;
    return [{ code: 'star', message: shape, measures: BETWEEN_CONTACTS, cure: OTHERS }];
  }
  const seen = observed.reduce((sum, one) => sum + one, 0);
  if (seen > 1 || owners.length !== 1) return [];
  return [
    {
      code: 'one-view',
      message: `everything here was seen by ${names[0]}; ties among others show only where ${names[0]} was present, so it is not known who stands between them`,
      measures: BETWEEN_CONTACTS,
      cure: OTHERS,
    },
  ];
}

const OTHERS =
  'the organisation’s roster, mail or meetings, a survey, or a colleague’s export, which show who else knows whom';

/** Only the user may be without a name. */
const nameOf = ({ self }: Network, person: Person): string =>
  person.name === '' && (person.index === self || person.owner) ? 'you' : labelOf(person);

/** The person in the middle of a network nobody claims: at one end of every tie, with three or more. */
function hub(network: Network, pairs: StrengthColumns): number[] {
  const [first] = pairs.pair;
  if (first === undefined || pairs.count < 3) return [];
  return [network.pairs.a[first]!, network.pairs.b[first]!].filter((person) =>
    allTouch(network, pairs, (a, b) => a === person || b === person),
  );
}

/** Whether something is so of the ends of every pair. */
function allTouch(
  network: Network,
  { pair }: Pick<StrengthColumns, 'pair'>,
  holds: (a: number, b: number) => boolean,
): boolean {
  return pair.every((p) => holds(network.pairs.a[p]!, network.pairs.b[p]!));
}

/** The pairs of which more than a reporting line tells; all where that leaves fewer than two. */
function besidesLines(network: Network, { pair }: StrengthColumns): Pick<StrengthColumns, 'pair'> {
  const kept = pair.filter((p) => !knownByLineOnly(network, p));
  return kept.length < 2 ? { pair } : { pair: kept };
}

function contributorLimits(
  network: Network,
  insiders: readonly Person[],
  contributors: number,
  observed: Uint8Array,
  isOneView: boolean,
): Limit[] {
  if (insiders.length === 0)
    return [
      {
        code: 'no-insiders',
        message:
          network.settings.own === undefined
            ? 'nobody has said which organisation is yours'
            : `nobody here is a current member of ${network.settings.own}`,
        cure: 'the name of your own organisation and its roster; without a roster you count as its only insider',
      },
    ];
  // What was left out for others says more: it may hold the contacts of these.
  if (network.settings.leftOut !== undefined) return [];
  const cure =
    'the exports of colleagues, each with the name of its owner, or the organisation’s mail or meetings';
  const givers = insiders.filter(({ owner }) => owner).length;
  if (givers > 0 && givers < insiders.length && contributors > 1 && organisationSeen(network))
    return [
      {
        code: 'some-contacts',
        message: `besides the organisation’s own records the contacts of ${givers} of ${insiders.length} colleagues are in the data, so ${givers === 1 ? 'this one seems' : 'these seem'} to know more people and to stand between more than the others, who may know as many`,
        cure: 'the contacts of the others',
      },
    ];
  if (contributors > 1 && contributors === insiders.length) return [];
  const one = insiders.find(({ index }) => observed[index] === 1);
  if (contributors < 2)
    return [
      {
        code: 'one-contributor',
        message:
          one === undefined
            ? 'nobody’s own contacts are in the data, so what people here hold outside is not known'
            : isOneView
              ? `only what ${nameOf(network, one)} saw is in the data; colleagues may know more people, and these better, than it says`
              : `only the contacts of ${nameOf(network, one)} are in the data, so it is not known which of them colleagues know as well`,
        cure,
      },
    ];
  return [
    {
      code: 'few-contributors',
      message: `the contacts of ${contributors} of ${insiders.length} colleagues are in the data; the others may know more people than it says`,
      cure,
    },
  ];
}

function strengthLimits(all: number, assumedStrength: number, stated: number, shares: boolean): Limit[] {
  const share = stated / all;
  if (assumedStrength / all > MOSTLY_ASSUMED)
    return [
      {
        code: 'assumed-strength',
        message: 'the files give no strengths, so every tie counts the same and none is closer than another',
        cure: 'a column strength (0 to 1), contacts with dates, or ratings of the ties that matter most',
      },
    ];
  if (share >= MOSTLY_ASSUMED) return [];
  const cure = 'ratings of the ties that matter most; ten minutes change the picture';
  return [
    {
      code: 'assumed-trust',
      message: `trust is assumed on ${percentOf(all - stated, all)} of the ties${shares ? ' that come from no share' : ''}, since nobody has said whom they trust`,
      cure,
    },
    ...(stated === 0
      ? []
      : [
          {
            code: 'few-ratings' as const,
            message: `trust or strength is stated on only ${numeral(stated)} of ${numeral(all)} ties, so these stand out because somebody stated them`,
            cure,
          },
        ]),
  ];
}

/** Without contact on a day nothing tells live ties from dormant ones; and where strengths are computed, on what they rest. */
function historyLimits(network: Network, { count, flags }: StrengthColumns): Limit[] {
  const { channel, day } = network.interactions;
  if (channel.some((one, at) => one !== CONNECTION && day[at] !== NO_DAY)) return [];
  let computed = 0;
  for (let k = 0; k < count; k++) if (flags[k]! & TIE.trustAssumed) computed++;
  return [
    {
      code: 'no-history',
      message:
        computed * 2 > count
          ? 'no conversation is recorded, so strength rests on trust and on connections alone'
          : 'no contact with a date is recorded, so it is not known which ties are alive and which are dormant',
      cure: 'messages, mail, a calendar, or a tie file with timestamp and channel',
    },
  ];
}

const CONNECTION: number = CHANNELS.indexOf('connection');

function directionLimits(network: Network, { pair }: StrengthColumns): Limit[] {
  if (!pair.every((p) => (network.pairs.flags[p]! & PAIR.undirected) !== 0)) return [];
  return [
    {
      code: 'no-directions',
      message: 'no tie has a direction, so who turns to whom is not known',
      measures: DIRECTED,
      cure: 'a tie file in which source names or asks target, or mail and messages with senders',
    },
  ];
}

/** Where under half of the insiders have a unit, units cannot be told apart. */
function unitLimits(insiders: readonly Person[], asOf: number): Limit[] {
  if (insiders.length < 3) return [];
  const placed = insiders.filter(({ memberships, attributes }) => {
    const unit = memberships.some((m) => m.unit !== undefined && isCurrent(m, asOf));
    return unit || attributes.some(([key]) => /^(unit|department|team|abteilung)$/i.test(key));
  }).length;
  if (placed * 2 >= insiders.length) return [];
  return [
    {
      code: 'no-units',
      message: `the unit of ${insiders.length - placed} of ${insiders.length} colleagues is not known, so units cannot be compared`,
      cure: 'the roster with a column for the unit or department',
    },
  ];
}

/** Where most people outside have no organisation, some of them may be colleagues. */
function organisationLimits(network: Network, insiders: readonly Person[]): Limit[] {
  if (network.own === undefined || insiders.length === 0) return [];
  const inside = new Set(insiders.map(({ index }) => index));
  const outside = network.people.filter(
    ({ index, noPerson }) => !inside.has(index) && noPerson === undefined,
  );
  const unknown = outside.filter(({ memberships }) => memberships.length === 0).length;
  if (outside.length === 0 || unknown * 2 <= outside.length) return [];
  return [
    {
      code: 'organisations-unknown',
      message:
        outside.length === 1
          ? 'no organisation is known of the one person who counts as outside, who may be a colleague'
          : `no organisation is known of ${numeral(unknown)} of the ${numeral(outside.length)} people who count as outside; some may be colleagues`,
      cure: 'the roster, and contacts with a column for the organisation',
    },
  ];
}
