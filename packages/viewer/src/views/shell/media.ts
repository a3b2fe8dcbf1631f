/** Tells now and on every change whether a media query holds; returns how to stop. */
export function watchMedia(query: string, tell: (matches: boolean) => void): () => void {
  const list = matchMedia(query);
  const listener = (): void => tell(list.matches);
  listener();
  list.addEventListener('change', listener);
  return () => list.removeEventListener('change', listener);
}

/** A screen with room for one thing at a time: panels lie over the page. */
export const isNarrow = (): boolean => matchMedia('(max-width: 760px)').matches;

/** Hands a file to the browser's downloads. */
export function download(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
