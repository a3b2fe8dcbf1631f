import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';
import { defineConfig, type Plugin } from 'vite';
import { viteSingleFile } from 'vite-plugin-singlefile';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Workers of the page run the page's own script. */
function ownScriptWorker(): Plugin {
  return {
    name: 'tertius-own-script-worker',
    enforce: 'pre',
    resolveId: (wanted) => (wanted.endsWith('/work/start.ts') ? here('src/page/start-own-script.ts') : null),
  };
}

/** The page measures in its own worker and starts no other. */
function withoutFurtherWorkers(): Plugin {
  return {
    name: 'tertius-without-further-workers',
    enforce: 'pre',
    load: (id) =>
      /[\\/]measures[\\/]start-worker\.(js|ts)$/.test(id)
        ? 'export const startWorker = () => undefined;\nexport const cores = () => 1;'
        : null,
  };
}

/** A policy that allows this page's own script and style and nothing else, WebAssembly included. */
function withoutWebAssembly(): Plugin {
  return {
    name: 'tertius-without-webassembly',
    enforce: 'pre',
    load: (id) =>
      /[\\/]kernels[\\/]wasm\.(js|ts)$/.test(id) ? 'export const pathKernel = () => undefined;' : null,
  };
}

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const MODULE = /<script type="module"[^>]*>([\s\S]*?)<\/script>/g;

const NOTICES = 'THIRD-PARTY.md';

/** The page is passed on as one file, so it carries the licences of what it is made of, as text that nothing runs. */
function withNotices(html: string, notices: string): string {
  const text = notices.replaceAll('</', '<\\/').replaceAll('<!--', '<\\!--');
  return html.replace(
    '</body>',
    () => `<script type="text/plain" id="third-party">\n${text}</script>\n  </body>`,
  );
}

function contentPolicy(): Plugin {
  return {
    name: 'tertius-content-policy',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const notices = bundle[NOTICES];
        if (notices?.type !== 'asset')
          throw new Error(`no ${NOTICES}: nothing lists what the page is made of`);
        delete bundle[NOTICES];
        for (const file of Object.values(bundle)) {
          if (file.type !== 'asset' || !file.fileName.endsWith('.html')) continue;
          file.source = withNotices(withPolicy(String(file.source)), String(notices.source));
        }
      },
    },
  };
}

function withPolicy(html: string): string {
  const contents = (tag: RegExp): string[] => [...html.matchAll(tag)].map((match) => hashOf(match[1] ?? ''));
  const scripts = contents(MODULE);
  // What is no classic script could not be run by the page's workers, and throws here.
  for (const [, script] of html.matchAll(MODULE)) new Script(`(()=>{${script}\n})`);
  const styles = contents(/<style[^>]*>([\s\S]*?)<\/style>/g);
  const policy = [
    "default-src 'none'",
    `script-src ${scripts.join(' ')}`,
    `style-src ${styles.join(' ')}`,
    'img-src data: blob:',
    'worker-src blob:',
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types tertius',
  ].join('; ');
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
  return html.replace('<head>', `<head>\n    ${meta}`);
}

export default defineConfig({
  root: here('src/page'),
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  plugins: [
    withoutWebAssembly(),
    withoutFurtherWorkers(),
    ownScriptWorker(),
    viteSingleFile(),
    contentPolicy(),
  ],
  build: {
    outDir: here('dist/page'),
    emptyOutDir: false,
    target: 'es2023',
    reportCompressedSize: false,
    modulePreload: false,
    license: { fileName: NOTICES },
    // One function without imports: modules and classic workers both run it.
    rollupOptions: { output: { format: 'iife' } },
  },
});
