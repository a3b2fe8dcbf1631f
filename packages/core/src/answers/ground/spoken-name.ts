/** What stands behind a comma in a name without being a given name. */
const AFTER_NAMES =
  /^(?:(?:ph\.? ?d|d\.?phil|m\.?d|mba|m\.?sc|b\.?sc|m\.?a|b\.?a|ll\.?m|jr|sr|ii|iii|iv|esq|cpa|cfa|pmp|rn|p\.?eng|prof|dr)\.?(?:[ ,]+|$))+$/iu;

/** A name as one addresses somebody in a letter: `Papadopoulos, Alexandra` is Alexandra Papadopoulos, `Berg, PhD` stays. */
export function spokenName(name: string): string {
  const [last, first, ...more] = name.split(',').map((part) => part.trim());
  if (!last || !first || more.length > 0 || AFTER_NAMES.test(first)) return name;
  return /^[\p{L}\p{M}'’. -]+$/u.test(first) ? `${first} ${last}` : name;
}
