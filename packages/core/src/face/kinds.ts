import { isRecord, wrong } from '../errors.ts';
import { checkedView, isGraph } from '../given/as-view.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Network, Person } from '../model/network.ts';
import type { NetworkView } from '../model/network-view.ts';
import { type AtBorder, checked, checkedNetwork, dayNumber, type When } from './border.ts';

/** Checks one argument and gives it as it is meant. Throws `wrong-argument` under the argument's name. */
export type Kind = (value: never, name: string, all: readonly unknown[]) => unknown;

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

const refuse =
  <T>(expected: string, fits: (value: unknown) => value is T) =>
  (value: unknown, name: string): T => {
    if (fits(value)) return value;
    throw wrong(name, expected, value);
  };
const has = (value: unknown, ...fields: readonly string[]): boolean =>
  typeof value === 'object' && value !== null && fields.every((field) => field in value);

export const text: Kind = refuse('text', (value): value is string => typeof value === 'string');
export const words: Kind = refuse(
  'text that is not empty',
  (value): value is string => typeof value === 'string' && value.trim() !== '',
);
export const whole: Kind = refuse(
  'a whole number of at least 0',
  (value): value is number => Number.isInteger(value) && (value as number) >= 0,
);
export const list: Kind = refuse('an array', (value): value is unknown[] => Array.isArray(value));
export const record: Kind = refuse('an object', isRecord);
export const graph: Kind = refuse('a graphology graph', isGraph);
export const bytes: Kind = refuse(
  'a Uint8Array',
  (value): value is Uint8Array => value instanceof Uint8Array,
);
export const call: Kind = refuse('a function', (value): value is () => void => typeof value === 'function');

/** Of long arrays so many items are looked at, and the last. */
const LOOKED_AT = 20;

/** An array, each of whose items is of a kind. */
export const listOf =
  (kind: Kind): Kind =>
  (value: unknown, name, all) => {
    if (!Array.isArray(value)) throw wrong(name, 'an array', value);
    for (let at = 0; at < value.length; at = at < LOOKED_AT ? at + 1 : Math.max(at + 1, value.length - 1))
      kind(value[at] as never, `${name}[${at}]`, all);
    return value;
  };

/** An object with certain fields, each of a kind. */
export const having =
  (fields: Readonly<Record<string, Kind>>): Kind =>
  (value: unknown, name, all) => {
    const expected = `an object with ${Object.keys(fields).join(', ')}`;
    if ((typeof value !== 'object' && typeof value !== 'function') || value === null)
      throw wrong(name, expected, value);
    for (const [field, kind] of Object.entries(fields))
      kind((value as Readonly<Record<string, never>>)[field] as never, `${name}.${field}`, all);
    return value;
  };

export const evidence: Kind = refuse(
  'evidence: { settings, imports, statements }',
  (value): value is Evidence =>
    has(value, 'settings', 'imports', 'statements') &&
    Array.isArray((value as Evidence).imports) &&
    Array.isArray((value as Evidence).statements),
);
export const person: Kind = refuse(
  'a person of network.people',
  (value): value is Person =>
    has(value, 'key', 'index', 'memberships') && typeof (value as Person).key === 'string',
);
export const network: Kind = (value: Network, _name, all) =>
  checkedNetwork(value, all.find((one) => has(one, 'model')) as { readonly model?: never } | undefined);
export const view: Kind = (value: NetworkView) => {
  if (!has(value, 'actors', 'source')) throw wrong('view', 'a network view', value);
  return checkedView(value);
};
export const day: Kind = (value: When | undefined, name) => {
  if (value === undefined) throw wrong(name, 'a Date, a day such as "2024-06-30" or a day number', value);
  return dayNumber(value, name);
};
/** Options in which the day is today unless it is given. */
export const dated: Kind = (value: AtBorder<object> | undefined) => checked(value);

/** The same with what has to be given, each of a kind and named by itself. */
export const datedWith =
  (fields: Readonly<Record<string, Kind>>): Kind =>
  (value: AtBorder<object> | undefined, _name, all) => {
    const options = checked<object>(value) as Readonly<Record<string, never>>;
    for (const [field, kind] of Object.entries(fields)) kind(options[field] as never, field, all);
    return options;
  };

/** An argument that may be left out. */
export const optional =
  (kind: Kind): Kind =>
  (value: never, name, all) =>
    value === undefined ? undefined : kind(value, name, all);
