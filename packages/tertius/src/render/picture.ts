import { initWasm, Resvg } from '@resvg/resvg-wasm';
import type { Size } from '@tertius/viewer/pictures';
import { BOLD_FACE, beside, FACE } from './faces.ts';

/** The faces that pictures are measured in; Node has none of its own. */
const FONTS = [FACE, BOLD_FACE];
/** Scripts that these faces do not hold. */
const BEYOND =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Thai}\p{Extended_Pictographic}]/u;

let ready: Promise<void> | undefined;

/** An SVG text as PNG, drawn by WebAssembly, so that Node alone does it anywhere. */
export async function pngOf(svg: string, { width, dots }: Size): Promise<Uint8Array> {
  ready ??= initWasm(beside('resvg.wasm'));
  await ready;
  const fonts = FONTS.map(beside);
  const drawn = new Resvg(svg, {
    fitTo: { mode: 'width', value: Math.round(width * dots) },
    font: { fontBuffers: fonts, defaultFontFamily: 'DejaVu Sans', sansSerifFamily: 'DejaVu Sans' },
  });
  return drawn.render().asPng();
}

/** Whether a PNG made here would have boxes instead of some letters. */
export const lacksLetters = (svg: string): boolean =>
  BEYOND.test(svg.replaceAll(/<title>[^<]*<.title>/g, ''));
