import { formatOf } from '../../conventions/formats.ts';
import type { Evidence, Import, PersonRecord } from '../../model/evidence.ts';
import { tokenOf } from '../../platform/hmac.ts';
import { foldName } from '../fold.ts';
import { strongKeys } from '../keys.ts';

/** Whether a record of an import is about somebody who was erased; undefined where nobody was. */
export function erasedTest({
  settings,
  statements,
}: Pick<Evidence, 'settings' | 'statements'>):
  | ((source: Import, record: PersonRecord) => boolean)
  | undefined {
  const key = settings.erasureKey;
  const tokens = new Set(statements.flatMap((s) => (s.kind === 'erased' ? [s.token] : [])));
  if (key === undefined || tokens.size === 0) return undefined;
  return (source, record) => erasureTexts(source, record).some((text) => tokens.has(tokenOf(key, text)));
}

/**
 * By what a record is known again: its addresses and profiles; a number only together with the name, as two files may number
 * different people alike; without any of these the name with organisations and telephones.
 */
export function erasureTexts(source: Import, record: PersonRecord): string[] {
  const name = record.name === undefined ? '' : foldName(record.name);
  const keys = strongKeys(record, formatOf(source).idSpace).map((key) =>
    /^(id|employee):/.test(key) ? `${key}|${name}` : key,
  );
  if (keys.length > 0 || name === '') return keys;
  const places = (record.memberships ?? []).map(({ organisation = '' }) => foldName(organisation));
  return [`row:${name}|${places.sort().join('|')}|${[...(record.phones ?? [])].sort().join('|')}`];
}
