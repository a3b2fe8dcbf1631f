import { expect, test } from 'vitest';
import { isNoEmployer } from './no-employer.ts';

test('words for no employer are told from organisations', () => {
  for (const said of [
    'Retired',
    'Self-employed',
    'SELBSTSTÄNDIG',
    'Selbständig',
    'À son compte',
    'ZZP’er',
    'N/A',
    'フリーランス',
  ])
    expect(isNoEmployer(said), said).toBe(true);
  for (const name of [
    'Freelance Union',
    'Independent News',
    'Port of Veldhaven',
    'Privatbank',
    'Student Loans Company',
  ])
    expect(isNoEmployer(name), name).toBe(false);
});
