/** Names as they are compared: compatibility form, lower case, no marks, no punctuation, single blanks. */
export function foldName(name: string): string {
  if (/^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/.test(name)) return name.toLowerCase();
  return name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const LEGAL_FORMS = new Set(
  'inc incorporated corp corporation co company ltd limited llc llp lp plc gmbh ag kg ohg ug se sa sas sarl srl spa bv nv ab as asa aps oy oyj pty kk pte sro sl slu ltda kgaa gbr aör eg ev mbh bvba vof kft doo eurl sasu pvt'.split(
    ' ',
  ),
);

/** Legal forms of several words, as they stand once points are left out. */
const LONG_FORMS = [
  'sp z oo',
  'sp z o o',
  'spol s ro',
  'spol s r o',
  's r o',
  'd o o',
  'a s',
  'sp k',
  'sa de cv',
  's de rl de cv',
].map((form) => ` ${form}`);

/** `b.v.`, `s.a`, `e.v.`: letters with points, which others write without. */
const INITIALS = /^\p{L}\.(?:\p{L}\.){0,5}\p{L}?,?$/u;

/** Organisation names equal under this are one organisation: compatibility form, case, punctuation and a trailing legal form aside. */
export function foldOrganisation(name: string): string {
  const text = name
    .normalize('NFKC')
    .toLowerCase()
    .split(/\s+/)
    .map((word) => (INITIALS.test(word) ? word.replaceAll('.', '') : word))
    .join(' ')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
  const long = LONG_FORMS.find((form) => text.endsWith(form));
  const words = (long === undefined ? text : text.slice(0, -long.length)).split(' ');
  while (words.length > 1 && LEGAL_FORMS.has(words[words.length - 1] as string)) words.pop();
  const folded = words.join(' ');
  return folded === '' ? name.normalize('NFKC').trim() : folded;
}
