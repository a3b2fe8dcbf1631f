import { expect, test } from 'vitest';
import { FIT, fitOf, fitOfAll, searchWords } from './match-words.ts';

const fit = (typed: string, text: string): number => fitOfAll(searchWords(typed), text);

test('capitals, accents and letters of another keyboard do not matter', () => {
  expect(fit('jorg muller', 'Jörg Müller')).toBe(FIT.same);
  expect(fit('Joerg Mueller', 'Jörg Müller')).toBe(FIT.same);
  expect(fit('Jörg Müller', 'Joerg Mueller')).toBe(FIT.same);
  expect(fit('grosse', 'Große')).toBe(FIT.same);
  expect(fit('oystein', 'Øystein')).toBe(FIT.same);
  expect(fit('wlodek', 'Włodek')).toBe(FIT.same);
});

test('other scripts are found as they are written, parts of unspaced ones too', () => {
  expect(fit('Ольга', 'Ольга Иванова')).toBe(FIT.same);
  expect(fit('ольг', 'Ольга Иванова')).toBe(FIT.begins);
  expect(fit('山田', '山田太郎')).toBe(FIT.begins);
  expect(fit('太郎', '山田太郎')).toBe(FIT.inside);
  expect(fit('がく', 'かく')).toBe(FIT.none);
  expect(fit('किरण', 'किरण देसाई')).toBe(FIT.same);
  expect(fit('करण', 'किरण देसाई')).toBe(FIT.none);
});

test('the beginning of a word, a part of it and a small slip are enough, in that order', () => {
  expect(fit('ann', 'Annika Berg')).toBe(FIT.begins);
  expect(fit('werk', 'Nordwerk AG')).toBe(FIT.inside);
  expect(fit('Anikka', 'Annika Berg')).toBe(FIT.none);
  expect(fit('Anikia', 'Annika Berg')).toBe(FIT.none);
  expect(fit('Anika', 'Annika Berg')).toBe(FIT.slip);
  expect(fit('Dietirch', 'Zoë Dietrich')).toBe(FIT.slip);
  expect(fit('Catrin', 'Katrin Holm')).toBe(FIT.slip);
  expect(fit('Bern', 'Berg')).toBe(FIT.none);
});

test('every typed word must be there, and nothing typed fits nothing', () => {
  expect(fit('annika holm', 'Annika Berg')).toBe(FIT.none);
  expect(fit('berg ann', 'Annika Berg')).toBe(FIT.begins);
  expect(fit('', 'Annika Berg')).toBe(FIT.none);
});

test('short beginnings count where that is asked for', () => {
  expect(fitOf('a', 'anna')).toBe(FIT.none);
  expect(fitOf('a', 'anna', { begins: 1 })).toBe(FIT.begins);
  expect(fitOf('la', 'law', { begins: 3 })).toBe(FIT.none);
});
