import { mailKey } from '../../identity/keys.ts';
import { nameLikeness, nameWords } from '../../identity/name-likeness.ts';
import type { Import, PersonRecord } from '../../model/evidence.ts';
import type { Witness } from '../witnesses/witness.ts';
import type { WitnessKeys } from '../witnesses/witness-keys.ts';
import type { Witnesses } from '../witnesses/witnesses.ts';

/** Two files may number different people alike; who has the number first keeps it, the others get one of their own. */
export class IdsApart {
  readonly #imports: readonly Import[];
  readonly #witnesses: Witnesses;
  readonly #byKey: WitnessKeys;
  /** Of a number whose first record has no name, the first that has one, by the first's place. */
  readonly #named = new Map<number, PersonRecord>();
  readonly #further = new Map<string, { key: string; record: PersonRecord }[]>();

  constructor(imports: readonly Import[], witnesses: Witnesses, byKey: WitnessKeys) {
    this.#imports = imports;
    this.#witnesses = witnesses;
    this.#byKey = byKey;
  }

  /** The key under which a witness is entered for one of its own: another where that is the number of somebody else. */
  keyOf(key: string, { record, import: source }: Witness): string {
    if (record.name === undefined || !(key.startsWith('id:') || key.startsWith('employee:'))) return key;
    const first = this.#byKey.entered(key);
    if (first === undefined) return key;
    const holder = this.#named.get(first) ?? this.#witnesses.at(first).record;
    if (holder.name === undefined) this.#named.set(first, record);
    if (!areStrangers(holder, record)) return key;
    const held = this.#further.get(key) ?? [];
    this.#further.set(key, held);
    const same = held.find((other) => !areStrangers(other.record, record));
    if (same !== undefined) return same.key;
    const own = `${key}#${this.#imports[source]?.content.slice(0, 6) ?? ''}`;
    held.push({ key: own, record });
    return own;
  }
}

/** Two records of one number that share no address and whose names have little in common. */
export function areStrangers(one: PersonRecord, other: PersonRecord): boolean {
  if (one.name === undefined || other.name === undefined || one.name === other.name) return false;
  if (one.emails?.some((address) => other.emails?.some((same) => mailKey(same) === mailKey(address))))
    return false;
  return nameLikeness(nameWords(one.name), nameWords(other.name)).likeness < 0.75;
}
