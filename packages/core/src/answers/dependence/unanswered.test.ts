import { expect, test } from 'vitest';
import { fromText } from '../../fixtures/from-text.ts';
import { whatIf } from '../suppose/what-if.ts';
import { dependence } from './dependence.ts';

const asOf = 20_780;
// Ana and Xu wrote to each other; Yo and Zed never answered Ana; Yo never answered Ben either.
const { network } = fromText(
  {
    'people.csv':
      'id,name,email,organisation\nana,Ana,ana@own.example,Own\nben,Ben,ben@own.example,Own\nxu,Xu,xu@far.example,Far\nyo,Yo,yo@far.example,Far\nzed,Zed,zed@port.example,Port\n',
    'mail.csv':
      'source,target,timestamp,channel\nana,xu,2026-05-01,mail\nxu,ana,2026-05-02,mail\nana,yo,2026-05-03,mail\nben,yo,2026-05-03,mail\nana,zed,2026-05-04,mail\n',
  },
  { own: 'Own' },
);

test('people outside who were written to and did not answer are counted apart, and said', () => {
  const found = dependence(network, { asOf });
  expect([found.known, found.unanswered]).toEqual([1, 2]);
  expect(found.words).toContain(
    '2 other people outside wrote or were written to without an answer on record, and are not counted.',
  );
});

test('a leaver’s own are counted, and nobody outside has a page of things to hand on', () => {
  const leaves = (who: string) => whatIf(network, { asOf, suppose: { leaves: who } }).handover!;
  expect(leaves('ana').unanswered).toBe(2);
  expect(leaves('ana').words.join(' ')).toContain('2 more people outside wrote to Ana');
  expect(leaves('ben').words).toEqual([
    'Nobody outside Own is recorded to know Ben: to have answered, met or listed them, or to be listed by them.',
    '1 more person outside wrote to Ben or was written to without an answer on record, and is not counted.',
  ]);
  expect(leaves('xu')).toMatchObject({ contacts: [], words: ['Xu is outside Own, and known here to Ana.'] });
  expect(leaves('yo').words).toEqual([
    'Yo is outside Own, and nobody here is recorded to know them. Contact with Ana, Ben is on record and went one way, without an answer.',
  ]);
});

test('limits of mail alone are said, and no longer where somebody stated a tie', () => {
  const codes = (more: Record<string, string>) =>
    dependence(
      fromText(
        { 'mail.csv': 'source,target,timestamp,channel\nana,ben,2026-05-01,mail\n', ...more },
        { own: 'Own', self: 'ana' },
      ).network,
      { asOf },
    ).limits.map(({ code }) => code);
  expect(codes({})).toContain('one-channel');
  expect(codes({ 'ties.csv': 'source,target,strength\nana,cy,0.5\n' })).not.toContain('one-channel');
  expect(codes({ 'm.csv': 'source,target,timestamp,channel\nana,cy,2026-05-01,in-person\n' })).not.toContain(
    'one-channel',
  );
});
