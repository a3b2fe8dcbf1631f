import { effect } from '@preact/signals';
import type { Evidence } from '@tertius/core';
import { createStore, del, delMany, entries, get, set } from 'idb-keyval';
import { errorText } from '../questions/error-text.ts';
import type { Edits } from './edits.ts';

/** Unsaved changes as the browser keeps them: the imports only where they changed too. */
interface Draft {
  /** Keys of the imports that the network held, by which its drafts are known once it is another. */
  readonly of: readonly string[];
  readonly imports: Evidence['imports'] | null;
  readonly statements: Evidence['statements'];
  readonly settings: Evidence['settings'];
}

/** Keeps unsaved changes in the browser's own storage, apart for each network. */
export interface Drafts {
  /** A network was opened or saved as it is: changes from now on are kept under it. Gives what was kept before. */
  begin(base: Evidence): Promise<Evidence | null>;
  /** Somebody was erased: what is kept from before is deleted, of this network and its earlier states. */
  forget(now: Evidence): Promise<void>;
  close(): void;
}

const WAIT_MS = 250;
const ELSEWHERE =
  'This network is open in another tab too. Neither tab sees what is changed in the other; whichever saves second is refused.';

export function createDrafts(edits: Edits, tell: (notice: string) => void): Drafts {
  const store = createStore('tertius', 'drafts');
  let key = '';
  let base: Evidence | null = null;
  let written = false;
  let failed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let channel: BroadcastChannel | null = null;

  const keep = async (): Promise<void> => {
    if (base === null) return;
    const evidence = edits.evidence.peek();
    try {
      if (edits.unsaved.peek()) {
        const { imports, statements, settings } = evidence;
        written = true;
        await set(
          key,
          {
            of: base.imports.map((source) => source.key),
            imports: sameList(imports, base.imports) ? null : imports,
            statements,
            settings,
          },
          store,
        );
      } else if (written) {
        written = false;
        await del(key, store);
      }
    } catch (error) {
      if (!failed)
        tell(
          `This browser cannot keep your unsaved changes (${errorText(error)}). Save or export before you close the page.`,
        );
      failed = true;
    }
  };
  const stop = effect(() => {
    void edits.evidence.value;
    void edits.unsaved.value;
    clearTimeout(timer);
    timer = setTimeout(() => void keep(), WAIT_MS);
  });

  const listen = (): void => {
    channel?.close();
    if (typeof BroadcastChannel === 'undefined') return;
    channel = new BroadcastChannel(`tertius ${key}`);
    channel.onmessage = ({ data }) => {
      tell(ELSEWHERE);
      if (data === 'opened') channel?.postMessage('open here too');
    };
    channel.postMessage('opened');
  };

  return {
    async begin(next) {
      try {
        if (written) await del(key, store);
        written = false;
        base = null;
        const named = await nameOf(next);
        await delMany(outOfDate(next, named, await entries<string, Draft>(store)), store);
        const found = await get<Draft>(named, store);
        [key, base] = [named, next];
        listen();
        if (found === undefined) return null;
        const { statements, settings } = found;
        return { imports: found.imports ?? next.imports, statements, settings };
      } catch {
        return null;
      }
    },
    async forget(now) {
      const kept = await entries<string, Draft>(store);
      await delMany([key, ...outOfDate(now, key, kept)], store);
      written = false;
      await keep();
    },
    close() {
      clearTimeout(timer);
      stop();
      channel?.close();
    },
  };
}

/** Drafts of earlier states of a network from before somebody was erased in it, who may be named in them. */
function outOfDate(
  { imports, statements }: Evidence,
  own: string,
  kept: readonly (readonly [string, Draft])[],
): string[] {
  const tokens = statements.flatMap((one) => (one.kind === 'erased' ? [one.token] : []));
  if (tokens.length === 0) return [];
  const known = new Set(imports.map(({ key }) => key));
  return kept
    .filter(([key, draft]) => {
      const erased = new Set(draft.statements.flatMap((one) => (one.kind === 'erased' ? [one.token] : [])));
      const related = draft.of === undefined || draft.of.some((one) => known.has(one));
      return key !== own && related && tokens.some((token) => !erased.has(token));
    })
    .map(([key]) => key);
}

const sameList = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one.length === other.length && one.every((item, at) => item === other[at]);

/** The same for the same network only; holds no names itself. */
async function nameOf({ imports, statements, settings }: Evidence): Promise<string> {
  const said = JSON.stringify([imports.map(({ key }) => key), statements, settings]);
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(said));
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
