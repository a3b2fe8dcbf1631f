import { expect, it } from 'vitest';
import { fromText, linkedin } from '../../fixtures/from-text.ts';

it('warns of a day before 1990 and of one to come, and takes both', () => {
  const days = ['1989-12-31', '1990-01-01', '2026-11-23', '2026-11-24'];
  const rows = days.map((day, k) => `P${k},Lee,,p${k}@x.example,Acme,CEO,${day}`);
  const { files, network } = fromText(
    { 'c.csv': linkedin(...rows) },
    { self: 'me@own.example', today: 20_780 },
  );
  expect(files[0]?.warnings.map(({ code, line }) => [code, line])).toEqual([
    ['odd-date', 2],
    ['future-date', 5],
  ]);
  expect(files[0]?.accepted).toBe(4);
  expect([...network.interactions.day].sort((x, y) => x - y)).toEqual([7304, 7305, 20_780, 20_781]);
});

it('warns of an interaction before 1990 in a tie file too, read cell by cell or from its bytes', () => {
  const { files } = fromText({
    't.csv':
      'source,target,timestamp,channel\na,b,1989-12-31,mail\na,c,1990-01-01,mail\na,d,1989-12-31T23:59:59Z,mail\n',
  });
  expect(files[0]?.warnings.map(({ code, line }) => [code, line])).toEqual([
    ['odd-date', 2],
    ['odd-date', 4],
  ]);
});
