/** A record without the fields that are not said. */
export function said<T extends object>(fields: { [K in keyof T]: T[K] | undefined }): T {
  const given = fields as Partial<T>;
  const kept: Partial<T> = {};
  for (const field of Object.keys(given) as (keyof T)[]) {
    const value = given[field];
    const nothing = value === undefined || (Array.isArray(value) && value.length === 0);
    if (!nothing) kept[field] = value as T[keyof T];
  }
  return kept as T;
}
