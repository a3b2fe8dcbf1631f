import { type Evidence, labelOf, type Network, resolve } from '@tertius/core';
import { type Level, levelOfContact, levelsOf, ownContacts, ownersOf } from '@tertius/core/sharing';
import { ruleWords } from '@tertius/core/words';
import { clean } from '../../render/clean.ts';
import { printHeading } from '../../render/output.ts';
import { printTable } from '../../render/table.ts';

/** A contact with what others may see of it, and what says so. */
export interface LevelRow {
  readonly person: number;
  readonly id: string;
  readonly name: string;
  readonly level: Level;
  readonly because: string;
  readonly organisation: string;
  readonly labels: string;
}

/** The contacts of the user with their levels, the shared ones first, then by name. */
export function levelRows(evidence: Evidence, asOf: number): LevelRow[] {
  const network = resolve(evidence);
  const levels = levelsOf(network, evidence, asOf);
  const [owner] = ownersOf(network);
  const rows = [...ownContacts(network, asOf).keys()].map((person): LevelRow => {
    const rule = levels.decidedBy.get(person);
    const level = levelOfContact(levels, owner ?? -1, person);
    return {
      ...{ person, id: network.people[person]!.id, name: labelOf(network.people[person]!), level },
      because:
        rule !== undefined
          ? `rule ${rule.place} (${ruleWords(rule)})`
          : levels.marked.has(person)
            ? 'your address book, which marks them as private'
            : levels.people.has(person)
              ? 'a setting of their own'
              : 'nothing said',
      organisation: organisationOf(network, person),
      labels: network.people[person]!.attributes.flatMap(([field, value]) =>
        field === 'label' ? [value] : [],
      ).join(', '),
    };
  });
  const order: readonly Level[] = ['shared', 'on-request', 'private'];
  return rows.sort(
    (x, y) =>
      order.indexOf(x.level) - order.indexOf(y.level) || x.name.localeCompare(y.name) || x.person - y.person,
  );
}

function organisationOf(network: Network, person: number): string {
  return [
    ...new Set(
      network.people[person]!.memberships.filter(({ former }) => former === undefined).map(
        ({ organisation }) => network.organisations[organisation]!.name,
      ),
    ),
  ].join(', ');
}

/** Who has which level, as a table. */
export async function printLevels(rows: readonly LevelRow[]): Promise<void> {
  await printHeading('Levels');
  await printTable(
    rows,
    [
      { title: 'name', cell: ({ name }) => name },
      { title: 'level', cell: ({ level }) => level },
      { title: 'because of', cell: ({ because }) => because },
      { title: 'organisation', cell: ({ organisation }) => organisation },
      { title: 'labels', cell: ({ labels }) => labels },
      { title: 'id', cell: ({ id }) => id },
    ],
    rows.length,
  );
}

/** One contact's level in a line. */
export const levelLine = ({ name, id, level, because }: LevelRow): string =>
  `${clean(name)} (${clean(id)}): ${level}, because of ${clean(because)}.`;
