import type { Evidence } from '@tertius/core';
import { memoryOf } from '../questions/rows/pair-columns.ts';
import { errorText } from '../questions/wording/error-text.ts';
import { type Cut, cut, type Piece } from './pieces.ts';
import type { PackedEvidence, Shelf } from './shelf.ts';
import type { Answer, Progress, Task } from './tasks.ts';

/** What the page tells its worker: a task, the pieces of what is given with it, then to begin. */
export type ToBench = { readonly turn: number } & (
  | { readonly task: Task; readonly frame: unknown }
  | { readonly piece: Piece }
  | { readonly begin: true }
);

/** What the worker tells: that it runs, how far it is, the answer piece by piece, or why there is none. */
export type FromBench =
  | { readonly ready: true }
  | ({ readonly turn: number } & (
      | { readonly progress: Progress }
      | { readonly frame: unknown; readonly pieces: number }
      | { readonly piece: Piece }
      | { readonly end: true }
      | { readonly failed: Failure }
    ));

export interface Failure {
  readonly code: string;
  readonly message: string;
}

/** A question about what a bench does not hold, because it is a new one; reading again helps. */
export const NOT_HELD = 'not-held';

/** Which field of what is given, or of the answer, holds evidence. */
const EVIDENCE: Readonly<Record<'given' | 'answer', Partial<Record<Task, string>>>> = {
  given: { take: 'before', read: 'evidence', seenBy: 'evidence', text: 'evidence', erase: 'evidence' },
  answer: { parse: 'evidence', take: 'evidence', seenBy: 'evidence', erase: 'evidence' },
};

/** Something to send: evidence by the numbers of its imports, long lists taken out. */
export function packed(what: 'given' | 'answer', task: Task, value: unknown, shelf: Shelf): Cut {
  return cut(exchanged(EVIDENCE[what][task], value, (evidence) => shelf.pack(evidence as Evidence)));
}

export function unpacked(what: 'given' | 'answer', task: Task, value: unknown, shelf: Shelf): unknown {
  return exchanged(EVIDENCE[what][task], value, (evidence) => shelf.unpack(evidence as PackedEvidence));
}

function exchanged(
  field: string | undefined,
  value: unknown,
  exchange: (evidence: unknown) => unknown,
): unknown {
  if (field === undefined) return value;
  const whole = value as Readonly<Record<string, unknown>>;
  return { ...whole, [field]: exchange(whole[field]) };
}

export const failureOf = (error: unknown): Failure => ({
  code:
    error instanceof Error && typeof (error as { code?: unknown }).code === 'string'
      ? (error as unknown as { code: string }).code
      : '',
  message: errorText(error),
});

/** The long columns of an answer that nobody here needs any more: they change hands and are not copied. */
export function handedOver(task: Task, answer: unknown): readonly ArrayBufferLike[] {
  if (task !== 'read') return [];
  const { day, ties } = answer as Answer<'read'>;
  return [...memoryOf(day.columns), ...Object.values(ties).map(({ buffer }) => buffer)];
}
