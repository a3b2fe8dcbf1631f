import { formatOf } from '../conventions/formats.ts';
import type { Person } from './network.ts';

/** Names that differ in blanks and capitals alone are the same. */
export const sameName = (name: string): string =>
  name.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();

/** Whether nothing is known of somebody but a name in files that say who is tied to whom. */
export function isOnlyNamed(
  imports: readonly { readonly format: string }[],
  { emails, profiles, phones, memberships, records, owner }: Person,
): boolean {
  if (owner || records.length === 0) return false;
  if (emails.length + profiles.length + phones.length + memberships.length > 0) return false;
  return records.every((record) => formatOf(imports[record.import]).rowTellsOf === 'tie');
}
