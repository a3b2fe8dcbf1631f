/** What stands behind a comma and is no given name. */
const SUFFIX =
  /^(?:jr|sr|ph\.? ?d|m\.?d|mba|esq|ii|iii|iv|dr|prof|dipl|m\.? ?sc|b\.? ?sc|m\.?a|b\.?a|ll\.? ?m)\b/i;

/** `Berg, Anna` as `Anna Berg`; any other name as it is. */
export function givenFirst(name: string): string {
  if (name.length > 200) return name;
  const [last, first, ...more] = name.split(',').map((part) => part.trim());
  if (!last || !first || more.length > 0 || SUFFIX.test(first)) return name;
  return [last, first].every((part) => part.split(/\s+/).length <= 3) ? `${first} ${last}` : name;
}
