import { isNoteColumn } from '../../conventions/note-columns.ts';
import { formatDay } from '../../model/day.ts';
import type { Import, Statement } from '../../model/evidence.ts';
import { type Network, personsByKey } from '../../model/network.ts';

/** Something that whoever prepares wrote down about the one they meet. */
export interface OwnNote {
  /** `YYYY-MM-DD` of a note in the log; null of one in an address book. */
  readonly date: string | null;
  readonly text: string;
}

interface NotesAsked {
  readonly me: number;
  readonly other: number;
  readonly asOf: number;
  readonly statements: readonly Statement[];
  readonly imports: readonly Import[];
}

/**
 * Notes in the own log and in the own address books and lists; what others noted in theirs is left out. Those of the log come last, oldest
 * first. Cost: linear in statements and in the rows of the one person.
 */
export function ownNotes(network: Network, { me, other, asOf, statements, imports }: NotesAsked): OwnNote[] {
  const personOf = personsByKey(network);
  const logged = statements.flatMap((s) => {
    if (s.kind !== 'log' || s.note === undefined || s.date.slice(0, 10) > formatDay(asOf)) return [];
    const isOurs = personOf.get(s.from) === me && s.to.some((key) => personOf.get(key) === other);
    return isOurs ? [{ date: s.date.slice(0, 10), text: s.note }] : [];
  });
  logged.sort((x, y) => (x.date < y.date ? -1 : x.date > y.date ? 1 : 0));
  return [...fromFiles(network, me, other, imports), ...logged];
}

function fromFiles(network: Network, me: number, other: number, imports: readonly Import[]): OwnNote[] {
  const byKey = new Map(imports.map((source) => [source.key, source]));
  const texts = network.people[other]!.records.flatMap(({ import: at, line, member }) => {
    const summary = network.imports[at]!;
    if (summary.layer !== 'personal' || summary.owner !== me) return [];
    const people = byKey.get(summary.key)?.people ?? [];
    return people
      .filter((person) => person.line === line && person.member === member)
      .flatMap(({ attributes = [] }) => attributes)
      .filter(([name, text]) => isNoteColumn(name) && text.trim() !== '')
      .map(([, text]) => text);
  });
  return [...new Set(texts)].map((text) => ({ date: null, text }));
}
