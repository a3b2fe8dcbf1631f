import type { Import } from '../../model/evidence.ts';
import type { Witness } from '../witnesses/witness.ts';

/** The file's own id, else e-mail, employee number, profile, file and line. */
export function idOf(
  witnesses: readonly Witness[],
  keys: readonly string[],
  imports: readonly Import[],
): string {
  for (const space of ['id:', 'mail:', 'employee:']) {
    const key = keys.find((k) => k.startsWith(space));
    if (key === undefined) continue;
    const said = key.slice(space.length);
    // The text of the file itself, where it is the same: a copy for each of a million people takes room.
    return witnesses.find(({ record }) => record.id === said)?.record.id ?? said;
  }
  const other = keys.find((key) => !key.startsWith('owner:'));
  if (other !== undefined) return other;
  const first = witnesses.find((w) => w.import >= 0);
  if (first !== undefined) return placeOf(first, imports);
  return witnesses[0]?.record.name ?? 'you';
}

function placeOf(witness: Witness, imports: readonly Import[]): string {
  const source = imports[witness.import] as Import;
  const file = source.files[0] as string;
  const alone = imports.every((other) => other === source || other.files[0] !== file);
  const place = witness.record.member === undefined ? file : `${file}/${witness.record.member}`;
  return `${alone ? place : `${place}#${source.content.slice(0, 6)}`}:${witness.record.line}`;
}
