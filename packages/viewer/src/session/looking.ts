import { batch as atOnce, type ReadonlySignal, type Signal } from '@preact/signals';
import type { Person } from '@tertius/core';
import { personsByKey } from '@tertius/core/network';
import { type Level, setLevels } from '@tertius/core/sharing';
import type { SeenByReader, ShareWanted } from '../questions/seen-by-reader.ts';
import type { Bench } from '../work/tasks.ts';
import type { Changes } from './changes.ts';
import type { Edits } from './edits.ts';
import type { Navigation } from './navigation.ts';
import type { Reader, Snapshot } from './reader.ts';

/** The view as somebody else would have it. */
export interface Through extends ShareWanted, Omit<SeenByReader, 'evidence'> {
  /** The user's own reading, to which the way back leads. */
  readonly own: Snapshot;
}

/** Looking through the eyes of who would get a share. */
export interface Looking {
  readonly through: ReadonlySignal<Through | null>;
  /** Makes the share and shows what its reader would have. */
  lookThrough(wanted: ShareWanted): void;
  /** Back to the user's own view. */
  lookBack(): void;
  /** The user's contact that somebody in the reader's view is; undefined for people whom the organisation's files name. */
  contactBehind(person: number): Person | undefined;
  /** Gives a contact in the reader's view another level, and looks again. */
  relevel(person: Person, level: Level): void;
}

interface Given {
  readonly bench: Bench;
  readonly reader: Reader;
  readonly edits: Edits;
  readonly asOf: ReadonlySignal<number>;
  readonly changes: Pick<Changes, 'inTurn'>;
  readonly navigation: Navigation;
  readonly status: Signal<string>;
  readonly through: Signal<Through | null>;
  readonly fail: (error: unknown) => void;
}

export function createLooking(given: Given): Looking {
  const { bench, reader, edits, asOf, changes, navigation, status, through, fail } = given;

  const look = async ({ reader: name, expires }: ShareWanted, said: string): Promise<void> => {
    const own = through.peek()?.own ?? reader.shown.peek();
    const wanted = { reader: name.trim(), expires };
    const evidence = edits.evidence.peek();
    const { evidence: theirs, ...seen } = await bench.run('seenBy', {
      evidence,
      asOf: asOf.peek(),
      ...wanted,
    });
    const reading = await reader.read(theirs, asOf.peek());
    atOnce(() => {
      navigation.select(null);
      reader.show(reading);
      through.value = { ...wanted, ...seen, own };
      status.value = said;
    });
  };

  return {
    through,
    lookThrough(wanted) {
      const whose = wanted.reader.trim() === '' ? 'a colleague' : wanted.reader.trim();
      const said = `This is what ${whose} would have. Press B to go back to your own view.`;
      changes.inTurn(() => look(wanted, said)).catch(fail);
    },
    lookBack() {
      changes
        .inTurn(async () => {
          if (through.peek() === null) return;
          const reading = await reader.read(edits.evidence.peek(), asOf.peek());
          atOnce(() => {
            navigation.select(null);
            reader.show(reading);
            through.value = null;
            status.value = 'This is your own view again.';
          });
        })
        .catch(fail);
    },
    contactBehind(person) {
      const seen = through.value;
      if (seen === null) return undefined;
      const { network } = seen.own.readings;
      for (const { key } of reader.shown.value.readings.network.people[person]?.records ?? []) {
        const behind = seen.contacts.get(key);
        const index = behind === undefined ? undefined : personsByKey(network).get(behind);
        if (index !== undefined) return network.people[index];
      }
      return undefined;
    },
    relevel(person, level) {
      const seen = through.peek();
      if (seen === null) return;
      const name = person.name === '' ? person.id : person.name;
      edits.apply(setLevels(edits.evidence.peek(), [person], level), `level of ${name}`);
      const word = level === 'on-request' ? 'on request' : level;
      changes.inTurn(() => look(seen, `${name} is ${word} now; this is the view again.`)).catch(fail);
    },
  };
}
