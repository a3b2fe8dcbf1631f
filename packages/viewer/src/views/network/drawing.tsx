import { effect, untracked, useComputed, useSignal } from '@preact/signals';
import type { Network } from '@tertius/core';
import type { JSX, RefObject } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import type { Layout } from '../../layout/layout-types.ts';
import { createPicture } from '../../picture/picture.ts';
import type { Picture } from '../../picture/picture-types.ts';
import { withoutLeavers } from '../../questions/lens/without-leavers.ts';
import { membersOf } from '../../questions/rows/organisation-rows.ts';
import { drawingSummary } from '../../questions/summary.ts';
import { supposedByDrag } from '../../questions/supposing/suppose.ts';
import { errorText } from '../../questions/wording/error-text.ts';
import { people } from '../../questions/wording/words.ts';
import { supposedWords } from '../../session/supposing.ts';
import { useSurroundings } from '../shell/context.ts';
import { watchMedia } from '../shell/media.ts';
import { Walk } from '../shell/walk.ts';
import { showCoarse } from './coarse.ts';
import { DrawingTools } from './drawing-tools.tsx';
import { Reading } from './opening.tsx';

/** The picture with everything that makes it usable without a mouse or without seeing it. */
export function Drawing({ picture }: { readonly picture: RefObject<Picture | null> }): JSX.Element {
  const here = useSurroundings();
  const { session } = here;
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const proxy = useRef<HTMLDivElement>(null);
  const drawn = useSignal(false);
  const failed = useSignal('');
  const spoken = useSignal('');
  const candidate = useSignal<number | null>(null);
  const summary = useComputed(() => drawingSummary(session.readings.value, session.holding.value));
  const walk = useRef<Walk | null>(null);

  useEffect(() => {
    const made = createPicture(box.current!, {
      renderer: here.renderer,
      onSelect: (index) => (index === null ? session.select(null) : session.selectPerson(index)),
      onSelectRegion: (target) => {
        if ('organisation' in target) session.select({ kind: 'organisation', name: target.organisation });
        else {
          session.select(null);
          chooseUnit(target.unit);
        }
      },
      meaning: (held, to) => {
        const supposed = supposedByDrag(session.readings.peek(), held, to);
        return supposed === null ? null : supposedWords(session.readings.peek(), supposed);
      },
      onCarry: (held, to) => session.suppose(supposedByDrag(session.readings.peek(), held, to)),
    });
    const chooseUnit = (name: string): void => {
      const count = made.chooseUnit(name);
      spoken.value = unitWords(name, count);
    };
    picture.current = made;
    showCoarse(made, session.coarse.peek());
    walk.current = new Walk(session, made, (text, index) => {
      spoken.value = text;
      candidate.value = index;
    });
    const stops = [
      watchMedia('(prefers-color-scheme: dark)', (dark) => made.setColours(dark ? 'dark' : 'light')),
      watchMedia('(prefers-reduced-motion: reduce)', (reduced) => made.setReducedMotion(reduced)),
    ];
    const focus = (): void => {
      const selection = session.selection.peek();
      const person = session.person.peek();
      const path = session.path.peek();
      if (path !== null && path.length > 0) made.focus(path);
      else if (person !== null) made.focus(person);
      else if (selection?.kind === 'organisation') made.focus({ organisation: selection.name });
    };
    let latest = 0;
    let placed: { readonly people: Network['people']; readonly layout: Layout } | null = null;
    const highlight = (): void => {
      made.select(session.person.value);
      made.highlightPath(session.path.value);
      const { value } = session.selection;
      made.highlightGroup(
        value?.kind === 'organisation' ? membersOf(session.readings.value, value.name) : [],
      );
    };
    stops.push(
      effect(() => {
        const model = session.model.value;
        const { people } = session.readings.peek().network;
        const turn = ++latest;
        if (placed?.people === people && placed.layout.ids.length === model.people.length) {
          // another day of the same network, or another way to count strength: places belong to people
          made.setModel(model, { ...placed.layout, bands: null });
          untracked(highlight);
          return;
        }
        const { clientWidth: width, clientHeight: height } = box.current!;
        const aspect = width > 0 && height > 0 ? width / height : 1.6;
        void here.layoutBench
          .run('arrange', { model, aspect })
          .then((layout) => {
            if (turn !== latest || picture.current !== made) return;
            made.setModel(model, layout);
            placed = { people, layout };
            untracked(highlight);
            if (!drawn.value) focus();
            drawn.value = true;
            session.coarse.value = null;
          })
          .catch((error: unknown) => {
            failed.value = errorText(error);
          });
      }),
      effect(() => {
        highlight();
        if (session.person.value === null) candidate.value = null;
      }),
      effect(() => {
        made.setLens(withoutLeavers(session.lensed.value, session.model.value, session.leavers.value));
      }),
      effect(() => {
        if (session.focusRequest.value > 0) focus();
      }),
    );
    return () => {
      latest = -1;
      for (const stop of stops) stop();
      picture.current = null;
      made.destroy();
    };
  }, [here, session, picture]);

  useEffect(() => {
    const place = candidate.value === null ? null : picture.current?.positionOf(candidate.value);
    if (!place || !proxy.current) return;
    const size = place.radius * 2 + 10;
    const { style } = proxy.current;
    style.width = style.height = `${size}px`;
    style.left = `${place.x - size / 2}px`;
    style.top = `${place.y - size / 2}px`;
  });

  return (
    <div class={drawn.value || session.coarse.value === null ? 'drawing' : 'drawing coarse'}>
      <p class="hidden" id={`${id}-summary`}>
        {summary}
      </p>
      <div
        class="canvas"
        ref={box}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: an application is walked by keys
        tabIndex={0}
        role="application"
        aria-roledescription="network drawing"
        aria-label="The network. Enter goes in, question mark tells the keys"
        aria-describedby={`${id}-summary`}
        aria-activedescendant={candidate.value === null ? undefined : `${id}-proxy`}
        onKeyDown={(event) => walk.current?.key(event)}
      >
        {candidate.value !== null && (
          <div class="proxy" ref={proxy} id={`${id}-proxy`} role="img" aria-label={spoken.value} />
        )}
      </div>
      {failed.value !== '' ? (
        <p class="wait">The picture cannot be drawn ({failed}); the tables hold all that it shows.</p>
      ) : (
        !drawn.value && <Reading doing="Arranging the people" />
      )}
      <p class="spoken" role="status">
        {spoken}
      </p>
      <DrawingTools picture={picture} />
    </div>
  );
}

/** What a unit that is chosen can be used for. */
const unitWords = (name: string, count: number): string =>
  `${name}, ${people(count)}. Drag it onto another unit, or out of the organisation, to see what would be.`;
