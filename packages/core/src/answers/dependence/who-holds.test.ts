import { describe, expect, test } from 'vitest';
import { parseDay } from '../../model/day.ts';
import { NO_EVIDENCE } from '../../model/evidence.ts';
import type { Network } from '../../model/network.ts';
import { resolve } from '../../resolve/resolve.ts';
import { importFiles } from '../../sources/import.ts';
import { dependenceByOrganisation } from './by-organisation.ts';
import { dependence } from './dependence.ts';
import { whoHolds } from './who-holds.ts';

const asOf = parseDay('2026-11-23')!;

function networkOf(people: string, ties: string): Network {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  const files = [
    { name: 'people.csv', bytes: bytes(`id,name,organisation\n${people}`) },
    { name: 'ties.csv', bytes: bytes(`source,target,strength,directed\n${ties}`) },
  ];
  return resolve(importFiles(NO_EVIDENCE, files, { own: 'Own' }).evidence);
}

const PEOPLE = 'ana,Ana,Own\nben,Ben,Own\nxu,Xu,Far\nyo,Yo,Far\nyo,Yo,Other\n';

describe('who holds whom', () => {
  const network = networkOf(PEOPLE, 'ana,xu,0.5,no\nana,yo,0.4,no\nben,yo,0.3,no\nben,xu,0.2,no\n');
  const held = whoHolds(network, { asOf });
  const at = (id: string): number => network.people.findIndex((person) => person.id === id);

  test('a tie of exactly tau carries a request, a weaker one does not', () => {
    expect(held.basis).toBe('reach');
    expect(held.holders.get(at('xu'))).toEqual([at('ana')]);
    expect(held.holders.get(at('yo'))).toEqual([at('ana'), at('ben')]);
    expect(held.insiders.get(at('ben'))).toEqual({ contacts: 1, sole: [] });
    expect(held.insiders.get(at('ana'))).toEqual({ contacts: 2, sole: [at('xu')] });
  });

  test('an outsider of two organisations counts once among people, and in both organisations', () => {
    expect([held.reached.length, held.triangulated, held.organisations]).toEqual([2, 1, 2]);
  });

  test('its figures are those of dependence', () => {
    const answer = dependence(network, { asOf });
    expect(answer).toMatchObject({
      reach: held.reached.length,
      known: held.known,
      triangulated: held.triangulated,
      organisationsReached: held.organisations,
      assumedTrust: held.assumedTrust,
    });
    for (const row of answer.insiders)
      expect([row.contacts, row.sole]).toEqual([
        held.insiders.get(at(row.id))?.contacts ?? 0,
        held.insiders.get(at(row.id))?.sole.length ?? 0,
      ]);
  });

  test('organisations that hang on one colleague are those of dependence, whoever can ask there', () => {
    // At this tau Ana alone can ask at Far and at Other, and Ben knows people at both.
    const strict = whoHolds(network, { asOf, tau: 0.4 });
    const rows = dependenceByOrganisation(network, { asOf, tau: 0.4 });
    expect([strict.basis, strict.hanging.size]).toEqual(['reach', 0]);
    expect(rows.map(({ askedBy, only }) => [askedBy, only])).toEqual([
      [1, null],
      [1, null],
    ]);
    const without = networkOf(PEOPLE, 'ana,xu,0.5,no\nana,yo,0.4,no\nben,xu,0.2,no\n');
    expect([...whoHolds(without, { asOf }).hanging]).toEqual([['Other', at('ana')]]);
    expect(
      dependenceByOrganisation(without, { asOf }).flatMap(({ organisation, only }) =>
        only === null ? [] : [organisation],
      ),
    ).toEqual(['Other']);
  });

  test('where no tie carries a request, it counts whom people know', () => {
    expect(whoHolds(network, { asOf, tau: 0.9 })).toMatchObject({ basis: 'known', known: 2 });
  });

  test('with a strength above 1 no tie is compared with tau, and it says so', () => {
    const raw = whoHolds(networkOf(PEOPLE, 'ana,xu,3,no\nben,yo,0.5,no\n'), { asOf });
    expect(raw).toMatchObject({ basis: 'known', aboveOne: true, known: 2 });
  });

  test('without an own organisation nobody is held', () => {
    const { own: _, ...nobodys } = network;
    expect(whoHolds(nobodys as Network, { asOf })).toMatchObject({ reached: [], assumedTrust: null });
  });
});
