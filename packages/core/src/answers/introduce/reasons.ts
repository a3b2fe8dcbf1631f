import type { Channel } from '../../model/channel.ts';
import { formatDay, NO_DAY } from '../../model/day.ts';
import { PAIR } from '../../model/network.ts';
import { oneSideSeen } from '../../model/one-sided.ts';
import { pairStrength } from '../../model/strength/strength.ts';
import type { Ground } from '../ground/ground.ts';
import { numeral } from '../ground/numeral.ts';
import { isMostly, mainChannel } from '../ground/worlds.ts';
import { sharedPlaces, sharedWords } from '../support/shared-places.ts';

/** Where the strength of one tie comes from, seen from one side. */
export interface Reasons {
  /** A strength that a file gave stands for trust, knowledge and history. */
  readonly given: number | null;
  /** Whether that strength is only the lower end of a band, so that neither it nor the trust behind it is known. */
  readonly banded: boolean;
  readonly trust: number | null;
  readonly knowledge: number | null;
  /** Whether nobody stated the knowledge: it comes from where both were at one time, or from following each other. */
  readonly knowledgeInferred: boolean;
  readonly history: number;
  readonly assumed: readonly string[];
  readonly confidence: number;
  /** Day of the last contact on record. */
  readonly lastContact: string | null;
  /** Interactions and statements that the tie rests on. */
  readonly evidence: number;
  /** The channel with the largest Q. */
  readonly channel: Channel | null;
  /** Whether at least half of the contacts on record were on that channel. */
  readonly mostly: boolean;
  readonly dormant: boolean;
  /** All that is known is what one of the two did in public; what the other did is unknown. */
  readonly oneSideSeen: boolean;
  /** Where both are or certainly were at the same time, in words such as `both at Far AG` or `were both at Far AG (2012 to 2015)`. */
  readonly shared: readonly string[];
}

/** A tie and what it rests on. Cost: linear in its interactions. */
export function reasonsFor(
  on: Pick<Ground, 'network' | 'options' | 'asOf'>,
  p: number,
  from: number,
): Reasons {
  const { network, asOf } = on;
  const { pairs } = network;
  const found = pairStrength(network, p, on.options)!;
  const which = pairs.a[p] === from ? 0 : 1;
  const side = found.sides[which];
  const orNull = (value: number): number | null => (Number.isNaN(value) ? null : value);
  const given = pairs.strength[which][p]!;
  const adopted = pairs.strength[which === 0 ? 1 : 0][p]!;
  return {
    given: orNull(Number.isNaN(given) && side.adopted === adopted ? adopted : given),
    banded: found.banded,
    trust: orNull(side.trust),
    knowledge: orNull(side.knowledge),
    knowledgeInferred:
      !Number.isNaN(side.knowledge) && pairs.knowledge.every((column) => Number.isNaN(column[p])),
    history: found.history,
    assumed: side.assumed,
    confidence: side.confidence,
    lastContact: found.lastContact === NO_DAY ? null : formatDay(found.lastContact),
    evidence: found.interactions + ((pairs.flags[p]! & PAIR.stated) !== 0 ? 1 : 0),
    channel: mainChannel(network, p, asOf) ?? null,
    mostly: isMostly(network, p, asOf),
    dormant: found.dormant,
    oneSideSeen: oneSideSeen(network, p, asOf),
    shared: sharedPlaces(network, pairs.a[p]!, pairs.b[p]!, asOf).map(sharedWords),
  };
}

/** The same as half a sentence. */
export function reasonWords(reasons: Reasons): string {
  const parts: string[] = [];
  if (reasons.banded) parts.push(`their tie is ${bandWords(reasons.given)} by what was shared`);
  else if (reasons.assumed.includes('strength')) parts.push('how close they are is not stated');
  else if (reasons.given !== null) parts.push(`their tie is stated as ${round(reasons.given)}`);
  else if (reasons.trust !== null && !reasons.assumed.includes('trust'))
    parts.push(`trust ${round(reasons.trust)}`);
  else parts.push('trust not stated');
  if (reasons.lastContact !== null)
    parts.push(
      reasons.channel === 'connection'
        ? `connected on ${reasons.lastContact}`
        : `last in touch ${reasons.lastContact}${reasons.channel === null ? '' : `, ${reasons.mostly ? 'mostly' : 'also'} by ${channelWords(reasons.channel)}`}`,
    );
  if (reasons.shared.length > 0) parts.push(reasons.shared.slice(0, 2).join(' and '));
  if (reasons.oneSideSeen) parts.push('only one side of it is seen');
  if (reasons.dormant) parts.push('dormant: get in touch again first');
  return parts.join('; ');
}

/** The band of a strength that a share gives. */
export function bandWords(strength: number | null): 'low' | 'medium' | 'high' {
  return strength === null || strength < 0.3 ? 'low' : strength < 0.6 ? 'medium' : 'high';
}

/** Who a contact on request is, as far as others see it: how well the one to ask knows them, in a word. */
export function askWhoWords(owner: string, contact: string, strength: number, alike: number): string {
  const well = { low: 'weak', medium: 'medium', high: 'strong' }[bandWords(strength)];
  return `${contact} (${well}), ask ${owner}${alike > 1 ? `, who knows ${numeral(alike)} there whom they name when asked` : ''}`;
}

const round = (value: number): string => String(Math.round(value * 100) / 100);

function channelWords(channel: Channel): string {
  if (channel === 'unrecorded') return 'meeting (how is not recorded)';
  return channel === 'in-person' ? 'meeting in person' : channel;
}
