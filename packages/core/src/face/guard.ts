import type { AtBorder } from './border.ts';
import { dated, type Kind } from './kinds.ts';

/** An argument: what it is called in errors, and what it has to be. */
export type Argument = readonly [name: string, kind: Kind];

/** A function whose arguments are checked before it runs. */
/* @__NO_SIDE_EFFECTS__ */
export function guarded<F extends (...given: never[]) => unknown>(work: F, ...args: readonly Argument[]): F {
  const run = (...given: unknown[]): unknown => {
    for (let at = 0; at < args.length; at++) {
      const [name, kind] = args[at]!;
      const value = kind(given[at] as never, name, given);
      if (value !== undefined || at < given.length) given[at] = value;
    }
    return (work as unknown as (...args: unknown[]) => unknown)(...given);
  };
  return run as unknown as F;
}

/** The same for functions that promise their result: what is wrong rejects it. */
/* @__NO_SIDE_EFFECTS__ */
export function guardedPromise<F extends (...given: never[]) => Promise<unknown>>(
  work: F,
  ...args: readonly Argument[]
): F {
  const run = guarded(work, ...args) as unknown as (...given: unknown[]) => Promise<unknown>;
  return (async (...given: unknown[]) => run(...given)) as unknown as F;
}

/** What a user has to give beside the day. */
type Needed<Options> = Omit<Options, 'asOf'>;

/** A function of options with a day, as users call it: the day is today unless given, as a `Date`, an ISO day or a number. */
export type AnyDay<F> = F extends (...given: infer Given) => infer Result
  ? Given extends [...infer Before, infer Options extends { readonly asOf: number }]
    ? Record<never, never> extends Needed<Options>
      ? (...given: [...Before, options?: AtBorder<Options>]) => Result
      : (...given: [...Before, options: AtBorder<Options>]) => Result
    : never
  : never;

/** A guarded function whose last argument is such options; `options` is what they have to be beside dated. */
/* @__NO_SIDE_EFFECTS__ */
export function anyDay<F extends (...given: never[]) => unknown>(
  work: F,
  before: readonly Argument[],
  options: Kind = dated,
): AnyDay<F> {
  return guarded(work, ...before, ['options', options]) as unknown as AnyDay<F>;
}
