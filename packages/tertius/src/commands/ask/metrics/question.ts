import { catalogue, type MeasureId, type MetricsOptions, type Network } from '@tertius/core';
import { measureParameters } from '@tertius/core/measures';
import { type Responses, responsesOf } from '@tertius/core/surveys';
import { usualGroup } from '@tertius/core/ties';
import { type Input, wrong } from '../../command.ts';

/** What is asked of a network, once its options are known to fit together. */
export interface Question {
  readonly directed: boolean;
  /** How two directions become one tie; undefined: both count. */
  readonly symmetrise: 'union' | 'intersection' | undefined;
  readonly group: string;
  readonly asOf: number;
  readonly measures: readonly MeasureId[] | 'all';
  readonly distance: 'inverse' | 'neglog' | undefined;
  /** Who was asked in a survey, and who of them did not answer. */
  readonly responses: Responses | undefined;
  /** Whether figures are wanted as a range, and some answers are missing. */
  readonly ranged: boolean;
}

/** What the options say of this network. Throws `usage` where they do not fit together. */
export function questionOf(input: Input, network: Network): Question {
  const responses = responsesOf(network);
  const symmetrise = input.oneOf('symmetrise', ['union', 'intersection']);
  const ranged = input.flag('range') && (responses?.missing ?? []).length > 0;
  if (ranged && (symmetrise === 'union' || (input.flag('undirected') && symmetrise === undefined)))
    throw wrong(
      `${symmetrise === 'union' ? '--symmetrise union' : '--undirected'} takes one tie where either names the other, so the answers that are missing add none and --range has two equal ends; take --range --directed, or --range --symmetrise intersection`,
    );
  // Where either end makes the tie, what the other would have said changes nothing.
  const directed = input.flag('directed') || (ranged && symmetrise === undefined);
  const group = input.text('group') ?? usualGroup(network, input.asOf);
  refuseUnknownGroup(network, group);
  if (symmetrise !== undefined && directed)
    throw wrong('--symmetrise makes ties without direction; leave out --directed');
  const distance = input.oneOf(
    'distance',
    measureParameters.distance.choices.map(({ value }) => value as 'inverse' | 'neglog'),
  );
  return {
    directed,
    symmetrise,
    group,
    asOf: input.asOf,
    measures: asked(input),
    distance,
    responses,
    ranged,
  };
}

/** Options that exclude each other whatever the network; the least size of a group, where groups alone are asked for. */
export function leastGroup(input: Input): number | undefined {
  if (input.flag('directed') && input.flag('undirected')) throw wrong('--directed or --undirected, not both');
  const least = input.whole('min-group', 2, 10_000);
  const ofPeople = ['range', 'chance-people'].find((option) => input.flag(option));
  if (least !== undefined && ofPeople !== undefined)
    throw wrong(
      `--${ofPeople} gives figures of persons, and --min-group leaves these out; leave out one of them`,
    );
  return least;
}

function asked(input: Input): readonly MeasureId[] | 'all' {
  const list = (input.text('measure') ?? 'all')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  if (list.length === 0) throw wrong('--measure needs names, or all; tertius metrics --help lists them');
  if (list.includes('all')) return 'all';
  return list.map(
    (name) =>
      catalogue.find((measure) => measure.id.toLowerCase() === name.toLowerCase())?.id ?? (name as MeasureId),
  );
}

/** None where no measure falls into parts to share: the one that is left would need the network a second time. */
export function usefulWorkers(measures: readonly MeasureId[] | 'all'): 0 | undefined {
  const isAsked = (measure: (typeof catalogue)[number]): boolean =>
    measures === 'all' ? !measure.onRequest : measures.includes(measure.id);
  return catalogue.some((measure) => measure.heavy.length > 0 && isAsked(measure)) ? undefined : 0;
}

function refuseUnknownGroup(network: Network, group: string): void {
  if (group === 'organisation' || group === 'unit') return;
  const names = new Set(network.people.flatMap((person) => person.attributes.map(([key]) => key)));
  if ([...names].some((name) => name.toLowerCase() === group.toLowerCase())) return;
  const known = ['organisation', 'unit', ...[...names].sort()].slice(0, 20).join(', ');
  throw wrong(`--group: nobody here has the attribute ${JSON.stringify(group)}; there are: ${known}`);
}

export function shownProgress(): NonNullable<MetricsOptions['progress']> {
  if (!process.stderr.isTTY) return () => undefined;
  return ({ measure, done, total }) => {
    const part = total === 0 ? 100 : Math.floor((100 * done) / total);
    process.stderr.write(measure === '' ? '\r\x1b[K' : `\r\x1b[K${measure} ${part} %`);
  };
}
