import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { TertiusError } from '@tertius/core';
import { channelWords } from '@tertius/core/read';
import { type Before, KEPT_NAMES, type KeptName } from './kept.ts';
import { isRunning, Room } from './room.ts';

const ABOUT = 'about.json';
const LOCK = 'lock';
const GENERATION = /^load-\d+$/;
const FORMAT = 'tertius-sums';

interface About {
  readonly format: string;
  readonly version: number;
  readonly generation: number;
  /** The last day that is closed. */
  readonly through: number;
  readonly channels: string;
}

/** Units and half-lives that the sums were made with: with others they would mean something else. */
const channels = (): string => JSON.stringify(channelWords().channels);

/**
 * A folder with the sums of earlier loads. What a load leaves is a folder of its own, which counts once `about.json` names it, so
 * that a load that was killed leaves the sums as they were. One load at a time.
 */
export class SumsFolder {
  readonly path: string;
  readonly room: Room;
  readonly #about: About | undefined;

  constructor(path: string) {
    this.path = path;
    mkdirSync(path, { recursive: true });
    this.#about = aboutOf(path);
    if (this.#about === undefined && readdirSync(path).some((name) => !isOurs(name)))
      throw new TertiusError('unreadable', 'this folder holds other files; name an empty or a new one', {
        place: { file: path },
      });
    lock(path);
    try {
      for (const name of readdirSync(path))
        if (GENERATION.test(name) && name !== folderOf(this.#about))
          rmSync(join(path, name), { recursive: true, force: true });
      this.room = new Room(join(path, 'next'));
    } catch (error) {
      rmSync(join(path, LOCK), { force: true });
      throw error;
    }
  }

  /** What the load before left. */
  get before(): Before {
    const folder = folderOf(this.#about);
    if (folder === undefined) return 'nothing';
    return Object.fromEntries(
      KEPT_NAMES.map((name) => [name, join(this.path, folder, `${name}.parquet`)]),
    ) as Record<KeptName, string>;
  }

  /** Throws `out-of-range` where some of the days after this one are closed already. */
  refuseBefore(asOf: number, said: (day: number) => string): void {
    if (this.#about === undefined || asOf >= this.#about.through) return;
    throw new TertiusError(
      'out-of-range',
      `the sums hold all days up to ${said(this.#about.through)}; ask as of that day or later`,
      { place: { file: this.path }, value: said(asOf) },
    );
  }

  /** The files of the room, named as the tables, from now on as what was kept. */
  publish(through: number): void {
    const generation = (this.#about?.generation ?? 0) + 1;
    const about: About = { format: FORMAT, version: 1, generation, through, channels: channels() };
    const next = this.room.file('kept');
    renameSync(next, join(this.path, `load-${generation}`));
    writeFileSync(this.room.file(ABOUT), `${JSON.stringify(about)}\n`);
    renameSync(this.room.file(ABOUT), join(this.path, ABOUT));
    const old = folderOf(this.#about);
    if (old !== undefined) rmSync(join(this.path, old), { recursive: true, force: true });
  }

  close(): void {
    this.room.close();
    rmSync(join(this.path, LOCK), { force: true });
  }
}

const isOurs = (name: string): boolean =>
  GENERATION.test(name) || name.startsWith('.tertius-warehouse-') || name === LOCK;

const folderOf = (about: About | undefined): string | undefined =>
  about === undefined ? undefined : `load-${about.generation}`;

function aboutOf(path: string): About | undefined {
  const file = join(path, ABOUT);
  if (!existsSync(file)) return undefined;
  let about: Partial<About>;
  try {
    about = JSON.parse(readFileSync(file, 'utf8')) as Partial<About>;
  } catch (cause) {
    throw new TertiusError('damaged', 'this is no JSON; load everything again into a new folder', {
      place: { file },
      cause,
    });
  }
  const sound = Number.isInteger(about.generation) && Number.isInteger(about.through);
  if (about.format !== FORMAT || about.version !== 1 || !sound)
    throw new TertiusError('damaged', 'these are no sums of tertius, or of a newer version', {
      place: { file },
    });
  if (about.channels !== channels())
    throw new TertiusError(
      'damaged',
      'the sums were made with other channels or half-lives; load everything again into a new folder',
      { place: { file } },
    );
  return about as About;
}

function lock(path: string): void {
  const file = join(path, LOCK);
  for (;;) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const holder = Number(readFileSync(file, 'utf8'));
      if (holder > 0 && isRunning(holder))
        throw new TertiusError('unreadable', `another load (process ${holder}) is at work on these sums`, {
          place: { file: path },
        });
      rmSync(file, { force: true });
    }
  }
}
