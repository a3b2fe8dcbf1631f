/** The ties of one network under study: actors are numbers from 0, ties are parallel columns. */
export interface Ties {
  readonly n: number;
  readonly directed: boolean;
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  readonly strength: Float64Array;
  /** 1 where a tie stands for both arcs. */
  readonly mutual: Uint8Array;
  /** A tie that stands for both arcs of a directed network counts in both directions in the undirected view. */
  readonly twice: boolean;
  readonly group: Uint32Array;
  readonly groups: number;
}

/** What the ingredients of one network are made from: its ties, and other ingredients. */
export interface Pantry extends Ties {
  /** What the shared enumeration of triangles has to collect. */
  readonly needs: ReadonlySet<string>;
  /** The value of an ingredient, made when first asked for. */
  of<T>(ingredient: Ingredient<T>): T;
}

/** Something that several measures of one network share, under a name of its own. */
export interface Ingredient<T, From = Pantry> {
  readonly name: string;
  readonly make: (from: From) => T;
}

/** Work in short steps: whoever runs it may do something else between two of them. */
export type Steps<T> = Generator<undefined, T>;

/** An ingredient that takes long and falls into parts, which workers may share. */
export interface Divided<T, Part, Whole, From = Pantry> extends Ingredient<T, From> {
  /** How many parts there are at most for n actors. */
  count(n: number): number;
  /** Ready to do any part, in any order. */
  start(from: From): (part: number) => Part | Steps<Part>;
  /** Puts the parts together, in whatever order they come. */
  gather(n: number): Gathering<Part, Whole>;
  finish(from: From, whole: Whole): T;
}

export interface Gathering<Part, Whole> {
  /** After so many parts `enough` is asked; without it all are needed. */
  readonly rounds?: readonly number[];
  add(at: number, part: Part): void;
  enough?(parts: number): boolean;
  whole(): Whole;
}

/** A divided ingredient, made on one thread where nobody shares it. */
/* @__NO_SIDE_EFFECTS__ */
export function divided<T, Part, Whole, From extends Ties = Pantry>(
  own: Omit<Divided<T, Part, Whole, From>, 'make'>,
): Divided<T, Part, Whole, From> {
  const make = (from: From): T => {
    const doPart = own.start(from);
    const gathering = own.gather(from.n);
    let at = 0;
    for (const end of gathering.rounds ?? [own.count(from.n)]) {
      for (; at < end; at++) gathering.add(at, drained(doPart(at)));
      if (gathering.enough?.(at) === true) break;
    }
    return own.finish(from, gathering.whole());
  };
  return { ...own, make };
}

/** The result of work in steps, done at once. */
export function drained<T>(work: T | Steps<T>): T {
  if (!isSteps(work)) return work;
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

export function isSteps<T>(work: T | Steps<T>): work is Steps<T> {
  return typeof work === 'object' && work !== null && 'next' in work && Symbol.iterator in work;
}
