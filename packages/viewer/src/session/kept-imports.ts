import type { Evidence } from '@tertius/core';
import { createStore, del, delMany, get, keys, set } from 'idb-keyval';
import { cut, Joining, type Piece, pieces } from '../work/pieces.ts';

type Imports = Evidence['imports'];

/** Where imports lie in the browser's storage. */
export interface KeptImports {
  /** Begins with when it was written; never used twice. */
  readonly token: string;
  readonly frame: unknown;
  readonly pieces: number;
}

/** Keeps imports piece by piece, since all at once would hold up the page for as long as they are copied. */
export interface ImportStore {
  write(imports: Imports): Promise<KeptImports>;
  /** Null where a piece is missing. */
  read(kept: KeptImports): Promise<Imports | null>;
  remove(kept: KeptImports): Promise<void>;
  /** Deletes what no draft refers to any more; what was begun within a day only `allToo`, for another tab may be writing it. */
  sweep(referred: readonly KeptImports[], allToo?: boolean): Promise<void>;
}

const DAY_MS = 86_400_000;

export function createImportStore(): ImportStore {
  const store = createStore('tertius-imports', 'pieces');
  const keyOf = (token: string, at: number): string => `${token} ${at}`;
  const remove = async ({ token, pieces: count }: KeptImports): Promise<void> => {
    const all = Array.from({ length: count }, (_, at) => keyOf(token, at));
    await delMany(all, store);
  };
  return {
    async write(imports) {
      const token = `${Date.now()}-${crypto.randomUUID()}`;
      const whole = cut(imports);
      let count = 0;
      try {
        for (const piece of pieces(whole)) await set(keyOf(token, count++), piece, store);
      } catch (error) {
        await remove({ token, frame: null, pieces: count }).catch(() => undefined);
        throw error;
      }
      return { token, frame: whole.frame, pieces: count };
    },
    async read({ token, frame, pieces: count }) {
      const joining = new Joining(frame);
      for (let at = 0; at < count; at++) {
        const piece = await get<Piece>(keyOf(token, at), store);
        if (piece === undefined) return null;
        joining.add(piece);
      }
      return joining.value as Imports;
    },
    remove,
    async sweep(referred, allToo = false) {
      const known = new Set(referred.map(({ token }) => token));
      for (const key of await keys<string>(store)) {
        const [token = ''] = key.split(' ');
        const old = allToo || Number.parseInt(token, 10) < Date.now() - DAY_MS;
        if (old && !known.has(token)) await del(key, store);
      }
    },
  };
}
