import { effect } from '@preact/signals';
import type { Evidence } from '@tertius/core';
import { createStore, del, entries, get, set } from 'idb-keyval';
import { errorText } from '../questions/wording/error-text.ts';
import type { Edits } from './edits.ts';
import { createImportStore, type ImportStore, type KeptImports } from './kept-imports.ts';

/** Unsaved changes as the browser keeps them: the imports only where they changed too. */
interface Draft {
  /** Keys of the imports that the network held, by which its drafts are known once it is another. */
  readonly of: readonly string[];
  readonly imports: KeptImports | null;
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

const BROKEN =
  'Changes that you did not save last time cannot be brought back: this browser holds them in part. Import those files again.';

export function createDrafts(edits: Edits, tell: (notice: string) => void): Drafts {
  const store = createStore('tertius', 'drafts');
  const importStore = createImportStore();
  let key = '';
  let base: Evidence | null = null;
  let written = false;
  /** The imports that were written last, and where. */
  let kept: { readonly imports: Evidence['imports']; readonly at: KeptImports } | null = null;
  let failed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let channel: BroadcastChannel | null = null;
  let turn: Promise<unknown> = Promise.resolve();
  /** Large imports take a while to be written: nothing else is written meanwhile. */
  const inTurn = <Value>(step: () => Promise<Value>): Promise<Value> => {
    const done = turn.then(step);
    turn = done.catch(() => undefined);
    return done;
  };

  /** Where the imports lie; another tab that kept its own has deleted these. */
  const importsKept = async (
    imports: Evidence['imports'],
    before: KeptImports | null,
  ): Promise<KeptImports | null> => {
    if (sameList(imports, base!.imports)) return null;
    if (kept === null || kept.at.token !== before?.token || !sameList(imports, kept.imports))
      kept = { imports, at: await importStore.write(imports) };
    return kept.at;
  };

  const keep = async (): Promise<void> => {
    if (base === null) return;
    const { imports, statements, settings } = edits.evidence.peek();
    try {
      if (edits.unsaved.peek()) {
        const before = await get<Draft>(key, store);
        const at = await importsKept(imports, before?.imports ?? null);
        written = true;
        const of = base.imports.map((source) => source.key);
        await set(key, { of, imports: at, statements, settings }, store);
        if (before?.imports && before.imports.token !== at?.token) await importStore.remove(before.imports);
        if (at === null) kept = null;
      } else if (written) {
        written = false;
        await removed([key], store, importStore);
        kept = null;
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
    timer = setTimeout(() => void inTurn(keep), WAIT_MS);
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

  const begin = async (next: Evidence): Promise<Evidence | null> => {
    try {
      if (written) await removed([key], store, importStore);
      [written, base, kept] = [false, null, null];
      const named = await nameOf(next);
      const all = await entries<string, Draft>(store);
      await removed(outOfDate(next, named, all), store, importStore);
      const found = await get<Draft>(named, store);
      [key, base] = [named, next];
      listen();
      void importStore.sweep(await referred(store)).catch(() => undefined);
      if (found === undefined) return null;
      const { statements, settings } = found;
      const imports = found.imports === null ? next.imports : await importStore.read(found.imports);
      if (imports === null) {
        tell(BROKEN);
        return null;
      }
      if (found.imports !== null) kept = { imports, at: found.imports };
      return { imports, statements, settings };
    } catch {
      return null;
    }
  };

  return {
    begin: (next) => inTurn(() => begin(next)),
    forget: (now) =>
      inTurn(async () => {
        const all = await entries<string, Draft>(store);
        await removed([key, ...outOfDate(now, key, all)], store, importStore);
        await importStore.sweep(await referred(store), true);
        [written, kept] = [false, null];
        await keep();
      }),
    close() {
      clearTimeout(timer);
      stop();
      channel?.close();
    },
  };
}

type Store = ReturnType<typeof createStore>;

const referred = async (store: Store): Promise<readonly KeptImports[]> =>
  (await entries<string, Draft>(store)).flatMap(([, { imports }]) => imports ?? []);

/** Deletes drafts with the imports that they refer to. */
async function removed(names: readonly string[], store: Store, importStore: ImportStore): Promise<void> {
  for (const name of names) {
    const draft = await get<Draft>(name, store);
    await del(name, store);
    if (draft?.imports) await importStore.remove(draft.imports);
  }
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
