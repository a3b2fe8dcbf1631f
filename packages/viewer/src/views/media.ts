/** Tells now and on every change whether a media query holds; returns how to stop. */
export function watchMedia(query: string, tell: (matches: boolean) => void): () => void {
  const list = matchMedia(query);
  const listener = (): void => tell(list.matches);
  listener();
  list.addEventListener('change', listener);
  return () => list.removeEventListener('change', listener);
}

/** Hands a file to the browser's downloads. */
export function download(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
