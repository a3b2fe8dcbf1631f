import type { Network } from '../../../model/network.ts';
import { NO_GROUP } from '../../../model/tie-list.ts';
import type { OrganisationAnswer } from '../shape.ts';
import { organisationSections } from '../words.ts';
import { toShown } from './to-shown.ts';
import { unitNames } from './unit-names.ts';
import { unnamedLimits } from './unnamed-limits.ts';

/**
 * The answer for pages that go round: no person is named, but by unit, and units of fewer people than `least` are left out with all
 * their figures: ties of the others to them count in no unit, since a total less the cells that are shown would tell each of them. Units that bear
 * the name of a person are numbered, and limits name nobody. Apart from that what is left is worked out on everybody, so the figures of the
 * other units stay what they are. `network` is the one that the answer is of.
 */
export function withheld(answer: OrganisationAnswer, least: number, network: Network): OrganisationAnswer {
  const shown = new Set(answer.units.filter(({ people }) => people >= least).map(({ unit }) => unit));
  const both = ({ one, other }: { readonly one: string; readonly other: string }): boolean =>
    shown.has(one) && shown.has(other);
  const called = unitNames(answer.units, network);
  const role = (unit: string): { id: string; name: string } => ({
    id: '',
    name: `somebody in ${called(unit)}`,
  });
  const pairCalled = <P extends { readonly one: string; readonly other: string }>(pair: P): P => ({
    ...pair,
    one: called(pair.one),
    other: called(pair.other),
  });
  const unnamed = { ...answer.keyPlayers.fragmenting, people: [] };
  const { words: _, sections: whole, ...figures } = answer;
  const cells = answer.matrix.filter(both);
  const isWhole = answer.units.every(({ unit }) => shown.has(unit));
  const kept = {
    ...figures,
    units: answer.units
      .filter(({ unit }) => shown.has(unit))
      .map((unit) => ({
        ...unit,
        unit: called(unit.unit),
        ...(isWhole ? {} : toShown(unit, cells)),
        gate: unit.gate === null || !isWhole ? null : { ...unit.gate, ...role(unit.unit) },
      })),
    matrix: cells.map(pairCalled),
    carriers: answer.carriers.filter(both).map((pair) => ({
      ...pairCalled(pair),
      carriers: pair.carriers.map((carrier) => ({
        ...carrier,
        ...role(carrier.unit),
        unit: called(carrier.unit),
      })),
    })),
    limits: unnamedLimits(answer.limits),
    keyPlayers: {
      fragmenting: { ...unnamed, value: null },
      reaching: { ...unnamed, value: null },
      cutting: { people: [], apart: null, alike: null },
    },
    keyPeople: [],
    line: answer.line === null ? null : { ...answer.line, silent: [], crossers: [] },
  };
  // People of no unit are no unit that is left out.
  const left = answer.units.filter(({ unit }) => unit !== NO_GROUP && !shown.has(unit)).length;
  const note =
    left > 0
      ? [
          `${left} ${left === 1 ? 'unit' : 'units'} of fewer than ${least} people ${left === 1 ? 'is' : 'are'} left out.`,
          `Ties to ${left === 1 ? 'it' : 'them'} are in no unit’s count of ties to other units.`,
        ]
      : [];
  // How many people, units and ties there are is said of everybody.
  const first = { question: 'whole', title: '', lines: [...(whole[0]?.lines ?? []), ...note] } as const;
  const sections = [first, ...organisationSections(kept).filter(({ question }) => question !== 'whole')];
  return { ...kept, sections, words: sections.flatMap(({ lines }) => lines) };
}
