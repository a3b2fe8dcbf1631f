import { type Evidence, importFiles, NO_EVIDENCE, resolve } from '@tertius/core';
import { setLevel } from '@tertius/core/sharing';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../day.ts';
import { holdingOf } from '../holding.ts';
import { type Readings, readingsFrom } from '../readings.ts';
import { filtered } from './apply-filter.ts';
import { choicesOf } from './choices.ts';
import { type Filter, NO_FILTER } from './filter.ts';
import { filterWords } from './filter-words.ts';
import { lensed, NO_LENS } from './lens.ts';

const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });
const PEOPLE =
  'id,name,organisation,unit,community,label\nann,Ann,Own,Sales,,\nbo,Bo,Own,Lab,,\ncy,Cy,Port,,Pilots,friend\ndee,Dee,Mint,,,\neve,Eve,,,,\n';
const TIES =
  'source,target,strength,directed\nann,bo,0.5,no\nann,cy,0.7,no\nbo,cy,0.4,no\nbo,dee,0.6,no\nann,dee,0.1,no\n';

function read(change: (evidence: Evidence) => Evidence = (one) => one): Readings {
  const { evidence } = importFiles(NO_EVIDENCE, [file('people.csv', PEOPLE), file('ties.csv', TIES)], {
    own: 'Own',
  });
  const changed = change(evidence);
  const network = resolve(changed);
  return readingsFrom(changed, network, dayOf(network, 20_780));
}

const shown = (readings: Readings, filter: Partial<Filter>): { ties: string[]; people: string[] } => {
  const left = filtered(readings, holdingOf(readings, 0.3), { ...NO_FILTER, ...filter });
  const name = (index: number): string => readings.network.people[index]!.name;
  return {
    ties: left.readings.pairs.map(({ a, b }) => [name(a), name(b)].sort().join(' ')).sort(),
    people: readings.network.people.filter(({ index }) => left.people[index] === 1).map((one) => one.name),
  };
};

describe('what a filter leaves', () => {
  it('nothing chosen leaves everybody and every tie', () => {
    expect(shown(read(), {})).toMatchObject({
      people: ['Ann', 'Bo', 'Cy', 'Dee', 'Eve'],
      ties: { length: 5 },
    });
  });

  it('strength, layer and what nobody else holds are conditions of ties; people stay who stand at their ends', () => {
    expect(shown(read(), { least: 0.5 })).toEqual({
      ties: ['Ann Bo', 'Ann Cy', 'Bo Dee'],
      people: ['Ann', 'Bo', 'Cy', 'Dee'],
    });
    expect(shown(read(), { alone: true })).toEqual({ ties: ['Bo Dee'], people: ['Bo', 'Dee'] });
    expect(
      shown(read(), { layer: 'personal' }).ties.length +
        shown(read(), { layer: 'organisational' }).ties.length,
    ).toBe(5);
  });

  it('unit, organisation, community and label are met where one end meets them', () => {
    expect(shown(read(), { organisation: 'Port' }).ties).toEqual(['Ann Cy', 'Bo Cy']);
    expect(shown(read(), { unit: 'Lab', organisation: 'Mint' }).ties).toEqual(['Bo Dee']);
    expect(shown(read(), { community: 'Pilots' }).people).toEqual(['Ann', 'Bo', 'Cy']);
    expect(shown(read(), { label: 'friend' }).ties).toEqual(['Ann Cy', 'Bo Cy']);
  });

  it('a level of sharing is that of the person, and none where none was given', () => {
    const readings = read((evidence) => {
      const network = resolve(evidence);
      return setLevel(evidence, network.people.find(({ name }) => name === 'Dee')!, 'shared');
    });
    expect(shown(readings, { level: 'shared' }).ties).toEqual(['Ann Dee', 'Bo Dee']);
    expect(shown(readings, { level: 'none' }).ties).toEqual(['Ann Cy', 'Bo Cy']);
  });

  it('says itself in words, and offers only what the network holds', () => {
    expect(filterWords(NO_FILTER)).toBe('everybody and every tie');
    expect(
      filterWords({ ...NO_FILTER, least: 0.3, layer: 'organisational', since: 19_723, organisation: 'Port' }),
    ).toBe('ties of 0.3 and more, through work, since 2024-01-01, at Port');
    expect(choicesOf(read())).toMatchObject({
      units: ['Lab', 'Sales'],
      communities: ['Pilots'],
      labels: ['friend'],
      first: null,
    });
  });
});

describe('what sizes and colours say', () => {
  it('is a measure of the network that is left, with an axis; who has no value is told apart', () => {
    const readings = read();
    const lens = lensed(readings, holdingOf(readings, 0.3), {
      ...NO_LENS,
      size: 'degree',
      colour: 'constraint',
    });
    const at = (name: string): number => readings.network.people.findIndex((one) => one.name === name);
    expect(lens.radius![at('Ann')]).toBe(lens.radius![at('Bo')]);
    expect(lens.radius![at('Ann')]!).toBeGreaterThan(lens.radius![at('Cy')]!);
    expect(lens.share![at('Eve')]).toBeNaN();
    expect(lens.sizeAxis!.ticks.length).toBeGreaterThan(1);
    expect(lens.colourAxis!.at.every((share) => share >= 0 && share <= 1)).toBe(true);
  });
});
