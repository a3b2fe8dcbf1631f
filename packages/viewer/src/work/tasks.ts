import type { Evidence, ModelParameters, Network, Person } from '@tertius/core';
import type { Layout } from '../layout/layout-types.ts';
import type { PictureModel, PictureTies } from '../layout/picture-model.ts';
import type { BatchFile, BatchProgress, BatchResult } from '../questions/batch.ts';
import type { Coarse } from '../questions/coarse.ts';
import type { Holding } from '../questions/holding.ts';
import type { Joins, Question, Questions } from '../questions/questions.ts';
import type { SentDay } from '../questions/readings.ts';
import type { SeenByGiven, SeenByReader } from '../questions/seen-by-reader.ts';
import type { SheetGiven } from '../sheet/sheet-for.ts';

/** What reading evidence gives; the network is left out where the one before still stands. */
export interface Read {
  readonly network: Network | null;
  readonly day: SentDay;
  readonly holding: Holding;
  readonly ties: PictureTies;
}

/** The heavy work of a view: all that may take longer than a frame. */
export interface Tasks {
  /** The text of a network file as evidence. */
  parse: {
    given: {
      readonly text: string;
      /** Width by height of the picture, where a coarse one is wanted before the network is read. */
      readonly coarse: number | null;
    };
    answer: { readonly evidence: Evidence };
  };
  take: {
    given: {
      readonly before: Evidence;
      readonly files: readonly BatchFile[];
      /** As of a network file. */
      readonly coarse: number | null;
    };
    answer: BatchResult;
  };
  read: {
    given: {
      readonly evidence: Evidence;
      readonly asOf: number;
      readonly tau: number;
      /** What strengths are computed with just now, where it is tried and not kept. */
      readonly model?: ModelParameters | undefined;
      /** Number by which questions name what is read now. */
      readonly state: number;
      /** What is shown meanwhile, and may still be asked about. */
      readonly shown: number;
      /** Width by height of the picture, where a coarse one is wanted before the network is read. */
      readonly coarse: number | null;
      /** Whether the network that is shown still stands, so that only the day is another. */
      readonly sameNetwork: boolean;
    };
    answer: Read;
  };
  ask: {
    given: {
      readonly state: number;
      readonly question: Question;
      readonly about: Questions[Question]['given'];
    };
    answer: Questions[Question]['answer'];
  };
  /** Who may be one person, where comparing everybody would keep questions waiting. */
  compare: {
    given: { readonly network: Network; readonly statements: Evidence['statements'] };
    answer: Joins;
  };
  /** A picture to take away, of the network that was read as this state. */
  sheet: { given: { readonly state: number; readonly about: SheetGiven }; answer: string };
  /** What a colleague is shown of this evidence, and the share that shows it. */
  seenBy: { given: SeenByGiven & { readonly evidence: Evidence }; answer: SeenByReader };
  /** The evidence without a person, who does not come back by the same files. */
  erase: {
    given: {
      readonly evidence: Evidence;
      readonly person: Person;
      readonly key: string;
      readonly date: string;
    };
    answer: { readonly evidence: Evidence };
  };
  text: { given: { readonly evidence: Evidence }; answer: string };
  arrange: { given: { readonly model: PictureModel; readonly aspect: number }; answer: Layout };
}

export type Task = keyof Tasks;
export type Given<Kind extends Task> = Tasks[Kind]['given'];
export type Answer<Kind extends Task> = Tasks[Kind]['answer'];

/** How far a task is: which file is read, then the share of the answer that has arrived. */
export type Progress =
  | ({ readonly kind: 'files' } & BatchProgress)
  | { readonly kind: 'arriving'; readonly share: number }
  /** What can be drawn of a large network before it is read. */
  | { readonly kind: 'coarse'; readonly coarse: Coarse }
  /** Steps of a question that are done. */
  | { readonly kind: 'steps'; readonly share: number; readonly doing: string };

export interface Hooks {
  /** Stops the task: its promise is rejected with `cancelled`, and nothing was changed. */
  readonly signal?: AbortSignal | undefined;
  readonly progress?: ((progress: Progress) => void) | undefined;
}

/** Where the work is done: on this thread or on another. */
export interface Bench {
  run<Kind extends Task>(task: Kind, given: Given<Kind>, hooks?: Hooks): Promise<Answer<Kind>>;
  close(): void;
  /** Closes for good. */
  end(): void;
}
