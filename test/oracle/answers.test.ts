import { dependence, introduce, plan, triangulate } from '@tertius/core';
import { describe, expect, test } from 'vitest';
import { expectedOf, worldNamed, worlds } from './answers-oracle.ts';

const asOf = 20_000;

describe.each(worlds)('answers on %s equal the values worked out by other means', (name) => {
  const network = worldNamed(name);
  const expected = expectedOf(name);

  test('dependence', () => {
    const { insiders, ...figures } = expected.dependence;
    const answer = dependence(network, { asOf });
    expect(answer).toMatchObject(figures);
    for (const [id, row] of Object.entries(insiders)) {
      const mine = answer.insiders.find((insider) => insider.id === id)!;
      expect(mine).toMatchObject({ contacts: row.contacts, sole: row.sole });
      expect(mine.share).toBeCloseTo(row.share, 12);
    }
    expect(answer.insiders).toHaveLength(Object.keys(insiders).length);
  });

  test('introductions from somebody to somebody', () => {
    for (const { from, to, paths, atLeastOne } of expected.introduce) {
      const answer = introduce(network, { asOf, from, to });
      expect(answer.paths.map(({ path }) => path)).toEqual(paths.map(({ path }) => path));
      answer.paths.forEach((path, at) => {
        expect(path.strength).toBeCloseTo(paths[at]!.strength, 12);
      });
      expect(answer.atLeastOne).toBeCloseTo(atLeastOne, 12);
    }
  });

  test('introductions from anybody inside to an organisation', () => {
    for (const { to, paths, atLeastOne } of expected.introduceFromOwnToOrganisation) {
      const answer = introduce(network, { asOf, to });
      expect(answer.paths.map(({ path }) => path)).toEqual(paths.map(({ path }) => path));
      answer.paths.forEach((path, at) => {
        expect(path.strength).toBeCloseTo(paths[at]!.strength, 12);
      });
      expect(answer.atLeastOne).toBeCloseTo(atLeastOne, 12);
    }
  });

  test('the plan, and what it adds up to', () => {
    const answer = plan(network, { asOf, perInsider: 1000 });
    expect(answer.introductions).toHaveLength(expected.plan.length);
    answer.introductions.forEach((mine, at) => {
      const { strength, gain, ...who } = expected.plan[at]!;
      expect(mine).toMatchObject(who);
      expect(mine.strength).toBeCloseTo(strength, 12);
      expect(mine.gain).toBeCloseTo(gain, 12);
    });
    const gained = expected.plan.reduce((sum, { gain }) => sum + gain, 0);
    expect(answer.objective.after - answer.objective.before).toBeCloseTo(gained, 12);
  });

  test('the plan that spreads over insiders', () => {
    const { introductions } = plan(network, { asOf });
    expect(introductions).toHaveLength(expected.planSpread.length);
    introductions.forEach((mine, at) => {
      const { strength, gain, ...who } = expected.planSpread[at]!;
      expect(mine).toMatchObject(who);
      expect(mine.strength).toBeCloseTo(strength, 12);
      expect(mine.gain).toBeCloseTo(gain, 12);
    });
  });

  test('support, practice and validation', () => {
    const { insiders } = triangulate(network, { asOf });
    expect(insiders.map(({ id }) => id)).toEqual(Object.keys(expected.triangulation));
    for (const mine of insiders) {
      const { support, practice, validation, community } = expected.triangulation[mine.id]!;
      expect(mine.support.score).toBeCloseTo(support, 12);
      expect(mine.practice.score).toBeCloseTo(practice, 12);
      expect(mine.practice.community).toBe(community);
      expect(mine.validation.score).toBeCloseTo(validation, 12);
      const { [mine.weakest]: weakest } = { support, practice, validation };
      expect(weakest).toBe(Math.min(support, practice, validation));
    }
  });
});
