import { describe, expect, it } from 'vitest';
import { fromText } from '../fixtures/from-text.ts';
import { contextKnowledge } from './context.ts';
import { parseDay } from './day.ts';

const D = parseDay('2026-11-23') as number;
const knowledge = (files: Readonly<Record<string, string>>, own?: string): number =>
  contextKnowledge(fromText(files, own === undefined ? {} : { own }).network, 0, D).knowledge;
/** K of one year that counts as much as `weight` says. */
const afterAYear = (weight: number): number => 1 - Math.exp(-weight / 3);

const rows = (count: number, row: (k: number) => string): string =>
  Array.from({ length: count }, (_, k) => row(k)).join('\n');
const id = (k: number): string => `p${String(k).padStart(4, '0')}`;
const TIE = `source,target\n${id(0)},${id(1)}\n`;

describe('contextKnowledge', () => {
  it.each([
    [50, 1],
    [51, 0.3],
    [500, 0.3],
    [501, 0.05],
  ])('weighs a community of %i members by %f, a year where it has no dates', (size, weight) => {
    const people = `id,name,community\n${rows(size, (k) => `${id(k)},${id(k)},Guild`)}\n`;
    expect(knowledge({ 'people.csv': people, 'ties.csv': TIE })).toBeCloseTo(afterAYear(weight), 12);
  });

  it.each([
    [50, 1],
    [51, 0.3],
    [500, 0.3],
    [501, 0.05],
  ])('weighs an organisation whose roster lists %i people by %f', (size, weight) => {
    const line = (k: number): string => `${k},${id(k)},${id(k)}@o.example,${k === 1 ? 0 : ''}`;
    const roster = `Employee ID,Worker,Work Email,Manager ID\n${rows(size, line)}\n`;
    expect(knowledge({ 'roster.csv': roster }, 'O')).toBeCloseTo(afterAYear(weight), 12);
  });

  it('counts a shared team besides its organisation, by the size of the team, and no team where the units differ', () => {
    const roster = (unit: (k: number) => string): string => {
      const line = (k: number): string => `${k},${id(k)},${id(k)}@o.example,${unit(k)},${k === 1 ? 0 : ''}`;
      return `Employee ID,Worker,Work Email,Department,Manager ID\n${rows(501, line)}\n`;
    };
    const of = (unit: (k: number) => string): number => knowledge({ 'roster.csv': roster(unit) }, 'O');
    expect(of((k) => (k < 2 ? 'T' : 'X'))).toBeCloseTo(afterAYear(1 + 0.05), 12);
    expect(of((k) => (k < 51 ? 'T' : 'X'))).toBeCloseTo(afterAYear(0.3 + 0.05), 12);
    expect(of((k) => (k === 0 ? 'T' : 'X'))).toBeCloseTo(afterAYear(0.05), 12);
  });

  it('weighs an organisation of unknown size by 0.05', () => {
    const people = `id,name,organisation\n${rows(2, (k) => `${id(k)},${id(k)},Acme`)}\n`;
    expect(knowledge({ 'people.csv': people, 'ties.csv': TIE })).toBeCloseTo(afterAYear(0.05), 12);
  });

  it('adds half a year for each year in which two follow each other, from the day on which both do', () => {
    const follows = 'source,target,timestamp,channel\na,b,2020-01-01,follow\nb,a,2025-11-23,follow\n';
    expect(knowledge({ 'ties.csv': follows })).toBeCloseTo(1 - Math.exp((-0.5 * 365) / 365.25 / 3), 12);
  });

  it('is undefined where only one follows, and where both begin to after the day', () => {
    const header = 'source,target,timestamp,channel\n';
    expect(knowledge({ 'ties.csv': `${header}a,b,2020-01-01,follow\n` })).toBeNaN();
    const late = `${header}a,b,2020-01-01,follow\nb,a,2026-11-24,follow\n`;
    expect(knowledge({ 'ties.csv': late })).toBeNaN();
  });
});
