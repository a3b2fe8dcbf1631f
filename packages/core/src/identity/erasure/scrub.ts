import type { PersonRecord } from '../../model/evidence.ts';

/** Texts by which records name somebody: addresses, profiles, numbers and full names. */
export function identifiersOf(records: readonly PersonRecord[]): string[] {
  const texts = records.flatMap(({ id, name, emails = [], profiles = [], phones = [] }) => [
    ...emails,
    ...profiles,
    ...phones,
    ...profiles.map(
      (profile) =>
        profile
          .replace(/[?#].*$/, '')
          .replace(/\/+$/, '')
          .split('/')
          .at(-1) ?? '',
    ),
    ...(name === undefined ? [] : [name]),
    ...(id === undefined ? [] : [id]),
  ]);
  return [...new Set(texts.map((text) => text.trim()))].filter(
    (text) => text.length > 3 && !/^\d+$/.test(text),
  );
}

export const ERASED = '[erased]';

/** Replaces whole occurrences of any identifier in a text, whatever their case. */
export function scrubber(identifiers: readonly string[]): (text: string) => string {
  if (identifiers.length === 0) return (text) => text;
  const alternatives = [...identifiers]
    .sort((x, y) => y.length - x.length)
    .map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|');
  const found = new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives})(?![\\p{L}\\p{N}])`, 'giu');
  return (text) => text.replace(found, ERASED);
}
