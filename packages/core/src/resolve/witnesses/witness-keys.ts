import { recordKeyStart } from '../../identity/keys.ts';
import type { Import } from '../../model/evidence.ts';
import { recordsOf } from '../../model/people/person-records.ts';

/** The first witness of each key. Keys of records say where to find them, and are not entered one by one. */
export class WitnessKeys {
  readonly #entered = new Map<string, number>();
  /** The first witnesses of the imports of each content, by what the keys of their records begin with. */
  readonly #records = new Map<string, Records[]>();

  constructor(imports: readonly Import[], firstOf: readonly number[]) {
    imports.forEach((one, source) => {
      const start = recordKeyStart(one.content);
      const same = this.#records.get(start) ?? [];
      this.#records.set(start, same);
      same.push({ first: firstOf[source] as number, length: recordsOf(one).length });
    });
  }

  get(key: string): number | undefined {
    const entered = this.#entered.get(key);
    if (entered !== undefined || !key.startsWith('at:')) return entered;
    const [, start = '', number = ''] = /^(at:.*:)(0|[1-9]\d*)$/s.exec(key) ?? [];
    return witnessIn(this.#records.get(start) ?? [], Number(number));
  }

  /** Who has a key that was entered. */
  entered(key: string): number | undefined {
    return this.#entered.get(key);
  }

  /** Gives a key to a witness unless another has it; returns who has it. */
  enter(key: string, witness: number): number {
    const first = this.#entered.get(key);
    if (first !== undefined) return first;
    this.#entered.set(key, witness);
    return witness;
  }

  /** Records that have one key because the same file was imported twice, each with the first of them. */
  *sameRecords(): Generator<readonly [first: number, other: number]> {
    for (const imports of this.#records.values())
      if (imports.length > 1)
        for (const { first, length } of imports)
          for (let number = 0; number < length; number++)
            yield [witnessIn(imports, number) as number, first + number];
  }
}

interface Records {
  readonly first: number;
  readonly length: number;
}

function witnessIn(imports: readonly Records[], number: number): number | undefined {
  const found = imports.find(({ length }) => number < length);
  return found === undefined ? undefined : found.first + number;
}
