// A registry for this machine alone: it serves the packed tarballs of a folder, and every package that the workspace has installed.
// Usage: node registry.mjs FOLDER; prints its address and serves until it is stopped.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [folder] = process.argv.slice(2);
const root = fileURLToPath(new URL('../../../', import.meta.url));
const packages = new Map();

for (const path of installed()) {
  const manifest = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'));
  offer(manifest, () => packedAnew(path));
}
for (const file of readdirSync(folder).filter((name) => name.endsWith('.tgz'))) {
  const path = join(folder, file);
  const manifest = execFileSync('tar', ['-xzOf', path, 'package/package.json'], { encoding: 'utf8' });
  offer(JSON.parse(manifest), () => readFileSync(path));
}

const server = createServer((request, response) => {
  const [name, version] = decodeURIComponent(request.url.slice(1)).split('/-/');
  const found = packages.get(name);
  if (found === undefined) response.writeHead(404).end('{}');
  else if (version === undefined) response.end(JSON.stringify(described(name, found)));
  else response.end(found.get(version)?.bytes());
});
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`http://127.0.0.1:${server.address().port}/\n`);
});

function offer(manifest, pack) {
  const versions = packages.get(manifest.name) ?? new Map();
  let packed;
  const bytes = () => {
    packed ??= pack();
    return packed;
  };
  versions.set(manifest.version, { manifest, bytes });
  packages.set(manifest.name, versions);
}

/** Copied first: pnpm links files that are alike to each other, and npm unpacks no links. */
function packedAnew(path) {
  const copies = mkdtempSync(join(folder, 'copy-'));
  cpSync(path, join(copies, 'package'), { recursive: true });
  return execFileSync('tar', ['-cf', '-', '-C', copies, 'package'], { maxBuffer: 1 << 28 });
}

/** With the checksums that let npm keep what it has fetched once. */
function described(name, versions) {
  const { port } = server.address();
  const each = [...versions].map(([version, { manifest, bytes }]) => {
    const tarball = `http://127.0.0.1:${port}/${encodeURIComponent(name)}/-/${version}`;
    const integrity = `sha512-${createHash('sha512').update(bytes()).digest('base64')}`;
    return [version, { ...manifest, dist: { tarball, integrity } }];
  });
  return { name, 'dist-tags': { latest: [...versions.keys()].at(-1) }, versions: Object.fromEntries(each) };
}

/** The folders of all packages that pnpm has installed. */
function* installed() {
  const store = join(root, 'node_modules', '.pnpm');
  for (const entry of readdirSync(store)) {
    const modules = join(store, entry, 'node_modules');
    if (entry === 'node_modules' || !existsSync(modules)) continue;
    for (const name of namesIn(modules)) {
      const path = join(modules, name);
      if (existsSync(join(path, 'package.json'))) yield path;
    }
  }
}

/** Packages of a folder that stand there themselves; the others are links. */
function namesIn(modules) {
  return readdirSync(modules, { withFileTypes: true })
    .filter((one) => one.isDirectory())
    .flatMap(({ name }) =>
      name.startsWith('@') ? namesIn(join(modules, name)).map((inner) => `${name}/${inner}`) : [name],
    );
}
