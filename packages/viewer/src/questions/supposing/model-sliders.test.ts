import fc from 'fast-check';
import { expect, test } from 'vitest';
import { daysAt, placeOfDays, weighted } from './model-sliders.ts';

test('one weight takes from the two others in their proportion', () => {
  expect(weighted({ trust: 0.4, knowledge: 0.2, history: 0.4 }, 'trust', 0.7)).toEqual({
    trust: 0.7,
    knowledge: 0.1,
    history: 0.2,
  });
  expect(weighted({ trust: 1, knowledge: 0, history: 0 }, 'trust', 0.5)).toEqual({
    trust: 0.5,
    knowledge: 0.25,
    history: 0.25,
  });
});

test('weights sum to 1 wherever the slider stands', () => {
  const hundredths = fc.integer({ min: 0, max: 100 });
  fc.assert(
    fc.property(
      fc.constantFrom('trust', 'knowledge', 'history'),
      fc.array(hundredths, { minLength: 1, maxLength: 8 }),
      (part, places) => {
        const end = places.reduce((now, place) => weighted(now, part, place / 100), {
          trust: 0.4,
          knowledge: 0.2,
          history: 0.4,
        });
        expect(end.trust + end.knowledge + end.history).toBeCloseTo(1, 9);
        for (const weight of Object.values(end)) expect(weight).toBeGreaterThanOrEqual(0);
      },
    ),
  );
});

test('half-lives go from a week to five years, and come back to their place', () => {
  expect([daysAt(0), daysAt(60)]).toEqual([7, 1826]);
  for (let place = 10; place <= 60; place++) expect(placeOfDays(daysAt(place))).toBe(place);
  expect(placeOfDays(1)).toBe(0);
});
