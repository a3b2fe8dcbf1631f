import { expect, it } from 'vitest';
import { type FigureAnswer, withListedRows } from './figure-answer.ts';

const answer = (rows: number): FigureAnswer => ({
  figure: { title: '', sentence: '', width: 1, height: 1, marks: [], notes: [] },
  columns: ['Unit'],
  rows: Array.from({ length: rows }, (_, at) => ({ cells: [`unit ${at}`] })),
});

it('a page is sent the rows that it lists, and is told how many there are', () => {
  const few = answer(300);
  expect(withListedRows(few)).toBe(few);
  const many = withListedRows(answer(301));
  expect(many.rowCount).toBe(301);
  expect(many.rows).toHaveLength(300);
  expect(many.rows.at(-1)).toEqual({ cells: ['unit 299'] });
});
