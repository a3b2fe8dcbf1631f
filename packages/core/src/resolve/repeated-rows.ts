import type { Import, MembershipRecord, PersonRecord } from '../model/evidence.ts';
import { connectionDays } from './same-connection.ts';

/**
 * Rows without any address or id that a later export of the same list by the same owner repeats word for word, each
 * with a text that is the same for all of them. A row that holds nothing but a name is never one: names join nobody.
 * Visits the import and the number of the record.
 */
export function repeatedRows(
  imports: readonly Import[],
  visit: (source: number, number: number, text: string) => void,
  isKeyless: (source: number, number: number) => boolean,
): void {
  imports.forEach((source, index) => {
    if (source.owner === undefined || !imports.some((other) => other !== source && sameList(other, source)))
      return;
    const days = connectionDays(source.interactions);
    const seen = new Map<string, number>();
    source.people.forEach((record, number) => {
      if (record.mentioned === true || !isKeyless(index, number)) return;
      const said = sayings(record, days.get(number));
      if (said === undefined) return;
      const text = JSON.stringify([source.format, source.owner, said]);
      const before = seen.get(text) ?? 0;
      seen.set(text, before + 1);
      visit(index, number, `${text}#${before}`);
    });
  });
}

function sameList(one: Import, other: Import): boolean {
  return one.format === other.format && one.owner === other.owner;
}

/** All that a row says, undefined where that is a name alone. */
function sayings(record: PersonRecord, connected: number | undefined): unknown {
  const { name, phones = [], memberships = [], communities = [], attributes = [], contact } = record;
  if (name === undefined) return undefined;
  if (phones.length === 0 && memberships.length === 0 && attributes.length === 0 && connected === undefined)
    return undefined;
  return [name, phones, memberships.map(membershipText), communities, attributes, contact, connected];
}

const membershipText = (membership: MembershipRecord): unknown => Object.entries(membership).sort();
