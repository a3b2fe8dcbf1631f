import { NO_DAY } from '../../model/day.ts';
import type { Import } from '../../model/evidence.ts';
import type { Network } from '../../model/network.ts';
import { tieRows } from '../../model/tie-table.ts';

const folded = (text: string): string => text.normalize('NFKC').toLowerCase().trim();

/**
 * What is known of people's concern with a topic: E_x(T) = 1 where x declares it (attribute, community, endorsement), else
 * 1 - exp(-n / 3), n their interactions with T in the title. Cost: linear in people, topics and endorsements.
 */
export function topicEvidence(
  network: Network,
  topic: string,
  options: { readonly asOf: number; readonly imports?: readonly Import[] },
): Float64Array {
  const wanted = folded(topic);
  const traces = new Float64Array(network.people.length);
  const { interactions } = network;
  for (const [e, title] of interactions.topics) {
    const day = interactions.day[e]!;
    if ((day !== NO_DAY && day > options.asOf) || !names(title, wanted)) continue;
    const participants = new Set(
      interactions.to.subarray(interactions.toStart[e], interactions.toStart[e + 1]),
    );
    for (const person of participants.add(interactions.from[e]!)) traces[person]! += 1;
  }
  const evidence = traces.map((n) => -Math.expm1(-n / 3));
  for (const { index, attributes, communities } of network.people) {
    const said = [...communities, ...attributes.flatMap(([, value]) => value.split(/[;,]/))];
    if (
      said.some((one) => folded(one) === wanted) ||
      attributes.some(([key, value]) => ticked(key, value, wanted))
    )
      evidence[index] = 1;
  }
  for (const person of endorsed(network, wanted, options.imports ?? [])) evidence[person] = 1;
  return evidence;
}

/** Whether a title holds the topic as whole words. */
function names(title: string, wanted: string): boolean {
  const blanks = (text: string): string =>
    ` ${text
      .split(/[^\p{L}\p{N}+#]+/u)
      .join(' ')
      .trim()} `;
  return wanted !== '' && blanks(folded(title)).includes(blanks(wanted));
}

const ticked = (key: string, value: string, wanted: string): boolean =>
  folded(key) === wanted && /^(1|x|yes|true)$/i.test(value.trim());

function* endorsed(network: Network, wanted: string, imports: readonly Import[]): Generator<number> {
  const summaries = new Map(network.imports.map((summary) => [summary.key, summary]));
  for (const source of imports) {
    const summary = summaries.get(source.key);
    if (summary === undefined) continue;
    for (const tie of tieRows(source.ties)) {
      if (tie.kind !== 'endorsement') continue;
      if (!(tie.attributes ?? []).some(([key, value]) => key === 'topic' && folded(value) === wanted))
        continue;
      const person = tie.target < 0 ? summary.owner : summary.person[tie.target];
      if (person !== undefined) yield person;
    }
  }
}
