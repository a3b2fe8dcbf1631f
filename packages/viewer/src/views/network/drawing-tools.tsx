import { useSignal } from '@preact/signals';
import type { JSX, RefObject } from 'preact';
import type { Picture } from '../../picture/picture-types.ts';
import type { Selection } from '../../questions/selection.ts';
import { useSession } from '../shell/context.ts';
import { later } from '../shell/later.tsx';

const PictureDialog = later('PictureDialog');

/** Buttons over the drawing: what wheel and fingers do, for everybody else. */
export function DrawingTools({ picture }: { picture: RefObject<Picture | null> }): JSX.Element {
  const session = useSession();
  const taking = useSignal(false);
  return (
    <fieldset class="tools" aria-label="Drawing">
      <Tool name="Zoom in" onClick={() => picture.current?.zoomIn()} path="M8 3v10M3 8h10" />
      <Tool name="Zoom out" onClick={() => picture.current?.zoomOut()} path="M3 8h10" />
      <Tool
        name="Show everything"
        onClick={() => picture.current?.fit()}
        path="M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10"
      />
      <Tool
        name="Save the picture"
        onClick={() => (taking.value = true)}
        path="M8 2.5v7M5 7l3 3 3-3M3 13.5h10"
      />
      {taking.value && (
        <PictureDialog
          view="map"
          person={selectedId(session.selection.value)}
          seen={() => picture.current?.seen() ?? null}
          onClose={() => (taking.value = false)}
        />
      )}
    </fieldset>
  );
}

interface ToolProps {
  readonly name: string;
  readonly path: string;
  readonly onClick: () => void;
}

function Tool({ name, path, onClick }: ToolProps): JSX.Element {
  return (
    <button type="button" aria-label={name} title={name} onClick={onClick}>
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        <path d={path} fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" />
      </svg>
    </button>
  );
}

const selectedId = (selection: Selection | null): string | undefined =>
  selection?.kind === 'person' ? selection.id : undefined;
