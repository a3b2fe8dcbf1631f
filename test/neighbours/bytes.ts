/** Bytes of a text in an encoding that `TextDecoder` reads; a character that it does not have becomes `?`. */
export function encoded(text: string, encoding: string): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  if (encoding === 'utf-8-bom') return new TextEncoder().encode(`\ufeff${text}`);
  if (encoding === 'utf-16le') return new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
  const table = tableOf(encoding);
  return Uint8Array.from([...text].flatMap((c) => table.get(c) ?? [0x3f]));
}

const tables = new Map<string, ReadonlyMap<string, readonly number[]>>();

function tableOf(encoding: string): ReadonlyMap<string, readonly number[]> {
  const known = tables.get(encoding);
  if (known !== undefined) return known;
  const table = new Map<string, readonly number[]>();
  const decode = (bytes: readonly number[]): string => {
    const decoder = new TextDecoder(encoding);
    return decoder.decode(Uint8Array.from(bytes), { stream: true }) + decoder.decode();
  };
  const put = (bytes: readonly number[]): void => {
    const text = decode(bytes);
    if ([...text].length === 1 && text !== '\ufffd' && !table.has(text)) table.set(text, bytes);
  };
  for (let byte = 0; byte < 256; byte++) put([byte]);
  if (encoding === 'shift_jis')
    for (let lead = 0x81; lead < 0xfd; lead++)
      if (lead < 0xa0 || lead > 0xdf) for (let trail = 0x40; trail < 0xfd; trail++) put([lead, trail]);
  tables.set(encoding, table);
  return table;
}
