import type { Plugin } from 'vite';

/** Answers as the library lets strangers ask for them, and where the inner ones are. */
const INNER = {
  ask: 'answers/ask/ask.js',
  dependence: 'answers/dependence/dependence.js',
  introduce: 'answers/introduce/introduce.js',
  organisation: 'answers/organisation/organisation.js',
  plan: 'answers/introduce/plan.js',
  strengths: 'model/strength/strength.js',
} as const;

const namesIn = (list: string): string[] =>
  list
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);

function inner(name: string): string {
  const path = INNER[name as keyof typeof INNER];
  if (path === undefined) throw new Error(`nobody knows where the inner ${name} is`);
  return `export { ${name} } from '../${path}';`;
}

/**
 * A subpath of the core as re-exports alone, so that each part of the page takes what it uses and no module holds everything.
 * The checks of arguments at the library's border are for strangers; the page asks as the compiler has seen.
 */
function reExported(code: string): string {
  const from = new Map<string, readonly [name: string, path: string]>();
  for (const [, names = '', path = ''] of code.matchAll(/^import \{([^}]*)\} from '([^']+)';/gm))
    for (const one of namesIn(names)) {
      const [name = '', alias = name] = one.split(' as ');
      from.set(alias, [name, path]);
    }
  const spaces = new Map(
    [...code.matchAll(/^import \* as (\w+) from '([^']+)';/gm)].map(([, name = '', path = '']) => [
      name,
      path,
    ]),
  );
  const lines = [...code.matchAll(/^export (?:\*|\{([^}]*)\}) from '([^']+)';/gm)].flatMap(
    ([line, names = '', path = '']) =>
      path.endsWith('/face/answers.js') ? namesIn(names).map(inner) : [line],
  );
  for (const [, name = '', work = ''] of code.matchAll(/^export const (\w+) = \w+\((?:\n\s*)?([\w.]+)/gm)) {
    const [space = '', member = ''] = work.split('.');
    const source = member === '' ? from.get(work) : ([member, spaces.get(space) ?? ''] as const);
    if (source === undefined || source[1] === '') throw new Error(`nobody knows where ${name} comes from`);
    lines.push(`export { ${source[0]} as ${name} } from '${source[1]}';`);
  }
  return lines.join('\n');
}

function coreInParts(): Plugin {
  return {
    name: 'tertius-core-in-parts',
    enforce: 'pre',
    transform: (code, id) =>
      /[\\/]core[\\/]dist[\\/]public[\\/]\w+\.js$/.test(id)
        ? { code: reExported(code), moduleSideEffects: false }
        : null,
  };
}

/** Modules that the page has no use for, by the end of their names, and what stands in for them. */
const LEFT_OUT: readonly (readonly [RegExp, string])[] = [
  // The page measures in its own worker and starts no other.
  [
    /[\\/]measures[\\/]start-worker\.(js|ts)$/,
    'export const startWorker = () => undefined;\nexport const cores = () => 1;',
  ],
  // Its parts bring no styles and nothing to load before them.
  [/vite[\\/]preload-helper/, 'export const __vitePreload = (load) => load();'],
  // Its policy allows its own scripts and styles and nothing else, WebAssembly included.
  [/[\\/]kernels[\\/]wasm\.(js|ts)$/, 'export const pathKernel = () => undefined;'],
  // It carries the text of a network file, never a graph that a host made.
  [
    /[\\/]session[\\/]open-graph\.ts$/,
    'export const openGraph = () => Promise.reject(new TypeError("This page shows network files."));',
  ],
];

function leavingOut(): Plugin {
  return {
    name: 'tertius-leaving-out',
    enforce: 'pre',
    load: (id) => LEFT_OUT.find(([ending]) => ending.test(id))?.[1] ?? null,
  };
}

/** What makes each script of the page as small as what it does. */
export const lean = (): Plugin[] => [coreInParts(), leavingOut()];
