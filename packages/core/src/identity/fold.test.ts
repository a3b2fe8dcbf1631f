import { expect, test } from 'vitest';
import { foldOrganisation } from './fold.ts';
import { nameLikeness, nameWords } from './name-likeness.ts';

test.each([
  ['Portbase B.V.', 'Portbase BV'],
  ['Hamburg Port Authority AöR', 'Hamburg Port Authority'],
  ['Segelclub Nord e.V.', 'Segelclub Nord eV'],
  ['EUROGATE GmbH & Co. KGaA', 'Eurogate'],
  ['Acme S.A.', 'Acme SA'],
  ['Lipowa Logistyka Sp. z o.o.', 'Lipowa Logistyka'],
  ['Brodno spol. s r.o.', 'Brodno s. r. o.'],
  ['Fjordkraft A/S', 'Fjordkraft'],
])('%s and %s are one organisation', (one, other) => {
  expect(foldOrganisation(one)).toBe(foldOrganisation(other));
});

test.each([
  ['A.P. Moller', 'P.A. Moller'],
  ['Port of Riga', 'Port of Oslo'],
])('%s and %s are two organisations', (one, other) => {
  expect(foldOrganisation(one)).not.toBe(foldOrganisation(other));
});

test('letters that have no mark to leave out are compared as keyboards without them write them', () => {
  for (const [one, other] of [
    ['Bjørn Okafor', 'Bjoern Okafor'],
    ['Łukasz Wójcik', 'Lukasz Wojcik'],
    ['Jens Weiß', 'Jens Weiss'],
  ] as const)
    expect(nameLikeness(nameWords(one), nameWords(other)).likeness).toBeGreaterThanOrEqual(0.9);
});
