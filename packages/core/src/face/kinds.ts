import { isRecord, wrong } from '../errors.ts';
import { isGraph } from '../given/as-view.ts';
import { type AtBorder, checked } from './border.ts';

/** Checks one argument and gives it as it is meant. Throws `wrong-argument` under the argument's name. */
export type Kind = (value: never, name: string, all: readonly unknown[]) => unknown;

/* @__NO_SIDE_EFFECTS__ */
export const refuse =
  <T>(expected: string, fits: (value: unknown) => value is T) =>
  (value: unknown, name: string): T => {
    if (fits(value)) return value;
    throw wrong(name, expected, value);
  };
/* @__NO_SIDE_EFFECTS__ */
export const has = (value: unknown, ...fields: readonly string[]): boolean =>
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
export const number: Kind = refuse('a number', (value): value is number => Number.isFinite(value));
export const yesOrNo: Kind = refuse('true or false', (value): value is boolean => typeof value === 'boolean');
export const numbers: Kind = refuse(
  'a typed array of numbers',
  (value): value is Float64Array => ArrayBuffer.isView(value) && !(value instanceof DataView),
);
export const list: Kind = refuse('an array', (value): value is unknown[] => Array.isArray(value));
export const record: Kind = refuse('an object', isRecord);
export const graph: Kind = refuse('a graphology graph', isGraph);
export const bytes: Kind = refuse(
  'a Uint8Array',
  (value): value is Uint8Array => value instanceof Uint8Array,
);
export const call: Kind = refuse('a function', (value): value is () => void => typeof value === 'function');

/** One of a few words. */
/* @__NO_SIDE_EFFECTS__ */
export const oneOf = (choices: readonly string[]): Kind =>
  refuse(
    `one of ${choices.join(', ')}`,
    (value): value is string => typeof value === 'string' && choices.includes(value),
  );

/** A number from 0 to 1. */
export const fraction: Kind = refuse(
  'a number from 0 to 1',
  (value): value is number => typeof value === 'number' && value >= 0 && value <= 1,
);

/** A `Map` with values of a kind. */
/* @__NO_SIDE_EFFECTS__ */
export const mapOf =
  (kind: Kind): Kind =>
  (value: unknown, name, all) => {
    if (!(value instanceof Map)) throw wrong(name, 'a Map', value);
    for (const [key, one] of value) kind(one as never, `${name}.${String(key)}`, all);
    return value;
  };

/** Of long arrays so many items are looked at, and the last. */
const LOOKED_AT = 20;

/** An array, each of whose items is of a kind. */
/* @__NO_SIDE_EFFECTS__ */
export const listOf =
  (kind: Kind): Kind =>
  (value: unknown, name, all) => {
    if (!Array.isArray(value)) throw wrong(name, 'an array', value);
    for (let at = 0; at < value.length; at = at < LOOKED_AT ? at + 1 : Math.max(at + 1, value.length - 1))
      kind(value[at] as never, `${name}[${at}]`, all);
    return value;
  };

/** An object with certain fields, each of a kind. */
/* @__NO_SIDE_EFFECTS__ */
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

/** Options in which the day is today unless it is given. */
export const dated: Kind = (value: AtBorder<object> | undefined) => checked(value);

/** The same with what has to be given, each of a kind and named by itself. */
/* @__NO_SIDE_EFFECTS__ */
export const datedWith =
  (fields: Readonly<Record<string, Kind>>): Kind =>
  (value: AtBorder<object> | undefined, _name, all) => {
    const options = checked<object>(value) as Readonly<Record<string, never>>;
    for (const [field, kind] of Object.entries(fields)) kind(options[field] as never, field, all);
    return options;
  };

/** An argument that may be left out. */
/* @__NO_SIDE_EFFECTS__ */
export const optional =
  (kind: Kind): Kind =>
  (value: never, name, all) =>
    value === undefined ? undefined : kind(value, name, all);

/** An argument that may be null, for what is not known. */
/* @__NO_SIDE_EFFECTS__ */
export const nullable =
  (kind: Kind): Kind =>
  (value: never, name, all) =>
    value === null ? null : kind(value, name, all);

/** An array, a set or another collection of whole numbers. */
export const wholes: Kind = (value: unknown, name, all) => {
  if (typeof value !== 'object' || value === null || !(Symbol.iterator in value) || value instanceof Map)
    throw wrong(name, 'an array or a set of whole numbers', value);
  const given = [...(value as Iterable<never>)];
  for (const [at, one] of given.entries()) whole(one, `${name}[${at}]`, all);
  return given;
};
