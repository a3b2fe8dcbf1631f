import { type ModelParameters, TertiusError } from '@tertius/core';
import { checkedModel } from '@tertius/core/ties';
import { readBytes } from './read.ts';

/** Weights and half-lives from a JSON file, such as `{"halfLives": {"mail": 90}}`; what is wrong in it is named. */
export function readModel(path: string): ModelParameters {
  const place = { file: path };
  let given: unknown;
  try {
    given = JSON.parse(new TextDecoder().decode(readBytes(path)));
  } catch (cause) {
    if (cause instanceof TertiusError) throw cause;
    throw new TertiusError(
      'unreadable',
      `this is no JSON (${(cause as Error).message}); write for example {"halfLives": {"mail": 90}}`,
      { place, cause },
    );
  }
  try {
    return checkedModel(given ?? null, 'model') as ModelParameters;
  } catch (cause) {
    if (!(cause instanceof TertiusError)) throw cause;
    throw new TertiusError('unreadable', cause.message, { place, value: cause.value, cause });
  }
}
