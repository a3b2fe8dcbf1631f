import { CHANNELS, labelOf, type Network, type PairStrength } from '@tertius/core';

/** Something the data cannot support, and what would help. */
export interface Limit {
  readonly code: 'empty' | 'star' | 'assumed-trust' | 'no-history' | 'no-insiders';
  readonly message: string;
  /** Measures that say nothing about the people here. */
  readonly measures?: readonly string[];
  readonly cure: string;
}

const BETWEEN_CONTACTS = [
  'effectiveSize',
  'efficiency',
  'constraint',
  'hierarchy',
  'betweenness',
  'weightedBetweenness',
  'clustering',
  'barrat',
  'onnela',
  'core',
  'cutpoint',
  'brokerage',
  'localConstraint',
  'embeddedness',
  'simmelian',
  'bridge',
  'transitivity',
  'modularity',
  'triadCensus',
];

/** What to know before believing any figure of this network. */
export function limitsOf(network: Network, pairs: readonly PairStrength[]): Limit[] {
  if (pairs.length === 0)
    return [
      {
        code: 'empty',
        message: 'nobody here is tied to anybody, so no measure has anything to measure',
        cure: 'import an export of contacts, a tie file or mail',
      },
    ];
  return [...star(network, pairs), ...assumedTrust(pairs), ...noHistory(network, pairs)];
}

function star(network: Network, pairs: readonly PairStrength[]): Limit[] {
  const owners = new Set(network.people.filter((person) => person.owner).map((person) => person.index));
  const centre = owners.size > 0 ? owners : new Set(hub(pairs));
  if (pairs.length < 2 || !pairs.every(({ a, b }) => centre.has(a) || centre.has(b))) return [];
  const names = [...centre].map((index) => {
    const person = network.people[index];
    return person === undefined || person.name === '' ? 'you' : labelOf(person);
  });
  const shape =
    centre.size === 1
      ? `the network is a star: every tie is one of ${names[0]}, and no tie between the contacts is known`
      : `the network is ${centre.size} stars (${names.slice(0, 3).join(', ')}${names.length > 3 ? ' ...' : ''}): no tie between contacts is known`;
  return [
    {
      code: 'star',
      message: `${shape}. It cannot support ${BETWEEN_CONTACTS.join(', ')}: their values follow from the shape alone`,
      measures: BETWEEN_CONTACTS,
      cure: 'import the organisation’s roster, a colleague’s export, or mail and meetings, which show who else knows whom',
    },
  ];
}

/** The person at the middle of a network nobody claims: at one end of every tie, with three or more. */
function hub(pairs: readonly PairStrength[]): number[] {
  const [first] = pairs;
  if (first === undefined || pairs.length < 3) return [];
  return [first.a, first.b].filter((person) => pairs.every(({ a, b }) => a === person || b === person));
}

function assumedTrust(pairs: readonly PairStrength[]): Limit[] {
  const assumed = pairs.filter((pair) => pair.trustAssumed).length;
  if (assumed / pairs.length <= 0.5) return [];
  return [
    {
      code: 'assumed-trust',
      message: `trust is assumed on ${percent(assumed, pairs.length)} of the ties: nobody has said whom they trust`,
      cure: 'tertius rate NET --next asks about the ties that matter most; ten minutes change the picture',
    },
  ];
}

function noHistory(network: Network, pairs: readonly PairStrength[]): Limit[] {
  const lively = network.interactions.channel.some((channel) => channel !== CONNECTION);
  if (lively || pairs.every((pair) => !pair.trustAssumed)) return [];
  return [
    {
      code: 'no-history',
      message: 'no conversation is recorded, so strength rests on trust and on connections alone',
      cure: 'import messages, mail, a calendar, or a tie file with timestamp and channel',
    },
  ];
}

/** Number of the channel `connection`: accepted once, not a conversation. */
const CONNECTION: number = CHANNELS.indexOf('connection');

export function percent(part: number, whole: number): string {
  if (whole === 0) return '0 %';
  const share = (100 * part) / whole;
  return `${share > 0 && share < 1 ? 'under 1' : share > 99 && share < 100 ? 'over 99' : Math.round(share)} %`;
}
