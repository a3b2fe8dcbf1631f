import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';
import { lean } from './lean.ts';
import { sharedModules } from './shared-modules.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The further script that draws views inside the page's own. */
const VIEWS = 'seldom.ts';

export const NOTICES = 'THIRD-PARTY.md';

/** A script of the page and the licences of what is in it. */
export interface Built {
  readonly text: string;
  readonly notices: string;
}

const shared = {
  configFile: false,
  logLevel: 'warn',
  plugins: lean(),
} as const;

/** A module of the page as one classic script: workers of a page on the disk start from no module. */
export async function ownScript(entry: string): Promise<Built> {
  const { output } = (await build({
    ...shared,
    ...(entry === VIEWS
      ? {
          oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
          plugins: [sharedModules(), ...lean()],
        }
      : {}),
    build: {
      write: false,
      target: 'es2023',
      license: { fileName: NOTICES },
      rolldownOptions: {
        input: here(`../src/page/${entry}`),
        output: { format: 'iife', codeSplitting: false },
      },
    },
  })) as Rolldown.RolldownOutput;
  const chunk = output.find((file) => file.type === 'chunk');
  const notices = output.find((file) => file.fileName === NOTICES);
  if (chunk?.type !== 'chunk' || notices?.type !== 'asset')
    throw new Error(`the page’s script ${entry} was not built`);
  return { text: chunk.code, notices: String(notices.source) };
}

/** What workers do, in parts that load as they are needed, for a page that is served. */
export async function workInParts(outDir: string): Promise<void> {
  await build({
    ...shared,
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2023',
      modulePreload: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: { worker: here('../src/work/worker.ts') },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name].js' },
      },
    },
  });
}
