import * as signals from '@preact/signals';
import { TertiusError } from '@tertius/core';
import * as preact from 'preact';
import * as hooks from 'preact/hooks';
import * as runtime from 'preact/jsx-runtime';
import * as context from '../views/shell/context.ts';

/** What the page's scripts have to have in common, because it keeps state or is compared; by the names that `build/shared-modules.ts` asks for. */
export function share(): void {
  Object.assign(globalThis, {
    tertiusShared: { context, errors: { TertiusError }, hooks, preact, runtime, signals },
  });
}
