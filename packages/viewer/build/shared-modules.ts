import * as signals from '@preact/signals';
import * as preact from 'preact';
import * as hooks from 'preact/hooks';
import * as runtime from 'preact/jsx-runtime';
import type { Plugin } from 'vite';

/** Modules that a further script takes from the page, by the name that `src/page/shared.ts` gives each, with what they export. */
const BY_NAME: Readonly<Record<string, readonly [name: string, exported: readonly string[]]>> = {
  preact: ['preact', Object.keys(preact)],
  'preact/hooks': ['hooks', Object.keys(hooks)],
  'preact/jsx-runtime': ['runtime', Object.keys(runtime)],
  '@preact/signals': ['signals', Object.keys(signals)],
};
const CONTEXT = /views[\\/]shell[\\/]context\.ts$/;
const ERRORS = /core[\\/]dist[\\/]errors\.js$/;

const taken = (name: string, exported: readonly string[]): string =>
  `export const { ${exported.filter((one) => one !== 'default').join(', ')} } = globalThis.tertiusShared.${name};`;

/** What keeps state, or is compared, is there once in a page however many scripts it has. */
export function sharedModules(): Plugin {
  const mark = '\0tertius-shared:';
  return {
    name: 'tertius-shared-modules',
    enforce: 'pre',
    resolveId: (wanted) => (wanted in BY_NAME ? mark + wanted : null),
    load(id) {
      if (id.startsWith(mark)) return taken(...BY_NAME[id.slice(mark.length)]!);
      if (CONTEXT.test(id))
        return taken('context', ['SurroundingsProvider', 'useSession', 'useSurroundings']);
      return null;
    },
    transform: (code, id) =>
      ERRORS.test(id)
        ? `${code.replace('export class TertiusError', 'class Own')}\n${taken('errors', ['TertiusError'])}`
        : null,
  };
}
