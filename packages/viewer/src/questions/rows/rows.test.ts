import { importFiles, NO_EVIDENCE, parseDay, resolve } from '@tertius/core';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../day.ts';
import { holdingOf } from '../holding.ts';
import { toPictureModel } from '../picture-translation.ts';
import { readingsFrom } from '../readings.ts';
import { ago, band, counted, decimal, likelihood, listed, percent, shownName } from '../wording/words.ts';
import { organisationRow, organisationRows } from './organisation-rows.ts';
import { personRows } from './person-rows.ts';
import { onlyConnected, tieFacts } from './tie-facts.ts';

const asOf = parseDay('2026-11-23') as number;
const file = (name: string, text: string): { name: string; bytes: Uint8Array } => ({
  name,
  bytes: new TextEncoder().encode(text),
});

/** The worked network of the measures: ben holds dee alone, ben and cy hold eli, nobody holds fay. */
const PEOPLE =
  'id,name,organisation\nana,Ana,Home\nben,Ben,Home\ncy,Cy,Home\ndee,Dee,Veltis\neli,Eli,Veltis\nfay,Fay,Corvane\n';
const TIES = [
  'ana,ben,.6',
  'ana,cy,.5',
  'ben,dee,.9',
  'ben,eli,.4',
  'cy,eli,.7',
  'dee,eli,.5',
  'dee,fay,.8',
  'ana,eli,.2',
];
const { evidence } = importFiles(
  NO_EVIDENCE,
  [
    file('people.csv', PEOPLE),
    file('ties.csv', `source,target,strength,directed\n${TIES.map((tie) => `${tie},no`).join('\n')}\n`),
  ],
  { own: 'Home' },
);
const network = resolve(evidence);
const readings = readingsFrom(evidence, network, dayOf(network, asOf));
const holding = holdingOf(readings, 0.3);
const index = (id: string): number => readings.byId.get(id) as number;

describe('rows of people', () => {
  const rows = new Map(personRows(readings, holding).map((row) => [row.id, row]));

  it('say whom an insider can ask, and whom alone', () => {
    expect([rows.get('ben')?.contacts, rows.get('ben')?.sole]).toEqual([2, 1]);
    expect([rows.get('cy')?.contacts, rows.get('cy')?.sole]).toEqual([1, 0]);
    expect([rows.get('ana')?.contacts, rows.get('ana')?.sole]).toEqual([0, 0]);
  });

  it('say through whom an outsider can be asked, and how strong their strongest tie is', () => {
    expect(rows.get('eli')).toMatchObject({ holders: 2, insider: false, organisation: 'Veltis', ties: 4 });
    expect(rows.get('eli')?.holderNames.split(', ').sort()).toEqual(['Ben', 'Cy']);
    expect(rows.get('eli')?.strongest).toBeCloseTo(0.7, 12);
    expect(rows.get('fay')).toMatchObject({ holders: 0, holderNames: '' });
  });
});

describe('rows of organisations', () => {
  const rows = new Map(organisationRows(readings, holding).map((row) => [row.name, row]));

  it('say how many of their people somebody inside holds, and through whom, the strongest tie first', () => {
    expect(rows.get('Veltis')).toMatchObject({ own: false, people: 2, reached: 2, throughNames: 'Ben, Cy' });
    expect(rows.get('Corvane')).toMatchObject({ people: 1, reached: 0, throughNames: '', tied: [] });
    expect(rows.get('Corvane')?.strongest).toBeNaN();
  });

  it('tell ties that carry no request apart from those that do', () => {
    expect(rows.get('Veltis')?.tied.map(([insider]) => insider)).toEqual([
      index('ben'),
      index('cy'),
      index('ana'),
    ]);
    expect(rows.get('Veltis')?.through).toEqual([index('ben'), index('cy')]);
  });

  it('know the own one, which nobody inside holds, and none that has nobody', () => {
    expect(rows.get('Home')).toMatchObject({ own: true, people: 3, tied: [] });
    expect(organisationRow(readings, holding, 'Veltis')).toEqual(rows.get('Veltis'));
    expect(organisationRow(readings, holding, 'Nowhere')).toBeUndefined();
  });
});

describe('what the picture draws', () => {
  it('is everybody at their index, every tie once, and who holds whom', () => {
    const model = toPictureModel(readings, holding);
    expect(model.own).toBe('Home');
    expect(model.people.map(({ id }) => id)).toEqual(network.people.map(({ id }) => id));
    expect(model.ties.source).toHaveLength(8);
    expect(model.people[index('eli')]).toMatchObject({ insider: false, heldBy: expect.any(Array) });
    expect([...model.people[index('eli')]!.heldBy].sort()).toEqual([index('ben'), index('cy')].sort());
    expect(model.people[index('ben')]).toMatchObject({ insider: true, reach: 2, sole: 1 });
  });
});

describe('facts of a tie', () => {
  it('name a strength that a file gave, and what is recorded beside it', () => {
    const pair = readings.pairsOf(index('fay'))[0]!;
    const [side] = tieFacts(readings, pair, index('fay')).sides;
    expect(side.strength).toBeCloseTo(0.8, 12);
    expect(side.components.map(({ name, from }) => [name, from])).toEqual([
      ['Strength given in a file', 'stands as it is until somebody rates this tie'],
      ['Shared history', 'nothing is recorded'],
    ]);
  });

  it('count what is recorded by channel, the most first, and know where a connection is all', () => {
    const rows = [
      'a,b,2026-01-01,mail',
      'a,b,2026-01-02,mail',
      'b,a,2026-01-03,call',
      'a,c,2026-01-01,connection',
    ];
    const read = importFiles(NO_EVIDENCE, [
      file('i.csv', `source,target,timestamp,channel\n${rows.join('\n')}\n`),
    ]).evidence;
    const made = resolve(read);
    const seen = readingsFrom(read, made, dayOf(made, asOf));
    const pairOf = (id: string): (typeof seen.pairs)[number] => seen.pairsOf(seen.byId.get(id) as number)[0]!;
    expect(tieFacts(seen, pairOf('b'), 0).channels).toBe('2 mails, 1 call');
    expect([onlyConnected(seen, pairOf('b')), onlyConnected(seen, pairOf('c'))]).toEqual([false, true]);
  });
});

describe('words', () => {
  it('say how long ago a day was as a person would', () => {
    const days = [-1, 0, 1, 13, 14, 59, 61, 729, 731];
    expect(days.map((days) => ago(asOf - days, asOf))).toEqual([
      'on Nov 24, 2026',
      'today',
      '1 day ago',
      '13 days ago',
      '2 weeks ago',
      '8 weeks ago',
      '2 months ago',
      '24 months ago',
      '2 years ago',
    ]);
    expect(ago(-2147483648, asOf)).toBe('no contact on record');
  });

  it('have bands whose lower ends are those of sharing', () => {
    expect([0.6, 0.59, 0.3, 0.29, 0.1, 0.09].map(band)).toEqual([
      'strong',
      'medium',
      'medium',
      'weak',
      'weak',
      'faint',
    ]);
    expect([0.9, 0.89, 0.7, 0.69].map(likelihood)).toEqual(['very likely', 'likely', 'likely', 'possible']);
  });

  it('show a dash for what is undefined, and one and many apart', () => {
    expect([decimal(Number.NaN), percent(Number.NaN), decimal(0.5), percent(0.505)]).toEqual([
      '–',
      '–',
      '0.50',
      '51 %',
    ]);
    expect([counted(1, 'tie', 'ties'), counted(1200, 'tie', 'ties')]).toEqual(['1 tie', '1,200 ties']);
    expect([listed([]), listed(['A']), listed(['A', 'B', 'C'])]).toEqual(['', 'A', 'A, B and C']);
  });

  it('leave nothing in a name that turns the writing round or towers up', () => {
    expect(shownName('Ann\u202e Lee')).toBe('Ann Lee');
    expect(shownName(`a${'\u0301'.repeat(9)}`)).toBe(`a${'\u0301'.repeat(4)}`);
  });
});
