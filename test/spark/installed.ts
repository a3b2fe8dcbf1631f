import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

const VERSION = '4.3.0';
const JAVA = 17;

export type Spark = { readonly home: string } | { readonly missing: string };

/** Spark from a cache folder, put there by pip the first time (half a gigabyte); or what is missing for it, in one line. */
export function installedSpark(): Spark {
  const java = javaVersion();
  if (java === undefined) return { missing: 'there is no Java' };
  if (java < JAVA) return { missing: `Spark needs Java ${JAVA}, and this is Java ${java}` };
  const cache = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'tertius-spark');
  const folder = join(cache, VERSION);
  const home = join(folder, 'pyspark');
  if (existsSync(home)) return { home };
  const python = ['python3', 'python'].find((name) => ran(name, ['-m', 'pip', '--version']).status === 0);
  if (python === undefined) return { missing: 'there is no Python with pip to install Spark with' };
  mkdirSync(cache, { recursive: true });
  const coming = mkdtempSync(join(cache, 'coming-'));
  try {
    process.stderr.write(`installing Spark ${VERSION} into ${folder}\n`);
    const args = ['-m', 'pip', 'install', '--quiet', '--no-input', '--target', coming, `pyspark==${VERSION}`];
    const { status, stderr } = ran(python, args);
    if (status !== 0) return { missing: `pip could not install Spark: ${lastError(stderr)}` };
    renameSync(coming, folder);
    return { home };
  } finally {
    rmSync(coming, { recursive: true, force: true });
  }
}

const ran = (program: string, args: readonly string[]) => spawnSync(program, args, { encoding: 'utf8' });

/** The number of the Java that Spark would take: 17 of `openjdk version "17.0.15"`. */
function javaVersion(): number | undefined {
  const home = process.env.JAVA_HOME;
  const { status, stderr } = ran(home === undefined ? 'java' : join(home, 'bin', 'java'), ['-version']);
  if (status !== 0) return undefined;
  return Number(/version "(?:1\.)?(\d+)/.exec(stderr)?.[1] ?? 0);
}

const lastError = (text: string): string =>
  (text.split('\n').findLast((line) => line.startsWith('ERROR')) ?? text.slice(-200)).trim();
