import type { OrganisationAnswer } from './shape.ts';
import { organisationSections } from './words.ts';

/**
 * The answer for pages that go round: no person is named, but by unit, and units of fewer people than `least` are left out with all
 * their figures. What is left is worked out on everybody, so the figures of the other units stay what they are.
 */
export function withheld(answer: OrganisationAnswer, least: number): OrganisationAnswer {
  const shown = new Set(answer.units.filter(({ people }) => people >= least).map(({ unit }) => unit));
  const both = ({ one, other }: { readonly one: string; readonly other: string }): boolean =>
    shown.has(one) && shown.has(other);
  const role = (unit: string): { id: string; name: string } => ({ id: '', name: `somebody in ${unit}` });
  const unnamed = { ...answer.keyPlayers.fragmenting, people: [] };
  const { words: _, sections: whole, ...figures } = answer;
  const kept = {
    ...figures,
    units: answer.units
      .filter(({ unit }) => shown.has(unit))
      .map((unit) => ({ ...unit, gate: unit.gate === null ? null : { ...unit.gate, ...role(unit.unit) } })),
    matrix: answer.matrix.filter(both),
    carriers: answer.carriers.filter(both).map((pair) => ({
      ...pair,
      carriers: pair.carriers.map((carrier) => ({ ...carrier, ...role(carrier.unit) })),
    })),
    keyPlayers: {
      fragmenting: { ...unnamed, value: null },
      reaching: { ...unnamed, value: null },
      cutting: { people: [], apart: null, alike: null },
    },
    keyPeople: [],
    line: answer.line === null ? null : { ...answer.line, silent: [], crossers: [] },
  };
  const left = answer.units.length - shown.size;
  const note =
    left > 0
      ? [
          `${left} ${left === 1 ? 'unit' : 'units'} of fewer than ${least} people ${left === 1 ? 'is' : 'are'} left out.`,
        ]
      : [];
  // How many people, units and ties there are is said of everybody.
  const first = { question: 'whole', title: '', lines: [...(whole[0]?.lines ?? []), ...note] } as const;
  const sections = [first, ...organisationSections(kept).filter(({ question }) => question !== 'whole')];
  return { ...kept, sections, words: sections.flatMap(({ lines }) => lines) };
}
