import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { build, defineConfig, type Plugin } from 'vite';
import { viteSingleFile } from 'vite-plugin-singlefile';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The layout worker as text: one classic script, started from a blob. */
function layoutWorker(): Plugin {
  const id = 'virtual:layout-worker';
  return {
    name: 'tertius-layout-worker',
    resolveId: (wanted) => (wanted === id ? `\0${id}` : null),
    async load(wanted) {
      if (wanted !== `\0${id}`) return null;
      const result = await build({
        configFile: false,
        logLevel: 'warn',
        build: {
          write: false,
          rollupOptions: { input: here('src/page/layout-worker.ts'), output: { format: 'iife' } },
        },
      });
      const [first] = [result].flat();
      if (first === undefined || !('output' in first)) throw new Error('The layout worker was not built.');
      return `export const source = ${JSON.stringify(first.output[0].code)};`;
    },
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

function contentPolicy(): Plugin {
  return {
    name: 'tertius-content-policy',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type !== 'asset' || !file.fileName.endsWith('.html')) continue;
          file.source = withPolicy(String(file.source));
        }
      },
    },
  };
}

function withPolicy(html: string): string {
  const contents = (tag: RegExp): string[] => [...html.matchAll(tag)].map((match) => hashOf(match[1] ?? ''));
  const scripts = contents(/<script type="module"[^>]*>([\s\S]*?)<\/script>/g);
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
    layoutWorker(),
    viteSingleFile({ removeViteModuleLoader: true }),
    contentPolicy(),
  ],
  build: {
    outDir: here('dist/page'),
    emptyOutDir: false,
    target: 'es2023',
    reportCompressedSize: false,
    modulePreload: false,
  },
});
