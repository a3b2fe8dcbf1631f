import type { OrganisationAnswer } from '@tertius/core';
import { type Cell, matrixFigure } from '../../figure/matrix.ts';
import type { Room } from '../../figure/room.ts';
import type { Holding } from '../holding.ts';
import { type Filter, isFiltering } from '../lens/filter.ts';
import type { Readings } from '../readings.ts';
import type { Subject } from '../subject.ts';
import { counted, listed, people, shownName } from '../wording/words.ts';
import { type FigureAnswer, NO_UNIT, ownName } from './figure-answer.ts';

const MOST_UNITS = 40;
const MOST_ORGANISATIONS = 30;

/** Units by units, as the core counts them; null where there are fewer than two. */
export function matrixAnswer(
  { readings, holding }: Pick<Subject, 'readings' | 'holding'>,
  { units, matrix: whole, sections, supported }: OrganisationAnswer,
  { filter, room }: { readonly filter?: Filter | undefined; readonly room?: Room | undefined } = {},
): FigureAnswer | null {
  if (units.length < 2) return null;
  const narrowed = filter !== undefined && isFiltering(filter);
  const matrix = narrowed ? countedTies(readings, whole) : whole;
  const said = (question: string): readonly string[] =>
    narrowed ? [] : (sections.find((section) => section.question === question)?.lines ?? []);
  const shown = units
    .toSorted((a, b) => b.people - a.people || (a.unit < b.unit ? -1 : 1))
    .slice(0, MOST_UNITS);
  const names = shown.map(({ unit }) => unit);
  const drawn = new Set(names);
  const cells = matrix.flatMap(({ one, other, ties, expected }) =>
    drawn.has(one) && drawn.has(other)
      ? [
          {
            row: one,
            column: other,
            value: ties,
            title: `${one === other ? `Inside ${one}` : `${one} and ${other}`}: ${counted(ties, 'tie', 'ties')}${expected === null || !supported ? '' : `, ${expected.toFixed(1)} expected by chance`}`,
          },
        ]
      : [],
  );
  const silos = units.filter(({ silo }) => silo).map(({ unit }) => unit);
  const [strongest] = matrix.filter(({ one, other }) => one !== other).sort((a, b) => b.ties - a.ties);
  const sentence =
    said('quiet')[0] ??
    said('limits')[0] ??
    `${strongest?.one} and ${strongest?.other} have most between them; ${silos.length === 0 ? 'no unit keeps to itself' : `${listed(silos)} keep to themselves`}.`;
  const outside = outsideCells(readings, holding);
  const whose = shownName(ownName(readings)) || 'the network';
  return {
    figure: matrixFigure(
      { units: names, between: cells, ...outside },
      {
        title: supported
          ? `Which units of ${whose} talk to each other`
          : `Ties on record between units of ${whose}`,
        sentence,
        notes: [
          ...said('whole'),
          'Blue: the ties between two units, on the diagonal inside one; darker is more. Units with many ties between them stand beside each other. Choose a cell to see who.',
          ...(outside.organisations.length > 0
            ? [
                'Grey: how many people a unit reaches at an organisation outside, as far as there is room; the table has more.',
              ]
            : []),
          ...(units.length > shown.length
            ? [`The ${shown.length} largest of ${units.length} units are shown.`]
            : []),
          ...said('quiet').slice(-1),
          ...said('line').slice(0, 1),
        ],
      },
      room,
    ),
    columns: [
      'Unit',
      'Other unit, or organisation',
      'Ties, or people reached',
      'Expected by chance',
      'Times expected',
    ],
    rows: [
      ...matrix
        .toSorted((a, b) => b.ties - a.ties)
        .map(({ one, other, ties, expected, ratio }) => ({
          cells: [one, other, ties, expected?.toFixed(1) ?? '', ratio?.toFixed(2) ?? ''],
          between: [one, other] as const,
        })),
      ...outside.outside
        .toSorted((a, b) => b.value - a.value)
        .map(({ row, column, value }) => ({
          cells: [row, column, value, '', ''],
          between: [row, column] as const,
        })),
    ],
  };
}

/** The same pairs of units with the ties that a filter leaves; what chance would give is not known for them. */
function countedTies(readings: Readings, matrix: OrganisationAnswer['matrix']): OrganisationAnswer['matrix'] {
  const counts = new Map<string, number>();
  const key = (one: string | null, other: string | null): string => JSON.stringify([one, other].sort());
  for (const { a, b } of readings.pairs) {
    if (!readings.insider[a] || !readings.insider[b]) continue;
    const units = key(readings.unit[a] ?? null, readings.unit[b] ?? null);
    counts.set(units, (counts.get(units) ?? 0) + 1);
  }
  return matrix.map((cell) => ({
    ...cell,
    ties: counts.get(key(cell.one, cell.other)) ?? 0,
    expected: null,
    ratio: null,
  }));
}

/** What each unit reaches of the organisations that are reached most; a person whom two units reach counts for both. */
function outsideCells(
  { insider, organisation, unit }: Readings,
  { holders }: Holding,
): {
  readonly organisations: readonly string[];
  readonly outside: readonly Cell[];
} {
  const reached = new Map<string, number>();
  const counts = new Map<string, Map<string, number>>();
  for (const [outsider, by] of holders) {
    const name = organisation[outsider];
    if (name === null || name === undefined || insider[outsider]) continue;
    reached.set(name, (reached.get(name) ?? 0) + 1);
    for (const from of new Set(by.map((one) => unit[one] ?? NO_UNIT))) {
      const row = counts.get(from) ?? new Map<string, number>();
      counts.set(from, row.set(name, (row.get(name) ?? 0) + 1));
    }
  }
  const organisations = [...reached]
    .sort(([x, a], [y, b]) => b - a || (x < y ? -1 : 1))
    .slice(0, MOST_ORGANISATIONS)
    .map(([name]) => name);
  const shown = new Set(organisations);
  return {
    organisations,
    outside: [...counts].flatMap(([row, found]) =>
      [...found].flatMap(([column, value]) =>
        shown.has(column)
          ? [{ row, column, value, title: `${row} reaches ${people(value)} at ${column}` }]
          : [],
      ),
    ),
  };
}
