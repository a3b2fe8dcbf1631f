/** Numbers and days as the reader's own language writes them; files, pictures to take away and terminals keep theirs. */

const DAY_MS = 86_400_000;

const formats = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>();

function kept<Format extends Intl.NumberFormat | Intl.DateTimeFormat>(
  key: string,
  make: () => Format,
): Format {
  const found = formats.get(key) ?? make();
  formats.set(key, found);
  return found as Format;
}

/** `1,234` for one reader, `1.234` for another; a dash where undefined. */
export function numberWords(value: number, digits = 0, locale?: string): string {
  if (!Number.isFinite(value)) return '–';
  const options = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return kept(`number ${digits} ${locale}`, () => new Intl.NumberFormat(locale, options)).format(value);
}

/** `Nov 29, 2026` for one reader, `29.11.2026` for another. */
export function dayWords(day: number, locale?: string): string {
  const make = () => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  return kept(`day ${locale}`, make).format(day * DAY_MS);
}
