import { signal } from '@preact/signals';
import type { ComponentType, JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { errorText } from '../../questions/wording/error-text.ts';
import type { Seldom } from '../seldom.ts';
import { Waiting } from './waiting.tsx';

const loaded = signal<{ readonly parts?: Seldom; readonly failed?: string }>({});
let asked = false;

/** Asks for the views that the first picture does without, once; after a failure the next one who needs them asks again. */
async function load(): Promise<void> {
  if (asked) return;
  asked = true;
  try {
    const { seldom } = await import('../seldom.ts');
    loaded.value = { parts: await seldom() };
  } catch (error) {
    asked = false;
    loaded.value = { failed: errorText(error) };
  }
}

/** A view that the first picture does without, which comes with the first that is shown; a dialog shows nothing until it is there. */
export function later<Name extends keyof Seldom>(name: Name): Seldom[Name] {
  const quiet = !name.endsWith('View');
  const Later = (props: object): JSX.Element | null => {
    useEffect(() => void load(), []);
    const { parts, failed } = loaded.value;
    if (parts === undefined) return quiet && failed === undefined ? null : <Waiting failed={failed} />;
    const View = parts[name] as ComponentType<object>;
    return <View {...props} />;
  };
  return Later as unknown as Seldom[Name];
}
