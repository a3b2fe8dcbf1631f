import { NO_PERSON } from '../../conventions/computed-columns.ts';
import { noPersonIn } from '../../identity/no-person.ts';
import type { Evidence, Import, PersonRecord } from '../../model/evidence.ts';
import type { NoPerson, Person } from '../../model/network.ts';
import { NO_PERSONS } from '../../model/people-store.ts';
import type { Gathered } from '../gather.ts';
import type { Witness } from '../witnesses/witness.ts';
import { NOTHING, together } from './lists.ts';
import { isNameless } from './nameless.ts';

/** What the user said of somebody's nature, by the root of their set. */
export function toldNatures(
  { statements }: Evidence,
  { sets, byKey }: Gathered,
): ReadonlyMap<number, boolean> {
  return new Map(
    statements.flatMap((s) => {
      const witness = s.kind === 'nature' ? byKey.get(s.person) : undefined;
      return s.kind !== 'nature' || witness === undefined ? [] : [[sets.find(witness), s.isPerson] as const];
    }),
  );
}

/** What somebody is who is no person; what the user says goes first, then a number of staff, a profile or an owner speak for a person. */
export function natureOf(
  witnesses: readonly Witness[],
  keys: readonly string[],
  owner: boolean,
  told: boolean | undefined,
  imports: readonly Import[],
): Person['noPerson'] {
  if (told !== undefined) return told ? undefined : 'mailbox';
  const said = saidToBeNone(witnesses);
  if (said !== undefined) return said;
  if (owner || keys.some((key) => key.startsWith('employee:'))) return undefined;
  if (keys.some((key) => key.startsWith('linkedin:')))
    return isNameless(witnesses, imports) ? 'nameless' : undefined;
  const names = together<string>(witnesses, ({ record: { name } }) =>
    name === undefined ? NOTHING : [name],
  );
  const emails = together(witnesses, (w) => w.record.emails);
  return noPersonIn(names, emails);
}

/** Whether a value of our own column says what is no person. */
export const isKind = (value: string): value is NoPerson => (NO_PERSONS as readonly string[]).includes(value);

/** What a table of ours says in its column for that. */
function saidToBeNone(witnesses: readonly Witness[]): NoPerson | undefined {
  for (const { record } of witnesses)
    for (const [key, value] of record.attributes ?? NOTHING_SAID)
      if (key === NO_PERSON && isKind(value)) return value;
  return undefined;
}

const NOTHING_SAID: NonNullable<PersonRecord['attributes']> = [];
