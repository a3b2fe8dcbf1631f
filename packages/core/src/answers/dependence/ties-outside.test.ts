import { expect, test } from 'vitest';
import { fromText, linkedin } from '../../fixtures/from-text.ts';
import { resolve } from '../../resolve/resolve.ts';
import { addRule } from '../../sharing/levels/rules.ts';
import { makeShare } from '../../sharing/shares/make-share.ts';
import { shareText } from '../../sources/shares/share-file.ts';
import { dependence } from './dependence.ts';
import { whoHolds } from './who-holds.ts';

const asOf = 20_780;

/** A share of Kat at Own who connected with these people years ago, and rated nobody. */
function shared(...names: string[]): string {
  const { evidence } = fromText(
    {
      'Connections.csv': linkedin(
        ...names.map((name) => `${name},Far,,${name}@far.example,Far,Pilot,01 Mar 2019`),
      ),
    },
    { self: 'kat@own.example', own: 'Own' },
  );
  const { share } = makeShare(addRule(evidence, 'everybody', '', 'shared'), {
    asOf,
    made: '2026-11-20T08:00:00Z',
    randomBytes: (length) => new Uint8Array(length),
  });
  return shareText(share);
}

const people =
  'id,name,organisation,email\nk,Kat,Own,kat@own.example\nb,Bo,Own,bo@own.example\nxu,Xu,Port,xu@port.example\n';
const networkOf = (...names: string[]) =>
  resolve(
    fromText(
      {
        'people.csv': people,
        'ties.csv': 'source,target,strength\nb,xu,0.8\n',
        'kat.share.json': shared(...names),
      },
      { own: 'Own' },
    ).evidence,
  );

test('where most ties outside are bands below tau, one strong tie does not turn the answer to whom one can ask', () => {
  const network = networkOf('Ann', 'Bea', 'Cy');
  const answer = dependence(network, { asOf });
  // Kat knows three by a low band (0.1); Bo's tie of 0.8 comes from a file.
  expect(answer).toMatchObject({ known: 4, reach: 1, banded: 0.75, bandedBelow: 0.75, assumedTrust: 0 });
  expect(answer.words[0]).toContain('bands of shares below 0.3');
  expect(answer.words[1]).toContain('know 4 people outside in 2 organisations');
  expect(answer.words.join(' ')).toContain('Kat is recorded to know 3 of these 4');
  expect(whoHolds(network, { asOf })).toMatchObject({ basis: 'known', bandedBelow: 0.75 });
});

test('where bands are half of the ties or fewer, or reach tau, the answer is about whom one can ask', () => {
  expect(whoHolds(networkOf('Ann'), { asOf })).toMatchObject({ basis: 'reach', banded: 0.5 });
  expect(whoHolds(networkOf('Ann', 'Bea', 'Cy'), { asOf, tau: 0.1 })).toMatchObject({
    basis: 'reach',
    banded: 0.75,
    bandedBelow: 0,
  });
});
