import { labelOf, resolve, strengths } from '@tertius/core';
import { difference, type TieChange } from '@tertius/core/network';
import { counted } from '@tertius/core/words';
import { loadEvidence } from '../../files/network.ts';
import { clean } from '../../render/clean.ts';
import { print, printJson } from '../../render/output.ts';
import { type Cell, figure, printTable } from '../../render/table.ts';
import { sinking } from '../../render/table-sink.ts';
import { AS_OF, type Command, type Input, JSON_OPTION, wrong } from '../command.ts';
import { onRequestIn, withoutOnRequest } from '../without-on-request.ts';
import { runMoves } from './diff-since.ts';
import { listed, movedLines, topLines } from './moved-lines.ts';

export const diff: Command = {
  name: 'diff',
  usage: 'diff NET OTHER | diff NET --since DATE',
  summary:
    'what is new, gone or changed from one network file to another, and who changed name, employer, title or unit, and who left',
  positionals: [1, 2],
  files: 'each',
  options: {
    since: {
      value: 'DATE',
      help: 'of one network: who changed name, employer, title or unit, who is new in a list or no longer in it, and whose employment ended or began, by its lists of this day and later, compared with its older ones',
    },
    'as-of': AS_OF,
    json: JSON_OPTION,
  },
  run: runDiff,
};

type NetworkOnDay = Parameters<typeof difference>[0];

async function runDiff(input: Input): Promise<number> {
  const asOf = input.asOf;
  const since = input.text('since');
  if (since !== undefined) return runMoves(input, since);
  if (input.positionals.length < 2)
    throw wrong('compare with what? name a second network, or --since DATE, for example --since 2026-01-01');
  const sideOf = (path: string): NetworkOnDay => {
    const network = resolve(loadEvidence(path));
    return { network, strengths: strengths(network, { asOf }) };
  };
  const [before, after] = input.positionals as [string, string];
  const sides = [sideOf(before), sideOf(after)] as const;
  const networks = sides.map(({ network }) => network);
  const found = withoutOnRequest(difference(...sides, asOf), networks);
  const [was = 0, is = 0] = networks.map((network) => onRequestIn(network).length);
  if (input.flag('json')) {
    await printJson('diff', { ...found, onRequest: { before: was, after: is } });
    return 0;
  }
  const { people, organisations, ties } = found;
  const person = namesOf(sides);
  if (sinking()) {
    await printTable(differences(found, person), [
      { title: 'what', cell: (row) => row.what },
      { title: 'change', cell: (row) => row.change },
      { title: 'name', cell: (row) => row.name },
      { title: 'other', cell: (row) => row.other },
      { title: 'before', cell: (row) => row.before },
      { title: 'after', cell: (row) => row.after },
    ]);
    return 0;
  }
  const tie = ({ a, b, before: was, after: is }: TieChange): string =>
    `${person(a)} - ${person(b)}  ${figure(was)} -> ${figure(is)}`;
  const shows = ({ before: was, after: is }: TieChange): boolean => figure(was) !== figure(is);
  const hardly = ties.changed.filter((one) => !shows(one)).length;
  const lines = [
    ...listed('+ person', people.added.map(person)),
    ...listed('- person', people.gone.map(person)),
    ...listed('~ person', people.changed.map(person)),
    ...movedLines(found),
    ...listed('+ organisation', organisations.added.map(clean)),
    ...listed('- organisation', organisations.gone.map(clean)),
    ...listed('+ tie', ties.added.map(tie)),
    ...listed('- tie', ties.gone.map(tie)),
    ...listed('~ tie', ties.changed.filter(shows).map(tie)),
    ...(hardly === 0 ? [] : [`~ ${counted(hardly, 'tie')} changed by less than 0.01`]),
  ];
  const nameless =
    was + is === 0
      ? []
      : [
          `Contacts on request have new handles in every share, so they are not compared: ${was} before, ${is} after.`,
        ];
  await print([...(lines.length === 0 ? ['No difference.'] : topLines(lines)), ...nameless].join('\n'));
  return 0;
}

/** The name of a person by id; with the id where two people have the name. */
function namesOf(sides: readonly NetworkOnDay[]): (id: string) => string {
  const labels = new Map(
    sides.flatMap(({ network }) => network.people.map((person) => [person.id, labelOf(person)] as const)),
  );
  const times = new Map<string, number>();
  for (const label of labels.values()) times.set(label, (times.get(label) ?? 0) + 1);
  return (id) => {
    const label = labels.get(id) ?? id;
    return clean(label === id || times.get(label) === 1 ? label : `${label} (${id})`);
  };
}

interface Difference {
  readonly what: string;
  readonly change: string;
  readonly name: string;
  readonly other?: string;
  readonly before?: Cell;
  readonly after?: Cell;
}

/** Every difference as one row. */
function differences(
  {
    people,
    names: renamed,
    employers,
    respelled,
    titles,
    units,
    left,
    organisations,
    ties,
  }: ReturnType<typeof difference>,
  person: (id: string) => string,
): Difference[] {
  const names = (what: string, change: string, all: readonly string[]): Difference[] =>
    all.map((name) => ({ what, change, name }));
  const moves = (what: string, all: typeof employers): Difference[] =>
    all.map(({ name, before, after }) => ({
      what,
      change: 'changed',
      name,
      before: before.join(', '),
      after: after.join(', '),
    }));
  return [
    ...names('person', 'added', people.added.map(person)),
    ...names('person', 'gone', people.gone.map(person)),
    ...names('person', 'changed', people.changed.map(person)),
    ...moves('name', renamed),
    ...moves('employer', employers),
    ...respelled.map(({ before, after }) => ({
      what: 'organisation',
      change: 'spelled otherwise',
      name: after,
      before,
      after,
    })),
    ...moves('title', titles),
    ...moves('unit', units),
    ...left.map(({ name, before }) => ({ what: 'person', change: 'left', name, before: before.join(', ') })),
    ...names('organisation', 'added', organisations.added),
    ...names('organisation', 'gone', organisations.gone),
    ...(['added', 'gone', 'changed'] as const).flatMap((change) =>
      ties[change].map(({ a, b, before, after }) => ({
        what: 'tie',
        change,
        name: person(a),
        other: person(b),
        before,
        after,
      })),
    ),
  ];
}
