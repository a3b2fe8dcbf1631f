/** The text of the network file that the page carries: base64 of gzip; empty where it carries none. */
export async function inlinedNetwork(page: Document): Promise<string> {
  const data = page.getElementById('tertius-network')?.textContent?.trim() ?? '';
  if (data === '') return '';
  const unpacked = new Blob([fromBase64(data)]).stream().pipeThrough(new DecompressionStream('gzip'));
  return await new Response(unpacked).text();
}

interface Decoding {
  fromBase64?(text: string): Uint8Array<ArrayBuffer>;
}

/** Browsers since 2025 do it themselves, many times as fast. */
function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const { fromBase64: decode } = Uint8Array as Decoding;
  if (decode !== undefined) return decode.call(Uint8Array, text);
  const letters = atob(text);
  const bytes = new Uint8Array(letters.length);
  for (let at = 0; at < letters.length; at++) bytes[at] = letters.charCodeAt(at);
  return bytes;
}
