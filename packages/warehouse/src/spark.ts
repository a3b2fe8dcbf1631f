import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { TertiusError } from '@tertius/core';
import type { Room } from './room.ts';

export interface SparkOptions {
  /** Where Spark runs, such as `local[2]` or `spark://host:7077`. */
  readonly master?: string;
  readonly signal?: AbortSignal;
}

/**
 * Runs statements by `spark-sql` (of SPARK_HOME, else of the path) in a catalogue of the run's own. Needs Java 17 and Spark 4,
 * for example by pip install pyspark.
 */
export async function runOnSpark(
  room: Room,
  statements: readonly string[],
  { master = 'local[2]', signal }: SparkOptions = {},
): Promise<void> {
  const plan = room.file('plan.sql');
  mkdirSync(room.file('tables'), { recursive: true });
  writeFileSync(plan, `${statements.join(';\n')};\n`);
  const program =
    process.env.SPARK_HOME === undefined ? 'spark-sql' : join(process.env.SPARK_HOME, 'bin', 'spark-sql');
  const settings = {
    'spark.sql.catalogImplementation': 'in-memory',
    'spark.sql.warehouse.dir': room.file('tables'),
    'spark.local.dir': room.path,
    'spark.sql.shuffle.partitions': '4',
    'spark.ui.enabled': 'false',
    'spark.driver.extraJavaOptions': '-Duser.timezone=UTC',
    'spark.executor.extraJavaOptions': '-Duser.timezone=UTC',
  };
  const given = Object.entries(settings).flatMap(([name, value]) => ['--conf', `${name}=${value}`]);
  const { code, text } = await ended(program, ['--master', master, ...given, '-f', plan], room.path, signal);
  if (code !== 0)
    throw new TertiusError('unreadable', `Spark refused it: ${lastError(text)}`, { value: program });
}

function ended(
  program: string,
  args: readonly string[],
  cwd: string,
  signal: AbortSignal | undefined,
): Promise<{ code: number | null; text: string }> {
  return new Promise((done, refuse) => {
    const child = spawn(program, args, {
      cwd,
      stdio: ['ignore', 'ignore', 'pipe'],
      ...(signal === undefined ? {} : { signal }),
    });
    let text = '';
    child.stderr.on('data', (data) => {
      text = `${text}${String(data)}`.slice(-20_000);
    });
    child.on('error', (cause: NodeJS.ErrnoException) =>
      refuse(
        cause.code === 'ENOENT'
          ? new TertiusError(
              'not-installed',
              'Spark is not installed: there is no spark-sql; pip install pyspark, or set SPARK_HOME',
              { value: program, cause },
            )
          : cause,
      ),
    );
    child.on('close', (code) => done({ code, text }));
  });
}

const lastError = (text: string): string =>
  (text.split('\n').find((line) => /error|exception/i.test(line)) ?? text.slice(-300)).trim().slice(0, 400);

/** The one data file of a folder that Spark wrote. */
export function partOf(folder: string): string {
  const part = readdirSync(folder).find((name) => name.startsWith('part-'));
  if (part === undefined) throw new TertiusError('unreadable', 'Spark wrote no result', { value: folder });
  return join(folder, part);
}
