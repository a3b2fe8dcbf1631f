/** No name is longer; what is, is not searched for marks. */
const LONGEST = 500;

/** A name as reports decorate it: `Mei Castellanos (On Leave)`, `Rowan Castellanos [C]`. */
export function undecorated(name: string): { readonly name: string; readonly marks: readonly string[] } {
  const marks: string[] = [];
  let bare = name;
  for (;;) {
    const match =
      bare.length > LONGEST ? null : /^(.*\S)\s*(?:\(([^()]{1,60})\)|\[([^[\]]{1,20})\])$/.exec(bare.trim());
    if (match === null) return { name: bare.trim(), marks };
    marks.unshift((match[2] ?? match[3]) as string);
    bare = match[1] as string;
  }
}
