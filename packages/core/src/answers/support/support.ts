import { MOSTLY_ASSUMED } from '../../conventions/thresholds.ts';
import type { Statement } from '../../model/evidence.ts';
import { isInsider, type Network } from '../../model/network.ts';
import type { StrengthOptions } from '../../model/strength/strength.ts';
import { type StrengthColumns, strengthColumns, TIE } from '../../model/strength/strength-columns.ts';
import { organisationIndex } from '../ground/ground.ts';
import { knownByLineOnly } from '../ground/line-only.ts';
import { closenessIsKnown } from './closeness.ts';
import type { Limit } from './limit.ts';
import { assumedLimits } from './limits/assumed.ts';
import { contributorLimits } from './limits/contributors.ts';
import { directionLimit } from './limits/directions.ts';
import { groupLimit } from './limits/group.ts';
import { historyLimit } from './limits/history.ts';
import { leftOutLimit } from './limits/left-out.ts';
import { lineLimit } from './limits/lines.ts';
import { massMailLimit } from './limits/mass-mail.ts';
import { oneChannel } from './limits/one-channel.ts';
import { pairLimits } from './limits/open-pairs.ts';
import { organisationLimit, unitLimit } from './limits/places.ts';
import { answering } from './limits/response.ts';
import { sharedNames } from './limits/shared-names.ts';
import { sharesLimit } from './limits/shares.ts';
import { starLimit } from './limits/star.ts';
import { contributorsAmong, observedPeople, onlyReporting } from './observed.ts';

export interface SupportOptions extends StrengthOptions {
  /** The own organisation by name, where it is not the one the network remembers. */
  readonly own?: string | undefined;
  /** The statements of the evidence: with them it is said which pairs of entries may be one person each. */
  readonly statements?: readonly Statement[] | undefined;
  /** What measures group people by: with it it is said where nobody is in any group, and how many ties are reporting lines alone. */
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
    ...(group === undefined
      ? []
      : [...groupLimit(network, group, asOf), ...lineLimit(network, strengthColumns(network, options))]),
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
  const insiders =
    network.own === undefined
      ? []
      : network.people.filter((person) => person.noPerson === undefined && isInsider(network, person, asOf));
  const contributors = contributorsAmong(
    network,
    insiders.map(({ index }) => index),
  );
  const shape = starLimit(network, pairs, observed);
  const reporting = onlyReporting(network);
  const { flags, pair } = pairs;
  // Ties that are no bands; and those of them that are more than a reporting line.
  let [strong, trusting, exact, own] = [0, 0, 0, 0];
  for (let k = 0; k < pairs.count; k++) {
    if (flags[k]! & TIE.assumed && !closenessIsKnown(network, pair[k]!)) strong++;
    if ((flags[k]! & TIE.trustAssumed) === 0) trusting++;
    if ((flags[k]! & TIE.banded) === 0) exact++;
    if ((flags[k]! & TIE.banded) === 0 && !knownByLineOnly(network, pair[k]!)) own++;
  }
  trusting -= strong;
  const limits: Limit[] =
    pairs.count === 0
      ? [EMPTY]
      : [
          ...shape,
          ...(reporting ? [REPORTING_ONLY] : []),
          ...contributorLimits(network, insiders, contributors, observed, shape[0]?.code === 'one-view'),
          // Beside shares, the lines of a roster are nothing that a rating would change.
          ...(exact === 0 || (own === 0 && exact < pairs.count)
            ? []
            : assumedLimits(exact, strong, trusting - (pairs.count - exact), exact < pairs.count)),
          ...(reporting ? [] : historyLimit(network, pairs)),
          ...oneChannel(network, asOf),
          ...massMailLimit(network, pairs, asOf),
          ...directionLimit(network, pairs),
          ...sharedNames(network),
          ...answering(network, insiders),
          ...unitLimit(insiders, asOf),
          ...organisationLimit(network, insiders),
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
