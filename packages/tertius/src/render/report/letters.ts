import { create, type Font } from 'fontkit';
import { Failure } from '../../files/failure.ts';

/** Part of a text that one face holds. */
export interface Run {
  /** Number of the face. */
  readonly face: number;
  readonly text: string;
}

/** Stands for a letter that no face holds. */
const BOX = '▯';

/** Faces in the order they are tried, and which letters none of them holds. */
export class Letters {
  readonly missing: Set<string> = new Set();
  private readonly faces: readonly Font[];

  /** Throws a `Failure` for what is no font. */
  constructor(faces: readonly { readonly name: string; readonly bytes: Uint8Array }[]) {
    this.faces = faces.map(({ name, bytes }) => {
      const font = opened(bytes);
      if (font === undefined)
        throw new Failure(`${name} is no font that a PDF can hold; give one that ends in .ttf or .otf`);
      return font;
    });
  }

  /** The text by the first face that holds each letter; what none holds becomes a box, and is remembered. */
  runs(text: string): Run[] {
    const runs: { face: number; text: string }[] = [];
    for (const letter of text) {
      const point = letter.codePointAt(0)!;
      const found = this.faces.findIndex((face) => face.hasGlyphForCodePoint(point));
      // Marks that join letters or turn their direction need no shape of their own.
      const shapeless = /^[\p{Cf}\p{Mn}\p{Zs}]$/u.test(letter);
      if (found < 0 && shapeless) continue;
      if (found < 0) this.missing.add(letter);
      const last = runs.at(-1);
      const face = Math.max(found, 0);
      const shown = found < 0 ? BOX : letter;
      if (last !== undefined && last.face === face) last.text += shown;
      else runs.push({ face, text: shown });
    }
    return runs;
  }
}

function opened(bytes: Uint8Array): Font | undefined {
  try {
    const font = create(bytes as Buffer);
    return 'fonts' in font ? undefined : font;
  } catch {
    return undefined;
  }
}
