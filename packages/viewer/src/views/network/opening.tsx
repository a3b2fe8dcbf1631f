import { useSignalEffect } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { createPicture } from '../../picture/picture.ts';
import type { Picture } from '../../picture/picture-types.ts';
import { useSurroundings } from '../shell/context.ts';
import { watchMedia } from '../shell/media.ts';
import { showCoarse } from './coarse.ts';

/** A network that is being read: how far that is and, of a large one, what can be drawn of it already. */
export function Opening(): JSX.Element {
  const { session } = useSurroundings();
  const box = useRef<HTMLDivElement>(null);
  const picture = useRef<Picture | null>(null);
  useEffect(() => {
    const made = createPicture(box.current!, { renderer: 'canvas', onSelect: () => undefined });
    picture.current = made;
    showCoarse(made, session.coarse.peek());
    const stop = watchMedia('(prefers-color-scheme: dark)', (dark) =>
      made.setColours(dark ? 'dark' : 'light'),
    );
    return () => {
      stop();
      picture.current = null;
      made.destroy();
    };
  }, [session]);
  useSignalEffect(() => {
    const { value } = session.coarse;
    if (picture.current !== null) showCoarse(picture.current, value);
  });
  const coarse = session.coarse.value;
  return (
    <div class={coarse === null ? 'drawing' : 'drawing coarse'}>
      <div class="canvas" ref={box} role="img" aria-label={coarse?.words ?? 'The network is being read'} />
      <Reading />
    </div>
  );
}

/** What is waited for, and how far it is. */
export function Reading({ doing = 'Reading the network' }: { doing?: string }): JSX.Element {
  const { session } = useSurroundings();
  const reading = session.reading.value;
  const words = session.coarse.value?.words ?? '';
  return (
    <div class="wait">
      <p role="status">
        {words} {reading === null ? doing : `Working out: ${reading.doing}`} …
      </p>
      {reading !== null && (
        <progress
          aria-label="How far the network is read"
          max={1}
          value={reading.share ?? undefined}
          aria-valuetext={`${Math.round((reading.share ?? 0) * 100)} %`}
        />
      )}
    </div>
  );
}
