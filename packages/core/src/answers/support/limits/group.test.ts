import { expect, it } from 'vitest';
import { fromText } from '../../../fixtures/from-text.ts';
import { limitsOf } from '../limit.ts';
import { supportOf } from '../support.ts';

const TIES = 'source,target,strength\nann,bob,1\nbob,cy,.5\ncy,ann,.2\n';

function limited(group: string, people?: string): readonly string[] | undefined {
  const { network } = fromText({
    'ties.csv': TIES,
    ...(people === undefined ? {} : { 'people.csv': people }),
  });
  const limits = limitsOf(supportOf(network, { asOf: 20_780, group }).limits, 'metrics');
  return limits.find(({ code }) => code === 'no-groups')?.measures;
}

it('says that groups which nobody is in tell nothing of ties within and between them', () => {
  const silent = ['eiIndex', 'brokerage', 'modularity'];
  expect(limited('organisation')).toEqual(silent);
  expect(limited('unit')).toEqual(silent);
  const people = 'id,name,organisation\nann,Ann,Acme\nbob,Bob,Beta\ncy,Cy,Beta\n';
  expect(limited('organisation', people)).toBeUndefined();
  expect(limited('unit', people)).toEqual(silent);
  expect(limited('unit', 'id,name,unit\nann,Ann,IT\nbob,Bob,HR\ncy,Cy,HR\n')).toBeUndefined();
});
