import { describe, expect, it } from 'vitest';
import { EXAMPLE, invented, shuffled } from './fixtures/invented.ts';
import { layout } from './layout.ts';
import type { Layout } from './layout-types.ts';
import { listedTies, type PictureModel, tieColumns } from './picture-model.ts';

const model = invented();
const drawn = layout(model, { aspect: 1.6 });
const positionsById = ({ ids, x, y }: Layout) => new Map(ids.map((id, i) => [id, [x[i], y[i]]]));
const leaves = ({ regions }: Layout) => regions.filter(({ kind }) => kind !== 'own');

describe('layout', () => {
  it('gives the same positions twice', () => {
    expect(layout(model, { aspect: 1.6 })).toEqual(drawn);
  });

  it('does not depend on the order of people and ties, nor on which end a tie names first', () => {
    const other = positionsById(layout(shuffled(model), { aspect: 1.6 }));
    for (const [id, [x, y]] of positionsById(drawn)) {
      expect(other.get(id)![0]).toBeCloseTo(x!, 6);
      expect(other.get(id)![1]).toBeCloseTo(y!, 6);
    }
  });

  it('puts the own organisation in the middle, with every insider inside it', () => {
    const own = drawn.regions[0]!;
    expect([own.kind, own.name, own.x, own.y]).toEqual(['own', 'Alderwick Instruments', 0, 0]);
    model.people.forEach(({ insider }, i) => {
      expect(Math.hypot(drawn.x[i]!, drawn.y[i]!) + drawn.radius[i]! <= own.r).toBe(insider);
    });
  });

  it('keeps every person inside the own region and outside all others', () => {
    for (const region of leaves(drawn)) {
      const members = new Set(region.members);
      model.people.forEach((_, i) => {
        const reach = Math.hypot(drawn.x[i]! - region.x, drawn.y[i]! - region.y);
        if (members.has(i)) expect(reach + drawn.radius[i]!).toBeLessThanOrEqual(region.r + 1e-6);
        else expect(reach).toBeGreaterThan(region.r);
      });
    }
  });

  it('draws no two regions over each other', () => {
    const regions = leaves(drawn);
    for (const [i, a] of regions.entries()) {
      for (const b of regions.slice(i + 1))
        expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(a.r + b.r);
    }
  });

  it('draws no two people over each other', () => {
    const { x, y, radius } = drawn;
    for (let i = 0; i < x.length; i++) {
      for (let j = 0; j < i; j++) {
        expect(Math.hypot(x[i]! - x[j]!, y[i]! - y[j]!)).toBeGreaterThan(radius[i]! + radius[j]!);
      }
    }
  });

  it('places an organisation on the side of the insiders who reach it', () => {
    const errors: number[] = [];
    for (const region of drawn.regions.filter(({ kind }) => kind === 'organisation')) {
      let east = 0;
      let south = 0;
      for (const { source, target } of listedTies(model.ties)) {
        if (source === 0 || !model.people[source]!.insider || !region.members.includes(target)) continue;
        east += drawn.x[source]!;
        south += drawn.y[source]!;
      }
      if (east === 0 && south === 0) continue;
      const turn = Math.abs(Math.atan2(south, east) - Math.atan2(region.y, region.x));
      errors.push(Math.min(turn, 2 * Math.PI - turn));
    }
    expect(errors.sort((a, b) => a - b)[Math.floor(errors.length / 2)]).toBeLessThan(0.6);
  });

  it('leaves everybody of an unchanged organisation where they were, given the previous layout', () => {
    const contact = { ...model.people.at(-1)!, id: 'new', name: 'New', organisation: 'Brand New' };
    const grown: PictureModel = {
      ...model,
      people: [contact, ...model.people],
      ties: tieColumns([
        ...listedTies(model.ties).map((tie) => ({ ...tie, source: tie.source + 1, target: tie.target + 1 })),
        { source: 1, target: 0, strength: 0.5, layer: 'personal' },
      ]),
    };
    const next = positionsById(layout(grown, { aspect: 1.6, previous: drawn }));
    for (const [id, [x, y]] of positionsById(drawn)) {
      expect(Math.hypot(next.get(id)![0]! - x!, next.get(id)![1]! - y!)).toBeLessThan(1e-6);
    }
    expect(next.has('new')).toBe(true);
  });

  it('one contact more, of a known organisation, moves less than a quarter of the people by more than a hundredth of the width', () => {
    const contact = { ...model.people.at(-1)!, id: 'zz-new', name: 'New' };
    const grown: PictureModel = {
      ...model,
      people: [...model.people, contact],
      ties: tieColumns([
        ...listedTies(model.ties),
        { source: 0, target: model.people.length, strength: 0.5, layer: 'personal' },
      ]),
    };
    const next = positionsById(layout(grown, { aspect: 1.6, previous: drawn }));
    const width = drawn.bounds.right - drawn.bounds.left;
    const moved = [...positionsById(drawn)].filter(
      ([id, [x, y]]) => Math.hypot(next.get(id)![0]! - x!, next.get(id)![1]! - y!) > width / 100,
    );
    expect(moved.length).toBeLessThan(model.people.length / 4);
  });

  it('draws regions round the ego when no organisation is the own one', () => {
    const people = model.people.map((person) => ({ ...person, insider: false, unit: null }));
    const { regions } = layout({ own: null, people, ties: model.ties }, {});
    expect(regions.some(({ kind }) => kind === 'own' || kind === 'unit')).toBe(false);
    expect(regions.filter(({ kind }) => kind === 'centre')).toMatchObject([{ x: 0, y: 0, members: [0] }]);
  });

  it('draws nobody, one person, and people whom nobody knows', () => {
    expect(layout({ own: null, people: [], ties: tieColumns([]) }).regions).toEqual([]);
    const one = { ...model.people[0]!, organisation: null, insider: false, ego: false };
    expect(layout({ own: null, people: [one], ties: tieColumns([]) }).regions).toHaveLength(1);
    const strangers = layout({ ...model, ties: tieColumns([]) });
    expect([...strangers.x, ...strangers.y].every(Number.isFinite)).toBe(true);
  });

  it('survives ids, names and strengths that mean harm', () => {
    const people = ['__proto__', 'constructor', ''].map((id) => ({
      ...model.people[200]!,
      id,
      organisation: id,
    }));
    const ties = [
      { source: 0, target: 9, strength: 1, layer: 'personal' as const },
      { source: 0, target: 1, strength: Number.NaN, layer: 'personal' as const },
    ];
    const { x, y } = layout({ own: '__proto__', people, ties: tieColumns(ties) });
    expect([...x, ...y].every(Number.isFinite)).toBe(true);
  });

  it('fills a portrait drawing as well as a landscape one', () => {
    const { bounds } = layout(model, { aspect: 0.5 });
    expect((bounds.right - bounds.left) / (bounds.bottom - bounds.top)).toBeLessThan(0.8);
  });

  it('gives every one of 5,000 people a place', () => {
    const big = invented({
      ...EXAMPLE,
      insiders: 900,
      outsiders: 4100,
      organisations: 1300,
      units: 24,
      brokers: 30,
      alone: 100,
    });
    const { x, y } = layout(big);
    expect([...x, ...y].every(Number.isFinite)).toBe(true);
    expect(x).toHaveLength(big.people.length);
  });
});
