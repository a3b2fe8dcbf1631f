/** Sizes of pictures to take away, in CSS pixels (96 an inch), and how many dots a PNG has for each. */
export const SIZES = {
  '16:9': { words: 'slide, 16:9', width: 1600, height: 900, dots: 1.2 },
  a4: { words: 'A4, landscape', width: 1123, height: 794, dots: 2.5 },
  'a4-upright': { words: 'A4, upright', width: 794, height: 1123, dots: 2.5 },
  poster: { words: 'poster, A1 landscape', width: 3179, height: 2245, dots: 2 },
} as const;

export type SizeName = keyof typeof SIZES;

export interface Size {
  readonly width: number;
  readonly height: number;
  /** Dots a PNG has for each pixel. */
  readonly dots: number;
}

const SMALLEST = 200;
const LARGEST = 12_000;

/** A size by its name or as `WIDTHxHEIGHT` in pixels; undefined where it is neither, or smaller than 200 or larger than 12,000. */
export function sizeOf(text: string): Size | undefined {
  const wanted = text.trim().toLowerCase();
  const named = new Map<string, Size>(Object.entries(SIZES)).get(wanted);
  if (named !== undefined) return named;
  const [, across, down] = /^(\d{2,5})\s*[x×]\s*(\d{2,5})$/u.exec(wanted) ?? [];
  const [width, height] = [Number(across), Number(down)];
  const fits = (side: number): boolean => side >= SMALLEST && side <= LARGEST;
  return fits(width) && fits(height) ? { width, height, dots: 1 } : undefined;
}
