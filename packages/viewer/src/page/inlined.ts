/** The text of the network file that the page carries: base64 of gzip; empty where it carries none. */
export async function inlinedNetwork(page: Document): Promise<string> {
  const data = page.getElementById('tertius-network')?.textContent?.trim() ?? '';
  if (data === '') return '';
  const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return await new Response(unpacked).text();
}
