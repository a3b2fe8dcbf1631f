import { catalogue, metricsRows } from '@tertius/core';
import {
  type MeasureDescription,
  measureParameters,
  parameterValues,
  parameterWords,
} from '@tertius/core/measures';
import { AS_OF, type Command, type Input, JSON_OPTION, type Option, RELATION } from '../../command.ts';
import { openNetworkAlone } from '../../opened.ts';
import { figuresOf } from './figures.ts';
import { limitsFor, sayNotes, sayUngrouped } from './notes.ts';
import { printAll, printGroups, showAll } from './printed.ts';
import { leastGroup, questionOf } from './question.ts';

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
  const least = leastGroup(input);
  const network = openNetworkAlone(input.positionals[0] as string, input.text('relation'), input.asOf);
  const question = questionOf(input, network);
  const figures = await figuresOf(network, question, input);
  if (least !== undefined) {
    await printGroups(network, figures, least, input);
    return 0;
  }
  const limits = limitsFor(network, question);
  const rows = metricsRows(figures.view, figures.result);
  if (input.flag('json')) await printAll(network, figures, rows, limits);
  else await showAll(network, figures, rows);
  sayNotes(network, question, limits, rows.undefinedBecause);
  sayUngrouped(figures);
  return 0;
}
