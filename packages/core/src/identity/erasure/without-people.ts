import { channelTraits } from '../../model/channel.ts';
import type { Import, PersonRecord } from '../../model/evidence.ts';
import {
  type InteractionTable,
  InteractionTableBuilder,
  interactionRows,
} from '../../model/interaction-table.ts';
import { tieRows, tieTable } from '../../model/tie-table.ts';
import { identifiersOf, scrubber } from './scrub.ts';

/** An import without some of its people. */
export interface Reduced {
  readonly source: Import;
  /** The new number of each person; -1 for those who are gone. */
  readonly place: Int32Array;
  /** Rows of the file that are left out altogether. */
  readonly rows: number;
  readonly identifiers: readonly string[];
}

/**
 * An import without the people of whom `isGone` says so: their records, ties and proposals, and interactions that had nobody else
 * to be with. Their names and addresses in other texts of the import are blotted out. Cost: linear in the import.
 */
export function withoutPeople(
  source: Import,
  isGone: (record: PersonRecord, number: number) => boolean,
  alsoBlotted: readonly string[] = [],
): Reduced {
  const place = new Int32Array(source.people.length);
  const kept: PersonRecord[] = [];
  const gone: PersonRecord[] = [];
  source.people.forEach((record, number) => {
    const leaves = isGone(record, number);
    place[number] = leaves ? -1 : kept.length;
    (leaves ? gone : kept).push(record);
  });
  const identifiers = [...new Set([...identifiersOf(gone), ...alsoBlotted])];
  if (gone.length === 0 && identifiers.length === 0) return { source, place, rows: 0, identifiers };
  const blot = scrubber(identifiers);
  const at = (index: number): number => (index < 0 ? -2 : (place[index] as number));
  const stays = (index: number): boolean => at(index) !== -1;
  const moved = (index: number): number => (index < 0 ? index : (place[index] as number));
  const blotted = ({ manager, attributes, ...record }: PersonRecord): PersonRecord => ({
    ...record,
    ...(attributes === undefined ? {} : { attributes: pairsBlotted(attributes, blot) }),
    ...(manager === undefined || blot(manager) !== manager ? {} : { manager }),
  });
  const { table, dropped } = interactionsWithout(source.interactions, moved, stays, blot);
  const lines = new Set([
    ...gone.flatMap(({ line, member, mentioned }) => (mentioned ? [] : [`${member ?? ''}:${line}`])),
    ...dropped,
  ]);
  return {
    place,
    identifiers,
    rows: lines.size,
    source: {
      ...source,
      files: source.files.map(blot),
      people: kept.map(blotted),
      organisations: source.organisations,
      ties: tieTable(
        [...tieRows(source.ties)]
          .filter((tie) => stays(tie.source) && stays(tie.target))
          .map((tie) => ({
            ...tie,
            source: moved(tie.source),
            target: moved(tie.target),
            ...(tie.attributes === undefined ? {} : { attributes: pairsBlotted(tie.attributes, blot) }),
          })),
      ),
      interactions: table,
      proposals: source.proposals
        .filter(({ person, named }) => stays(person) && blot(named) === named)
        .map((proposal) => ({ ...proposal, person: moved(proposal.person) })),
    },
  };
}

const pairsBlotted = (
  pairs: readonly (readonly [string, string])[],
  blot: (text: string) => string,
): (readonly [string, string])[] => pairs.map(([name, value]) => [name, blot(value)] as const);

function interactionsWithout(
  rows: InteractionTable,
  moved: (index: number) => number,
  stays: (index: number) => boolean,
  blot: (text: string) => string,
): { readonly table: InteractionTable; readonly dropped: readonly string[] } {
  const table = new InteractionTableBuilder();
  const dropped: string[] = [];
  for (const row of interactionRows(rows)) {
    const to = row.to.filter(stays);
    const all = stays(row.from) ? [row.from, ...to] : to;
    // Who met is tied with each other, whoever called the meeting; what somebody wrote ties its readers to its writer alone.
    const binds = stays(row.from) || channelTraits(row.channel).binds === 'everyone';
    if (all.length < 2 || !binds) {
      dropped.push(`:${row.line}`);
      continue;
    }
    const [from, ...others] = all.map(moved) as [number, ...number[]];
    table.add({ ...row, from, to: others, topic: row.topic === undefined ? undefined : blot(row.topic) });
  }
  return { table: table.build(), dropped };
}
