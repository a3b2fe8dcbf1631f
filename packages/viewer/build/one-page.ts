import { createHash } from 'node:crypto';
import { Script } from 'node:vm';
import type { Plugin } from 'vite';
import { type Built, NOTICES, ownScript, workInParts } from './own-scripts.ts';

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const MODULE = /<script type="module"[^>]*>([\s\S]*?)<\/script>/g;
/** The page's further scripts, by the id of the element that carries each. */
const FURTHER = {
  'tertius-work': 'work.ts',
  'tertius-webgl': 'webgl.ts',
  'tertius-seldom': 'seldom.ts',
} as const;

/** Text that ends no script element and begins no comment in one. */
const contained = (text: string): string =>
  text.replaceAll(/<\/(?=script)/gi, '<\\/').replaceAll('<!--', '<\\!--');

/** The page is passed on as one file, so it carries the licences of what it is made of, as text that nothing runs. */
function withNotices(html: string, notices: string): string {
  const text = notices.replaceAll('</', '<\\/').replaceAll('<!--', '<\\!--');
  return html.replace(
    '</body>',
    () => `<script type="text/plain" id="third-party">\n${text}</script>\n  </body>`,
  );
}

function withPolicy(html: string, further: readonly string[]): string {
  const contents = (tag: RegExp): string[] => [...html.matchAll(tag)].map((match) => match[1] ?? '');
  // What is no classic script could not be run by a worker of a page on the disk, and throws here.
  const scripts = [...contents(MODULE), ...further];
  for (const script of scripts) new Script(`(()=>{${script}\n})`);
  const policy = [
    "default-src 'none'",
    `script-src ${scripts.map(hashOf).join(' ')}`,
    `style-src ${contents(/<style[^>]*>([\s\S]*?)<\/style>/g)
      .map(hashOf)
      .join(' ')}`,
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

/** Puts the further scripts, the licences and the policy into the page; what workers do lies beside it in parts. */
export function onePage(parts: string): Plugin {
  let further: readonly (readonly [id: string, built: Built])[];
  return {
    name: 'tertius-one-page',
    enforce: 'post',
    async buildStart() {
      further = await Promise.all(
        Object.entries(FURTHER).map(async ([id, entry]) => [id, await ownScript(entry)] as const),
      );
      await workInParts(parts);
    },
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const notices = bundle[NOTICES];
        if (notices?.type !== 'asset')
          throw new Error(`no ${NOTICES}: nothing lists what the page is made of`);
        delete bundle[NOTICES];
        const texts = further.map(([id, { text }]) => [id, contained(text)] as const);
        for (const file of Object.values(bundle)) {
          if (file.type !== 'asset' || !file.fileName.endsWith('.html')) continue;
          const html = String(file.source);
          const whole = texts.reduce((page, [id, text]) => placed(page, id, text), html);
          const licences = [String(notices.source), ...further.map(([, one]) => one.notices)];
          const scripts = texts.map(([, text]) => text);
          file.source = withNotices(withPolicy(whole, scripts), joined(licences));
        }
      },
    },
  };
}

function placed(html: string, id: string, text: string): string {
  const place = `id="${id}">`;
  if (!html.includes(place)) throw new Error(`the page has no place for its script ${id}`);
  return html.replace(place, () => `${place}${text}`);
}

/** The licences of all scripts, each library once; a script without any has a sentence in place of them. */
function joined(notices: readonly string[]): string {
  const sections = notices
    .flatMap((text) => text.split(/(?=^## )/m))
    .filter((section) => !section.includes('does not bundle any dependencies'));
  return [...new Set(sections.map((section) => section.trim()))].join('\n\n');
}
