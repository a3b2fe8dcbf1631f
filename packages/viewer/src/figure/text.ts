/** About how wide a text becomes; wide enough for the usual sans-serif faces. */
export const widthOf = (text: string, size: number): number => [...text].length * size * 0.56;

/** A text cut to fit a width, by whole characters. */
export function fitted(text: string, size: number, width: number): string {
  const letters = [...text];
  const room = Math.max(Math.floor(width / (size * 0.56)), 2);
  return letters.length <= room
    ? text
    : `${letters
        .slice(0, room - 1)
        .join('')
        .trimEnd()}…`;
}
