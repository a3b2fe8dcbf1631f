import type { PairStrength } from '@tertius/core';
import { NO_IMPORT, tieRows } from '@tertius/core/network';
import type { Readings } from '../readings.ts';
import { counted, listed } from '../wording/words.ts';

/** A file that tells of a tie, and where in it. */
export interface TieSource {
  readonly file: string;
  readonly lines: readonly number[];
}

const SHOWN = 6;

/**
 * Every place that tells of a tie: rows that state it, what happened between the two, and their entries in each other's contact
 * lists. Cost: linear in the evidence.
 */
export function tieSources(readings: Readings, { pair, a, b }: PairStrength): readonly TieSource[] {
  const { network, evidence, asOf } = readings;
  const { pairs, interactions, interactionImport } = network;
  const found = new Map<string, Set<number>>();
  const add = (file: string, line: number): void => {
    const lines = found.get(file) ?? new Set();
    found.set(file, line > 0 ? lines.add(line) : lines);
  };
  const nameOfImport = (at: number, member?: string): string =>
    [network.imports[at]?.files.join(', ') ?? '', member].filter(Boolean).join(', ');
  const byKey = new Map(evidence.imports.map((source) => [source.key, source]));
  network.imports.forEach(({ key, person, owner }, at) => {
    const source = byKey.get(key);
    const ends = (one: number): number => (one < 0 ? (owner ?? -1) : person[one]!);
    for (const { source: from, target, line, member } of source === undefined ? [] : tieRows(source.ties)) {
      const [one, other] = [ends(from), ends(target)];
      if ((one === a && other === b) || (one === b && other === a)) add(nameOfImport(at, member), line);
    }
    if (owner !== a && owner !== b) return;
    const contact = owner === a ? b : a;
    source?.people.forEach(({ line, member, mentioned }, number) => {
      if (person[number] === contact && !mentioned) add(nameOfImport(at, member), line);
    });
  });
  for (let k = pairs.eventStart[pair]!; k < pairs.eventStart[pair + 1]!; k++) {
    const event = pairs.event[k]!;
    if (interactions.day[event]! > asOf) continue;
    const at = interactionImport[event]!;
    if (at === NO_IMPORT) add('recorded here by hand', 0);
    else add(nameOfImport(at), interactions.line[event]!);
  }
  return [...found].map(([file, lines]) => ({ file, lines: [...lines].sort((x, y) => x - y) }));
}

/** `ties.csv, lines 3, 8 and 12`. */
export function sourceWords({ file, lines }: TieSource): string {
  if (lines.length === 0) return file;
  const shown = lines.slice(0, SHOWN).map(String);
  const more = lines.length - shown.length;
  const all = more > 0 ? [...shown, counted(more, 'more', 'more')] : shown;
  return `${file}, ${lines.length === 1 ? 'line' : 'lines'} ${listed(all)}`;
}
