type Said = readonly (readonly [string, string])[];

const TOKEN = /"([^"]*)"|(\[[^\]]*\])|(\S+)/g;

/** Words between blanks; a quoted one may hold them, and so may times in brackets. */
export function tokensOf(line: string): string[] {
  if (!/["[&]/.test(line)) return line.match(/\S+/g) ?? [];
  return [...line.matchAll(TOKEN)].map((match) => unescaped(match[1] ?? match[2] ?? (match[3] as string)));
}

/** Pajek and igraph write a character that they cannot write as its number, such as `&#34;`. */
function unescaped(text: string): string {
  if (!text.includes('&#')) return text;
  return text.replace(/&#(\d{1,7});/g, (whole, number: string) => {
    const code = Number(number);
    return code > 0x10ffff || (code >= 0xd800 && code < 0xe000) ? whole : String.fromCodePoint(code);
  });
}

/** How a vertex or a line is drawn; no attribute of a person or a tie. */
const DRAWING = {
  vertex: new Set('x_fact y_fact phi r q s_size ic bc bw lc la lr lphi fos font hooks'.split(' ')),
  line: new Set('w c p s a ap lp lr lphi lc la fos font h1 h2 a1 a2 k1 k2'.split(' ')),
};

const NUMBER = /^[+-]?(\d|\.\d)/;
const TIMES = /^\[.*\]$/;

/** What follows number and label: coordinates, a shape, times, and pairs of a name and a value. */
export function vertexValues(tokens: readonly string[]): Said {
  const plain = tokens.filter((token) => !TIMES.test(token));
  const coordinates = plain.findIndex((token, k) => k === 3 || !NUMBER.test(token));
  const rest = coordinates < 0 ? [] : plain.slice(coordinates);
  return [...timesOf(tokens), ...pairsOf(rest.length % 2 === 0 ? rest : rest.slice(1), DRAWING.vertex)];
}

/** What follows the two ends: a value, times, and pairs of a name and a value. */
export function lineValues(tokens: readonly string[]): Said {
  const plain = tokens.filter((token) => !TIMES.test(token));
  const [first = ''] = plain;
  const valued = NUMBER.test(first) || /^[+-]?(inf|nan)/i.test(first);
  const pairs = pairsOf(valued ? plain.slice(1) : plain, DRAWING.line);
  return [
    ...(valued ? [['strength', first] as const] : []),
    ...timesOf(tokens),
    ...pairs.map(([name, value]) => [name === 'l' ? 'label' : name, value] as const),
  ];
}

function timesOf(tokens: readonly string[]): Said {
  const times = tokens.filter((token) => TIMES.test(token));
  return times.length === 0 ? [] : [['time', times.join('; ')]];
}

function pairsOf(tokens: readonly string[], drawing: ReadonlySet<string>): Said {
  return tokens.flatMap((name, k) =>
    k % 2 === 0 && k + 1 < tokens.length && !drawing.has(name)
      ? [[name, tokens[k + 1] as string] as const]
      : [],
  );
}
