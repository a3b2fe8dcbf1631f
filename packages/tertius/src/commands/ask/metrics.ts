import {
  catalogue,
  formatDay,
  labelOf,
  type MeasureId,
  type MetricsOptions,
  metrics,
  metricsRows,
  type Network,
  type NetworkView,
} from '@tertius/core';
import { limitsOf, supportOf } from '@tertius/core/answers';
import {
  type MeasureDescription,
  measureParameters,
  parameterValues,
  parameterWords,
} from '@tertius/core/measures';
import { asIfAnswered, responsesOf, symmetrised } from '@tertius/core/surveys';
import { type DayTies, dayTies, oneSideSeen, partsOf, peopleView, usualGroup } from '@tertius/core/ties';
import { counted } from '@tertius/core/words';
import { clean } from '../../render/clean.ts';
import { noPersonsCounted } from '../../render/no-persons.ts';
import { onTerminal, print, printHeading, printJson, say } from '../../render/output.ts';
import { type Cell, printTable } from '../../render/table.ts';
import { nameNext, showsFirstAlone } from '../../render/table-sink.ts';
import { AS_OF, type Command, type Input, JSON_OPTION, type Option, RELATION, wrong } from '../command.ts';
import { openNetwork } from '../opened.ts';
import { chanceFor, chanceForPeople, showChance, showChancePeople } from './metrics-chance.ts';
import { groupFigures, showGroups } from './metrics-groups.ts';
import { actorTexts, strengthsShown, tieTexts } from './metrics-json.ts';
import { type Range, rangeOf, responsesNote } from './metrics-range.ts';

const { distance: DISTANCE } = measureParameters;

/** An option of the command, drawn from what the parameter is. */
function parameter(name: 'group' | 'distance'): Option {
  const described = measureParameters[name];
  return { value: parameterValues(described), help: parameterWords(described) };
}

export const metricsCommand: Command = {
  name: 'metrics',
  usage: 'metrics NET [--measure LIST|all] [--directed|--undirected] [options]',
  summary: 'measures per actor, per tie and for the whole',
  positionals: [1, 1],
  files: true,
  tables: 'exact',
  options: {
    measure: { value: 'LIST|all', help: 'measures by name, joined by commas (default: all)' },
    group: {
      ...parameter('group'),
      help: `${parameter('group').help}; unit where all work for one organisation and units are known`,
    },
    directed: { help: 'tell directions apart' },
    undirected: { help: 'both directions as one tie (the default)' },
    symmetrise: {
      value: 'union|intersection',
      help: 'one tie for each pair: where either names the other, or only where both do',
    },
    range: {
      help: 'figures as a range where people asked in a survey did not answer; tells directions apart',
    },
    'min-group': {
      value: 'N',
      help: 'for pages that go round: means and medians of groups of at least N people, and nobody by name',
    },
    chance: {
      help: 'figures of the whole beside the middle 95 % of networks in which everybody keeps the number of their ties',
    },
    'chance-people': {
      help: 'the same for the figures of each person, beside those that people with as many ties have by chance',
    },
    draws: { value: 'N', help: 'networks drawn for --chance (default 1000, of more than 2000 ties fewer)' },
    seed: { value: 'N', help: 'the seed of these draws (default 1)' },
    distance: parameter('distance'),
    relation: RELATION,
    'as-of': AS_OF,
    json: JSON_OPTION,
  },
  more: measuresHelp,
  run: runMetrics,
};

function measuresHelp(): string {
  const width = Math.max(...catalogue.map((measure) => measure.id.length));
  const line = ({ id, levels, meaning }: MeasureDescription): string =>
    `  ${id.padEnd(width)}  ${levels.join(', ')}: ${meaning}`;
  return ['Measures:', ...catalogue.map(line)].join('\n');
}

async function runMetrics(input: Input): Promise<number> {
  if (input.flag('directed') && input.flag('undirected')) throw wrong('--directed or --undirected, not both');
  const least = input.whole('min-group', 2, 10_000);
  const ofPeople = ['range', 'chance-people'].find((option) => input.flag(option));
  if (least !== undefined && ofPeople !== undefined)
    throw wrong(
      `--${ofPeople} gives figures of persons, and --min-group leaves these out; leave out one of them`,
    );
  const { network } = openNetwork(
    input.positionals[0] as string,
    undefined,
    input.text('relation'),
    input.asOf,
  );
  const responses = responsesOf(network);
  const silent = responses?.missing ?? [];
  const how = input.oneOf('symmetrise', ['union', 'intersection']);
  const ranged = input.flag('range') && silent.length > 0;
  if (ranged && (how === 'union' || (input.flag('undirected') && how === undefined)))
    throw wrong(
      `${how === 'union' ? '--symmetrise union' : '--undirected'} takes one tie where either names the other, so the answers that are missing add none and --range has two equal ends; take --range --directed, or --range --symmetrise intersection`,
    );
  // Where either end makes the tie, what the other would have said changes nothing.
  const directed = input.flag('directed') || (ranged && how === undefined);
  const asOf = input.asOf;
  const group = input.text('group') ?? usualGroup(network, asOf);
  refuseUnknownGroup(network, group);
  if (how !== undefined && directed)
    throw wrong('--symmetrise makes ties without direction; leave out --directed');
  const {
    view: given,
    ties,
    person,
  } = peopleView(network, dayTies(network, { asOf }), {
    directed: directed || how !== undefined,
    group,
    asOf,
  });
  const seen = (one: NetworkView): NetworkView => (how === undefined ? one : symmetrised(one, how));
  const view = seen(given);
  const measures = asked(input);
  const distance = input.oneOf(
    'distance',
    DISTANCE.choices.map(({ value }) => value as 'inverse' | 'neglog'),
  );
  const options = { measures, distance, progress: shownProgress(), workers: usefulWorkers(measures) };
  const result = await metrics(view, options);
  const range = ranged
    ? rangeOf(view, result, await metrics(seen(asIfAnswered(given, actorsOf(person, silent))), options))
    : undefined;
  const chance = input.flag('chance') ? await chanceFor(view, measures, input) : undefined;
  const chancePeople = input.flag('chance-people') ? await chanceForPeople(view, measures, input) : undefined;
  const rows = metricsRows(view, result);
  const limits = limitsOf(supportOf(network, { asOf, group }).limits, 'metrics')
    .map((limit) =>
      limit.measures === undefined
        ? limit
        : {
            ...limit,
            measures: limit.measures.filter(
              (id) => measures === 'all' || (measures as readonly string[]).includes(id),
            ),
          },
    )
    .filter((limit) => limit.measures === undefined || limit.measures.length > 0);
  const head = { directed, group, asOf: formatDay(asOf), ...(how === undefined ? {} : { symmetrise: how }) };
  if (least !== undefined) {
    const groups = groupFigures(view, rows.actors, least, network);
    const left = view.groups.length - groups.length;
    if (input.flag('json')) await printJson('metrics', { ...head, groups, network: rows.network, chance });
    else {
      await showGroups(groups);
      await print('');
      await showNetwork(rows.network);
      if (chance !== undefined) await showChance(chance);
    }
    if (left > 0) say(`note: ${counted(left, 'group')} of fewer than ${least} people left out`);
    return 0;
  }
  if (input.flag('json'))
    await printJson('metrics', {
      ...head,
      limits,
      actors: actorTexts(
        Array.from(person, (index) => network.people[index]!),
        view,
        result,
        result.brokerage === undefined ? [] : rows.actors.map(rolesIn),
      ),
      ties: tieTexts(network, view, result, how === undefined ? ties : undefined),
      network: rows.network,
      ...(responses === undefined
        ? {}
        : {
            responses: {
              asked: responses.asked,
              answered: responses.answered,
              missing: silent.map((person) => network.people[person]?.id),
            },
          }),
      range,
      chance,
      chancePeople: chancePeople?.map(({ actor, ...figures }) => ({ id: view.actors[actor], ...figures })),
      ...(rows.undefinedBecause === undefined ? {} : { undefinedBecause: rows.undefinedBecause }),
    });
  else {
    const actors = rows.actors.map(({ id, ...values }, at) => ({
      id,
      name: labelOf(network.people[person[at]!]!),
      group: view.groups[view.group[at] as number],
      ...values,
    }));
    const tieRow = tieRows(network, view, how === undefined ? ties : undefined);
    const name = (at: number): string => labelOf(network.people[person[at]!]!);
    const showAsked = async (): Promise<void> => {
      if (range !== undefined) await showRange(range, name);
      if (chance !== undefined) await showChance(chance);
      if (chancePeople !== undefined) await showChancePeople(chancePeople, name);
    };
    // Through a pipe goes the first table alone: the one that was asked for.
    if (showsFirstAlone()) await showAsked();
    await show(head, actors, rows.ties.map(tieRow), rows.network);
    if (!showsFirstAlone()) await showAsked();
  }
  sayLeftOut(network);
  if (responses !== undefined && silent.length > 0) say(`note: ${responsesNote(responses)}`);
  for (const [id, why] of Object.entries(rows.undefinedBecause ?? {}))
    say(`note: ${id} is undefined. ${why}`);
  for (const { message, cure, measures: limited } of limits) {
    const which = limited === undefined ? '' : `, so ${limited.join(', ')} say nothing about the people here`;
    say(`note: ${message}${which}; what would help: ${cure}`);
  }
  return 0;
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
function usefulWorkers(measures: readonly MeasureId[] | 'all'): 0 | undefined {
  const isAsked = (measure: (typeof catalogue)[number]): boolean =>
    measures === 'all' ? !measure.onRequest : measures.includes(measure.id);
  return catalogue.some((measure) => measure.heavy.length > 0 && isAsked(measure)) ? undefined : 0;
}

/** The actors that are these people. */
function actorsOf(person: Uint32Array, people: readonly number[]): number[] {
  const wanted = new Set(people);
  return [...person.keys()].filter((at) => wanted.has(person[at]!));
}

const MOST_LEFT_OUT = 3;

function sayLeftOut({ people }: Network): void {
  const left = people.filter(({ noPerson }) => noPerson !== undefined);
  if (left.length === 0) return;
  const names = left.slice(0, MOST_LEFT_OUT).map((one) => clean(labelOf(one)));
  const more = left.length - names.length;
  say(
    `note: ${noPersonsCounted(left.length, left.filter(({ noPerson }) => noPerson === 'nameless').length)} left out: ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}; tertius mark NET NAME person counts one in`,
  );
}

function refuseUnknownGroup(network: Network, group: string): void {
  if (group === 'organisation' || group === 'unit') return;
  const names = new Set(network.people.flatMap((person) => person.attributes.map(([key]) => key)));
  if ([...names].some((name) => name.toLowerCase() === group.toLowerCase())) return;
  const known = ['organisation', 'unit', ...[...names].sort()].slice(0, 20).join(', ');
  throw wrong(`--group: nobody here has the attribute ${JSON.stringify(group)}; there are: ${known}`);
}

function shownProgress(): NonNullable<MetricsOptions['progress']> {
  if (!process.stderr.isTTY) return () => undefined;
  return ({ measure, done, total }) => {
    const part = total === 0 ? 100 : Math.floor((100 * done) / total);
    process.stderr.write(measure === '' ? '\r\x1b[K' : `\r\x1b[K${measure} ${part} %`);
  };
}

const rolesIn = (row: Row): unknown => row.brokerage;

/** A tie with what its strength is made of, unless it was made one of two. */
function tieRows(
  network: Network,
  view: NetworkView,
  ties: DayTies | undefined,
): (row: Row, at: number) => Row {
  if (ties === undefined)
    return ({ source, target, ...values }, at) => ({
      source,
      target,
      strength: view.strength[at],
      ...values,
    });
  const strength = strengthsShown(view, ties);
  const { asOf } = ties.options;
  const partsAt = partsOf(network, ties);
  return ({ source, target, ...values }, at) => {
    const { trust, knowledge, history, mutual, confidence, assumed, dormant } = partsAt(at);
    const pair = ties.strengths.pair[ties.row[at]!]!;
    const parts = { strength: strength(at), trust, knowledge, history, mutual, confidence, assumed, dormant };
    return { source, target, ...parts, oneSideSeen: oneSideSeen(network, pair, asOf), ...values };
  };
}

type Row = Readonly<Record<string, unknown>>;

async function show(
  head: { readonly directed: boolean; readonly group: string; readonly asOf: string },
  actors: readonly Row[],
  ties: readonly Row[],
  network: Row,
): Promise<void> {
  const first = actors[0] ?? {};
  const key =
    ['betweenness', 'brokerage', 'degree', 'strength'].find((name) => name in first) ??
    Object.keys(first).find((name) => typeof cellOf(first[name]) === 'number');
  const sortValue = (row: Row): number => {
    const value = key === undefined ? null : cellOf(row[key]);
    return typeof value === 'number' && !Number.isNaN(value) ? value : Number.NEGATIVE_INFINITY;
  };
  const sorted = key === undefined ? actors : [...actors].sort((x, y) => compare(sortValue(y), sortValue(x)));
  await printHeading(
    `${head.directed ? 'directed' : 'undirected'}, groups by ${head.group}, as of ${head.asOf}${key === undefined ? '' : `, sorted by ${key}`}`,
  );
  await printTable(sorted, columnsOf(sorted, onTerminal() ? 'id' : ''));
  await print('');
  nameNext('Ties');
  await printTable(ties, columnsOf(ties, ''), 10);
  await print('');
  await showNetwork(network);
}

async function showNetwork(network: Row): Promise<void> {
  nameNext('Network');
  await printTable(
    Object.entries(network).filter(([, value]) => typeof value === 'number' || value === null),
    [
      { title: 'network', cell: ([name]) => name },
      { title: 'value', cell: ([, value]) => value as Cell },
    ],
  );
}

const compare = (x: number, y: number): number => (x === y ? 0 : x - y);

async function showRange({ actors, network }: Range, name: (at: number) => string): Promise<void> {
  await print('');
  await printHeading(
    'Range of people and of the network: without the answers that are missing, and with those that the other ends suggest',
  );
  await print(
    'No bounds: whom only those who did not answer would have named is in neither, so the true figure can lie outside, and two equal figures do not mean that it is sure.',
  );
  const measures = Object.keys(actors[0] ?? {}).filter((key) => key !== 'id');
  nameNext('Range of people');
  await printTable(
    actors.map((row, at) => ({ ...row, name: name(at) })),
    [
      { title: 'id', cell: (row: Row) => row.id as Cell },
      { title: 'name', cell: (row: Row) => row.name as Cell },
      ...measures.flatMap((measure) => lowAndHigh(measure, (row: Row) => row[measure])),
    ].filter(({ title }) => !onTerminal() || title !== 'id'),
  );
  await print('');
  nameNext('Range of the network');
  await printTable(Object.entries(network), [
    { title: 'network', cell: ([measure]) => measure },
    ...lowAndHigh('', ([, value]: readonly [string, unknown]) => value),
  ]);
}

/** The two ends of a range as columns of numbers; what is undefined is empty. */
function lowAndHigh<R>(
  measure: string,
  range: (row: R) => unknown,
): { title: string; cell: (row: R) => Cell }[] {
  return ['low', 'high'].map((end, at) => ({
    title: measure === '' ? end : `${measure} ${end}`,
    cell: (row: R) => {
      const value = (range(row) as readonly number[])[at];
      return value === undefined || Number.isNaN(value) ? null : value;
    },
  }));
}

function columnsOf(
  rows: readonly Row[],
  hidden: string,
): { readonly title: string; readonly cell: (row: Row) => Cell }[] {
  return Object.keys(rows[0] ?? {})
    .filter((key) => key !== hidden)
    .map((key) => ({ title: key, cell: (row) => cellOf(row[key]) }));
}

/** Lists are joined; of the roles the total is shown. */
function cellOf(value: unknown): Cell {
  if (Array.isArray(value)) return value.join(' ');
  if (typeof value === 'object' && value !== null) return (value as { total?: number }).total ?? null;
  return value as Cell;
}
