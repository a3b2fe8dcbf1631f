/** No name of a column is longer; what is, is a cell. */
const LONGEST = 300;

/** `E-mail  Address ` and `email_address` are one name. */
export function foldHeader(name: string): string {
  if (name.length > LONGEST) return name;
  return name
    .normalize('NFKC')
    .replace(/^\ufeff/, '')
    .trim()
    .toLowerCase()
    .replace(/^\[.*?\]\s*|\s*\[(read only|required|optional)\]$/g, '')
    .replace(/[_\s]+/g, ' ')
    .replace(/(^|[^\p{L}])e-mail/gu, '$1email');
}
