import type { Import } from '../../model/evidence.ts';
import type { Witness } from '../witnesses/witness.ts';

/** What LinkedIn shows in place of the name of a closed account. */
const CLOSED = 'LinkedIn Member';

/**
 * Whether all that is known of somebody is an address of LinkedIn: the account was closed or hidden, and nobody can say who it was. A row of the
 * user's own file that names the address speaks for a person.
 */
export function isNameless(witnesses: readonly Witness[], imports: readonly Import[]): boolean {
  return witnesses.every(
    ({ import: source, record }) =>
      imports[source]?.format.startsWith('linkedin-') === true &&
      (record.name === undefined || record.name === '' || record.name === CLOSED) &&
      (record.emails ?? []).length === 0,
  );
}
