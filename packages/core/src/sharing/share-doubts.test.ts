import { expect, test } from 'vitest';
import { fromText, linkedin } from '../fixtures/from-text.ts';
import { makeShare } from './make-share.ts';
import { addRule } from './rules.ts';
import { shareDoubts } from './share-doubts.ts';

const asOf = 20_780;

test('somebody shared who is private under another entry comes first, then who is in the share twice', () => {
  const { evidence } = fromText(
    {
      'Connections.csv': linkedin(
        'Ann,Lindqvist,,ann@northshore.example,North Shore,Counsel,01 Mar 2019',
        'Bea,Achterberg,,bea@port.example,Port,Pilot,01 Mar 2019',
        'Cy,Dahl,,cy@port.example,Port,Pilot,01 Mar 2019',
      ),
      'contacts.csv':
        'First Name,Last Name,Organization Name,Phone 1 - Value,Labels\nAnn,Lindqvist,North Shore,+47 22 33 44 55,Yoga\nBea,Achterberg,Port,+47 22 33 44 66,Work\n',
    },
    { self: 'me@own.example', own: 'Own' },
  );
  const levelled = addRule(addRule(evidence, 'everybody', '', 'shared'), 'label', 'Yoga', 'private');
  const made = makeShare(levelled, {
    asOf,
    made: '2026-11-23T08:00:00Z',
    randomBytes: (length) => new Uint8Array(length),
  });
  expect(shareDoubts(levelled, made, { asOf }).map(({ shown, level }) => [shown, level])).toEqual([
    ['Ann Lindqvist', 'private'],
    ['Bea Achterberg', 'shared'],
  ]);
});
