import { formatDay, metricsRows, type Network } from '@tertius/core';
import type { Limit } from '@tertius/core/answers';
import type { MetricsRows } from '@tertius/core/measures';
import { labelsOf } from '@tertius/core/network';
import { counted } from '@tertius/core/words';
import { print, printJson, say } from '../../../render/output.ts';
import { showsFirstAlone } from '../../../render/table-sink.ts';
import type { Input } from '../../command.ts';
import { showChance, showChancePeople } from './chance.ts';
import type { Figures } from './figures.ts';
import { groupFigures, showGroups } from './groups.ts';
import { actorTexts, tieTexts } from './json.ts';
import type { Question } from './question.ts';
import { showRange } from './range.ts';
import { showNetwork, showTables, tieRows } from './tables.ts';

const headOf = ({ directed, group, asOf, symmetrise }: Question) => ({
  directed,
  group,
  asOf: formatDay(asOf),
  ...(symmetrise === undefined ? {} : { symmetrise }),
});

/** The figures of groups, and of nobody by name. */
export async function printGroups(
  network: Network,
  { question, view, result, chance }: Figures,
  least: number,
  input: Input,
): Promise<void> {
  const rows = metricsRows(view, result);
  const groups = groupFigures(view, rows.actors, least, network);
  const left = view.groups.length - groups.length;
  if (input.flag('json'))
    await printJson('metrics', { ...headOf(question), groups, network: rows.network, chance });
  else {
    await showGroups(groups);
    await print('');
    await showNetwork(rows.network);
    if (chance !== undefined) await showChance(chance);
  }
  if (left > 0) say(`note: ${counted(left, 'group')} of fewer than ${least} people left out`);
}

/** All of it as JSON. */
export async function printAll(
  network: Network,
  { question, view, ties, person, result, range, chance, chancePeople }: Figures,
  rows: MetricsRows,
  limits: readonly Limit[],
): Promise<void> {
  const { responses } = question;
  const called = labelsOf(network);
  await printJson('metrics', {
    ...headOf(question),
    limits,
    actors: actorTexts(
      (row) => called(person[row]!),
      view,
      result,
      result.brokerage === undefined ? [] : rows.actors.map((row) => row.brokerage),
    ),
    ties: tieTexts(network, view, result, ties),
    network: rows.network,
    ...(responses === undefined
      ? {}
      : {
          responses: {
            asked: responses.asked,
            answered: responses.answered,
            missing: responses.missing.map((silent) => network.people[silent]?.id),
          },
        }),
    range,
    chance,
    chancePeople: chancePeople?.map(({ actor, ...figures }) => ({ id: view.actors[actor], ...figures })),
    ...(rows.undefinedBecause === undefined ? {} : { undefinedBecause: rows.undefinedBecause }),
  });
}

/** All of it as tables. */
export async function showAll(
  network: Network,
  { question, view, ties, person, range, chance, chancePeople }: Figures,
  rows: MetricsRows,
): Promise<void> {
  const called = labelsOf(network);
  const name = (at: number): string => called(person[at]!);
  const actors = rows.actors.map(({ id, ...values }, at) => ({
    id,
    name: name(at),
    group: view.groups[view.group[at] as number],
    ...values,
  }));
  const showAsked = async (): Promise<void> => {
    if (range !== undefined) await showRange(range, name);
    if (chance !== undefined) await showChance(chance);
    if (chancePeople !== undefined) await showChancePeople(chancePeople, name);
  };
  // Through a pipe goes the first table alone: the one that was asked for.
  if (showsFirstAlone()) await showAsked();
  await showTables(headOf(question), actors, rows.ties.map(tieRows(network, view, ties)), rows.network);
  if (!showsFirstAlone()) await showAsked();
}
