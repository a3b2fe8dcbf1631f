/** Numbers by which Pajek says that a value is missing. */
const MISSING = /^9{6,8}8(\.0*)?$/;
/** Words that would make a number somebody's name or address. */
const IDENTITY = /^(id|name|label|e-?mail)$/i;

/** A partition or vector of a project: a number for each vertex, in their order. */
export class PajekColumn {
  readonly kind: string;
  readonly name: string;
  readonly firstLine: number;
  readonly values: string[] = [];
  /** Whether its count of vertices was read. */
  begun = false;

  constructor(kind: string, name: string, firstLine: number) {
    this.kind = kind;
    this.name = columnName(kind, name);
    this.firstLine = firstLine;
  }

  line(text: string): void {
    if (/^\*vertices/i.test(text)) this.begun = true;
    else if (text !== '' && !text.startsWith('*') && !text.startsWith('%'))
      this.values.push(MISSING.test(text) ? '' : text);
  }
}

/** Pajek calls an object like the file it came from, with its folder and ending. */
function columnName(kind: string, text: string): string {
  const bare = text
    .trim()
    .replace(/^.*[\\/](?=[^\\/]+\.(?:clu|vec)$)/i, '')
    .replace(/\.(clu|vec)$/i, '');
  return bare === '' || IDENTITY.test(bare) ? `${kind} ${bare}`.trim() : bare;
}
