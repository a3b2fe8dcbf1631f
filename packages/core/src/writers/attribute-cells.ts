import { foldHeader } from '../conventions/fold-header.ts';
import { isMarked, markedName } from '../conventions/person-columns.ts';
import type { PlainTable } from './person-table.ts';

type Attributes = readonly (readonly [string, string])[];

/** Attributes of ties as columns; a name that is reserved, and every further value of one name, is marked. */
export function attributeCells(
  ties: readonly { readonly attributes: Attributes }[],
  reserved: ReadonlySet<string>,
): PlainTable {
  const most = new Map<string, number>();
  for (const { attributes } of ties) {
    const counts = new Map<string, number>();
    for (const [key] of attributes) counts.set(key, (counts.get(key) ?? 0) + 1);
    for (const [key, count] of counts) most.set(key, Math.max(most.get(key) ?? 0, count));
  }
  const columns = [...most]
    .sort()
    .flatMap(([key, count]) => Array.from({ length: count }, (_, nth) => ({ key, nth })));
  return {
    names: columns.map(({ key, nth }) => (nth === 0 && isPlain(key, reserved) ? key : markedName(key, nth))),
    rows: ties.map(({ attributes }) =>
      columns.map(({ key, nth }) => attributes.filter(([name]) => name === key)[nth]?.[1] ?? ''),
    ),
  };
}

/** Whether a column may carry the name of an attribute as it is. */
export function isPlain(key: string, reserved: ReadonlySet<string>): boolean {
  return key !== '' && key === key.trim() && !reserved.has(foldHeader(key)) && !isMarked(key);
}
