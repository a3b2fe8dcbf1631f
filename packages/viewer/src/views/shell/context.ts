import type { PersonSeen } from '@tertius/core';
import { type Context, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { PictureOptions } from '../../picture/picture-types.ts';
import type { Session } from '../../session/session.ts';
import type { Bench } from '../../work/tasks.ts';

/** Something that the page around the view does with a person. */
export interface ViewAction {
  readonly title: string;
  /** Whether it is offered for somebody; for everybody unless given. */
  readonly for?: (person: PersonSeen) => boolean;
  readonly run: (person: PersonSeen) => void;
}

/** What the page around the view lends to it. */
export interface Surroundings {
  readonly session: Session;
  /** Landmarks of a page, or a region inside somebody else's. */
  readonly page: boolean;
  readonly renderer: NonNullable<PictureOptions['renderer']>;
  readonly fileName: string;
  /** Where the picture is laid out; not where files are read, so that neither waits for the other. */
  readonly layoutBench: Bench;
  /** Writes the network file back to where it came from, where there is such a place. */
  readonly save: ((text: string) => Promise<void>) | null;
  /** Told of every share that is written. */
  readonly onShare: (share: WrittenShare) => void;
  /** What to show of a selected person instead of the view's own panel. */
  readonly panel: ((person: PersonSeen) => Node | null) | null;
  /** Buttons of the page around the view, in the panel of a person. */
  readonly actions: readonly ViewAction[];
}

/** A share that was written in the view. */
export interface WrittenShare {
  /** What was written. */
  readonly text: string;
  /** For whom, in the user's words; empty where nobody said. */
  readonly reader: string;
  readonly people: number;
}

const Here: Context<Surroundings | null> = createContext<Surroundings | null>(null);

export const SurroundingsProvider: typeof Here.Provider = Here.Provider;

export function useSurroundings(): Surroundings {
  const here = useContext(Here);
  if (here === null) throw new Error('A view was drawn outside of mount().');
  return here;
}

export const useSession = (): Session => useSurroundings().session;
