import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { mainModule } from '../cli/cli.ts';

interface Built {
  'files/page': typeof import('../../packages/tertius/src/files/page.ts');
  'render/released-picture': typeof import('../../packages/tertius/src/render/released-picture.ts');
}

/** A module of the built command, by its path without ending. */
export async function ofBuilt<Name extends keyof Built>(name: Name): Promise<Built[Name]> {
  return import(pathToFileURL(join(mainModule, '..', `${name}.js`)).href);
}
