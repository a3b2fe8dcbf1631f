import type { Evidence, Person } from '@tertius/core';
import type { Described } from '@tertius/core/identity';

/** What the user has written of a person so far. */
export function describedBy({ statements }: Evidence, person: Person): Described {
  const keys = new Set([person.key, ...person.keys, ...person.records.map(({ key }) => key)]);
  const single: Partial<Record<'name' | 'organisation' | 'role' | 'unit', string>> = {};
  const labels: string[] = [];
  const topics: string[] = [];
  for (const s of statements) {
    if (s.kind !== 'detail' || !keys.has(s.person)) continue;
    if (s.field === 'label') labels.push(s.value);
    else if (s.field === 'topic') topics.push(s.value);
    else single[s.field] = s.value;
  }
  return { ...single, ...(labels.length > 0 ? { labels } : {}), ...(topics.length > 0 ? { topics } : {}) };
}

export const splitList = (text: string): string[] =>
  text
    .split(/[,;\n]/)
    .map((one) => one.trim())
    .filter(Boolean);
