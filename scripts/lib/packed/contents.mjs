import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';

const FROM_WORKSPACE = /(^|\/)(src|test|fixtures)\/|\.test\.|\.tsbuildinfo$|\.map$/;
/** Small files may be alike by chance; a page or a bundle may not. */
const LARGE = 20_000;

/** What is wrong with the files of unpacked packages, one line each: `folders` holds a folder by the name of its package. */
export function wrongContents(folders) {
  const wrong = [];
  const seen = new Map();
  for (const [name, folder] of folders) {
    const files = new Map(filesOf(folder).map((file) => [file, readFileSync(join(folder, file))]));
    const say = (text) => wrong.push(`${name}: ${text}`);
    for (const file of files.keys()) if (FROM_WORKSPACE.test(file)) say(`${file} belongs to the workspace`);
    for (const needed of ['LICENSE', 'README.md', 'package.json'])
      if (!files.has(needed)) say(`no ${needed}`);
    for (const [file, bytes] of files) {
      const map = /\n\/\/# sourceMappingURL=(?!data:)(\S+)/.exec(bytes.toString('latin1'))?.[1];
      if (map !== undefined && !files.has(posix.join(posix.dirname(file), map)))
        say(`${file} names the source map ${map}, which is not packed`);
      if (bytes.length < LARGE || file === 'LICENSE') continue;
      const hash = createHash('sha256').update(bytes).digest('hex');
      // Two bundles that each stand alone may both have the worker of the core beside them; a page is shipped once.
      const before = seen.get(hash);
      if (before !== undefined && (before.name === name || file.endsWith('.html')))
        say(`${file} is ${before.name}/${before.file} once more`);
      seen.set(hash, { name, file });
    }
    const pages = [...files.keys()].filter((file) => file.endsWith('.html'));
    const wanted = name === 'tertius' ? 1 : 0;
    if (pages.length !== wanted) say(`${pages.length} pages instead of ${wanted}: ${pages.join(', ')}`);
    for (const text of wrongManifest(JSON.parse(files.get('package.json')), folder, files)) say(text);
  }
  return wrong;
}

function* wrongManifest(manifest, folder, files) {
  for (const target of targetsOf([manifest.exports ?? {}, manifest.bin ?? {}]))
    if (!files.has(posix.normalize(target))) yield `${target} is named and not packed`;
  for (const [dependency, range] of Object.entries(manifest.dependencies ?? {}))
    if (!/^[\^~]\d/.test(range)) yield `${dependency} is asked for as ${range}, which is no range`;
  for (const place of Array.isArray(manifest.sideEffects) ? manifest.sideEffects : [])
    if (!existsSync(join(folder, place.replace(/\/\*\.js$/, ''))))
      yield `${place} has side effects and is not packed`;
  for (const field of ['license', 'repository', 'description', 'keywords', 'engines'])
    if (manifest[field] === undefined) yield `package.json says nothing of ${field}`;
  if (manifest.publishConfig?.access !== 'public') yield 'it would not be published to the public';
}

function targetsOf(given) {
  if (typeof given === 'string') return [given];
  return Object.values(given).flatMap(targetsOf);
}

function filesOf(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)).replaceAll(sep, '/'));
}
