import type { JSX } from 'preact';
import { Drawing } from './drawing.tsx';
import { Legend } from './legend.tsx';

export function NetworkView(): JSX.Element {
  return (
    <>
      <Drawing />
      <Legend />
    </>
  );
}
