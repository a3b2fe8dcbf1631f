/** A value of somebody else's JSON as an object; anything else is one without fields. */
export function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Text that is there and not blank; a whole number as its digits. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

export interface Moment {
  readonly day: number;
  readonly second: number;
}

/** A moment as programs write it (ISO 8601, `Sat Feb 18 12:33:11 +0000 2023`, the form of mail); without a zone it is UTC. */
export function momentOf(value: unknown): Moment | undefined {
  const text = textOf(value);
  if (text === undefined || text.length > 60) return undefined;
  const bare = /^\d{4}-\d\d-\d\d[ T]\d\d:\d\d(:\d\d(\.\d+)?)?$/.test(text);
  const seconds = Math.floor(Date.parse(bare ? `${text.replace(' ', 'T')}Z` : text) / 1000);
  if (Number.isNaN(seconds)) return undefined;
  const day = Math.floor(seconds / 86_400);
  return { day, second: seconds - day * 86_400 };
}
