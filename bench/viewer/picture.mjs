import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../../scripts/lib/run.mjs';

/** The script that draws our picture and bare sigma in one page. */
export async function pictureScript() {
  const { resolve } = createRequire(join(root, 'packages/viewer/package.json'));
  const { build } = await import(pathToFileURL(resolve('vite')).href);
  const { output } = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      target: 'es2023',
      modulePreload: false,
      rolldownOptions: {
        input: join(root, 'packages/viewer/bench/page.ts'),
        output: { format: 'iife', codeSplitting: false },
      },
    },
  });
  return output.find((file) => file.type === 'chunk').code.replaceAll('</script', '<\\/script');
}

/** A page with that script and a model, which would take minutes to be sent to it; its address. */
export function picturePage(folder, script, model) {
  const path = join(folder, 'bench.html');
  const data = JSON.stringify(model).replaceAll('<', '\\u003c');
  writeFileSync(
    path,
    `<!doctype html><meta charset="utf-8"><body><script>${script}</script><script>globalThis.model = ${data}</script>`,
  );
  return pathToFileURL(path).href;
}

/** First picture and frame while panning, of ours and of bare sigma, and what laying out takes; milliseconds. */
export async function besideSigma(browser, address) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  const errors = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.goto(address);
  const layout = await page.evaluate(() => globalThis.layoutTime(globalThis.model));
  const both = await page.evaluate(() => globalThis.measure(globalThis.model));
  await page.close();
  if (errors.length > 0) throw new Error(errors.join('\n'));
  return { ...both, layout };
}
