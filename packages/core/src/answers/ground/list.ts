/** `Ana, Ben and Cas`; `Berg, Ana; Ito, Ben; and Ruiz, Cas` where a name holds a comma itself. */
export function list(names: readonly string[]): string {
  if (names.length < 2) return names.join('');
  const commas = names.some((name) => name.includes(', '));
  return `${names.slice(0, -1).join(commas ? '; ' : ', ')}${commas ? '; and' : ' and'} ${names.at(-1)}`;
}
