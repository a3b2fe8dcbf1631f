import { resolve, strengths } from '@tertius/core';
import { difference, type TieChange } from '@tertius/core/network';
import { loadEvidence } from '../../files/network.ts';
import { clean } from '../../render/clean.ts';
import { print, printJson } from '../../render/output.ts';
import { figure } from '../../render/table.ts';
import { AS_OF, type Command, type Input, JSON_OPTION } from '../command.ts';

export const diff: Command = {
  name: 'diff',
  usage: 'diff NET OTHER',
  summary: 'what is new, gone or changed from one network file to another, and who changed employer',
  positionals: [2, 2],
  options: { 'as-of': AS_OF, json: JSON_OPTION },
  run: runDiff,
};

type NetworkOnDay = Parameters<typeof difference>[0];

async function runDiff(input: Input): Promise<number> {
  const asOf = input.asOf;
  const sideOf = (path: string): NetworkOnDay => {
    const network = resolve(loadEvidence(path));
    return { network, strengths: strengths(network, { asOf }) };
  };
  const [before, after] = input.positionals as [string, string];
  const found = difference(sideOf(before), sideOf(after), asOf);
  if (input.flag('json')) {
    await printJson('diff', { ...found });
    return 0;
  }
  const { people, employers, organisations, ties } = found;
  const tie = ({ a, b, before: was, after: is }: TieChange): string =>
    `${clean(a)} - ${clean(b)}  ${figure(was)} -> ${figure(is)}`;
  const lines = [
    ...listed('+ person', people.added.map(clean)),
    ...listed('- person', people.gone.map(clean)),
    ...listed('~ person', people.changed.map(clean)),
    ...listed(
      '~ employer',
      employers.map(
        ({ name, before: was, after: is }) =>
          `${clean(name)}: ${clean(was.join(', '))} -> ${clean(is.join(', '))}`,
      ),
    ),
    ...listed('+ organisation', organisations.added.map(clean)),
    ...listed('- organisation', organisations.gone.map(clean)),
    ...listed('+ tie', ties.added.map(tie)),
    ...listed('- tie', ties.gone.map(tie)),
    ...listed('~ tie', ties.changed.map(tie)),
  ];
  await print(lines.length === 0 ? 'No difference.' : lines.join('\n'));
  return 0;
}

const listed = (mark: string, items: readonly string[]): string[] => items.map((item) => `${mark}  ${item}`);
