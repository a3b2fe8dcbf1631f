import { TertiusError } from '@tertius/core';
import { KIT_PLACES, KIT_TEMPLATES, type KitTemplates, readKitTemplates } from '@tertius/core/answers';
import { readBytes } from '../../files/read.ts';

/** The built-in templates as a file to edit: each text as a list of its lines. */
export function templatesToEdit(): string {
  const lines = Object.entries(KIT_TEMPLATES).map(([name, text]) => [name, text.split('\n')]);
  return `${JSON.stringify(Object.fromEntries(lines), undefined, 2)}\n`;
}

/** Templates that the user wrote; those left out stay as they are. */
export function templatesFrom(path: string): Partial<KitTemplates> {
  const place = { file: path };
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(readBytes(path)));
  } catch (cause) {
    if (cause instanceof TertiusError) throw cause;
    throw new TertiusError(
      'unreadable',
      `this is no JSON (${(cause as Error).message}); start from tertius introduce --print-templates`,
      { place, cause },
    );
  }
  try {
    return readKitTemplates(value);
  } catch (error) {
    if (!(error instanceof TertiusError)) throw error;
    throw new TertiusError(error.code, error.problem, { place, value: error.value, cause: error });
  }
}

export function placesHelp(): string {
  const places = Object.entries(KIT_PLACES).map(
    ([name, list]) => `${name}: ${list.map((place) => `{${place}}`).join(' ')}`,
  );
  return `Places in templates: ${places.join('; ')}.`;
}
