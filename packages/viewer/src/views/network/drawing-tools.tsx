import type { JSX, RefObject } from 'preact';
import type { Picture } from '../../picture/picture-types.ts';
import { useSurroundings } from '../shell/context.ts';
import { download } from '../shell/media.ts';

/** Buttons over the drawing: what wheel and fingers do, for everybody else. */
export function DrawingTools({ picture }: { picture: RefObject<Picture | null> }): JSX.Element {
  const { fileName, session } = useSurroundings();
  const save = async (): Promise<void> => {
    const blob = await picture.current?.toPng();
    if (!blob) return;
    const name = `${fileName.replace(/\.json$/, '')}.png`;
    download(name, blob);
    session.notice.value = `${name} is saved with your downloads. It shows other people’s names.`;
    session.status.value = session.notice.value;
  };
  return (
    <fieldset class="tools" aria-label="Drawing">
      <Tool name="Zoom in" onClick={() => picture.current?.zoomIn()} path="M8 3v10M3 8h10" />
      <Tool name="Zoom out" onClick={() => picture.current?.zoomOut()} path="M3 8h10" />
      <Tool
        name="Show everything"
        onClick={() => picture.current?.fit()}
        path="M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10"
      />
      <Tool name="Save the picture" onClick={() => void save()} path="M8 2.5v7M5 7l3 3 3-3M3 13.5h10" />
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
