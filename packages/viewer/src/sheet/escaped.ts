/** Text as XML may hold it: no control characters, no halves of letters, nothing that turns the writing round. */
export const escaped = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, '')
    .replace(/[&<>"']/g, (one) => `&#${one.charCodeAt(0)};`);

/** A number as pictures need it. */
export const short = (value: number): string => String(Math.round(value * 100) / 100);
