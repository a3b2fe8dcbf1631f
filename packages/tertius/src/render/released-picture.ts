import { TertiusError } from '@tertius/core';
import { findActor, findPerson } from '@tertius/core/answers';
import type { Released } from '@tertius/core/sharing';
import { draw, NothingToDraw, type SheetView, type Size } from '@tertius/viewer/pictures';
import { Failure } from '../files/failure.ts';
import { lacksLetters, pngOf } from './picture.ts';

export interface PictureWanted {
  readonly format: 'svg' | 'png';
  readonly view: SheetView;
  readonly size: Size;
  readonly asOf: number;
  /** Who is in the centre, or set off, as the user named them. */
  readonly person: string | undefined;
  /** How many people there are before anything is left out. */
  readonly of: number;
}

/** A view as the bytes of a picture file, and a note where something of it cannot be seen. */
export async function pictureOf(
  released: Released,
  { format, view, size, asOf, person, of }: PictureWanted,
): Promise<{ readonly bytes: Uint8Array; readonly note: string | null }> {
  const index = person === undefined ? {} : shown(released, person, view);
  const svg = drawn(() => draw(released, { view, size, asOf, of, ...index }));
  if (format === 'svg') return { bytes: new TextEncoder().encode(svg), note: null };
  const note = lacksLetters(svg)
    ? 'some names are in letters that the built-in face does not hold, and show as boxes; an .svg shows them'
    : null;
  return { bytes: await pngOf(svg, size), note };
}

function drawn(make: () => string): string {
  try {
    return make();
  } catch (error) {
    if (error instanceof NothingToDraw) throw new Failure(error.message);
    throw error;
  }
}

function shown(
  released: Released,
  person: string,
  view: SheetView,
): { readonly person: number } | { readonly organisation: string } {
  const { network } = released;
  try {
    if (view !== 'ways') return { person: findPerson(network, person) };
    const actor = findActor(network, person);
    return 'person' in actor ? actor : { organisation: network.organisations[actor.organisation]!.name };
  } catch (error) {
    if (!(error instanceof TertiusError) || released.purpose === 'me') throw error;
    throw new TertiusError(
      'no-such-actor',
      `nobody of whom a picture for ${released.purpose === 'public' ? 'anybody' : 'a colleague'} may tell is called ${JSON.stringify(person)}; give the contact the level "shared", or make the picture for yourself (--for me)`,
    );
  }
}
