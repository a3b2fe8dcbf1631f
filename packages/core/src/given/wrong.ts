import { TertiusError } from '../errors.ts';

/** An error that names the argument, what it takes and what it got. */
export function wrong(argument: string, expected: string, value: unknown): TertiusError {
  return new TertiusError('wrong-argument', `${argument}: expected ${expected}, got ${shown(value)}`, {
    value: shown(value),
  });
}

function shown(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.slice(0, 60));
  if (typeof value === 'function') return 'a function';
  if (Array.isArray(value)) return `an array of ${value.length}`;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'an invalid Date' : value.toISOString();
  if (typeof value === 'object' && value !== null) return 'an object';
  return String(value);
}
