import { useSignal } from '@preact/signals';
import type { Purpose } from '@tertius/core/sharing';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Bounds, Layout } from '../../layout/layout-types.ts';
import type { SheetView } from '../../sheet/sheet.ts';
import { SIZES, type SizeName } from '../../sheet/sizes.ts';
import { useSession, useSurroundings } from '../shell/context.ts';
import { download } from '../shell/media.ts';
import { printAlone } from './print.ts';
import { pngOf } from './raster.ts';

interface Props {
  readonly view: SheetView;
  readonly person?: string | undefined;
  readonly organisation?: string | undefined;
  readonly topic?: string | undefined;
  /** What of the map is seen just now; other views are always whole. */
  readonly seen?: () => { readonly layout: Layout; readonly seen: Bounds } | null;
  readonly onClose: () => void;
}

type Act = 'svg' | 'png' | 'copy' | 'print';

/** Takes a view away as a picture: how large, how much of it, and who may see it. */
export function PictureDialog({ view, person, organisation, topic, seen, onClose }: Props): JSX.Element {
  const session = useSession();
  const { fileName } = useSurroundings();
  const box = useRef<HTMLDialogElement>(null);
  const sheet = useRef<HTMLImageElement>(null);
  const size = useSignal<SizeName>('16:9');
  const part = useSignal<'whole' | 'seen'>('whole');
  const purpose = useSignal<Purpose>('colleague');
  const busy = useSignal(false);
  const said = useSignal('');
  useEffect(() => {
    box.current?.showModal();
  }, []);

  const act = async (what: Act): Promise<void> => {
    busy.value = true;
    said.value = 'Drawing …';
    try {
      const chosen = SIZES[size.value];
      const now = seen?.() ?? null;
      const svg = await session.sheet({
        view,
        purpose: purpose.value,
        size: chosen,
        lens: session.lens.peek(),
        ...(person === undefined ? {} : { person }),
        ...(organisation === undefined ? {} : { organisation }),
        ...(topic === undefined || topic === '' ? {} : { topic }),
        ...(now === null ? {} : { layout: now.layout }),
        ...(now === null || part.value === 'whole' ? {} : { seen: now.seen }),
      });
      const name = `${fileName.replace(/\.json$/, '')}-${view}`;
      if (what === 'svg') {
        download(`${name}.svg`, new Blob([svg], { type: 'image/svg+xml' }));
        said.value = `${name}.svg is saved with your downloads. ${CARE[purpose.value]}`;
      } else if (what === 'print') {
        await printed(sheet.current!, svg);
        said.value = '';
      } else {
        const png = await pngOf(svg, chosen);
        if (what === 'copy') await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]);
        else download(`${name}.png`, png);
        said.value = `${what === 'copy' ? 'The picture is copied.' : `${name}.png is saved with your downloads.`} ${CARE[purpose.value]}`;
      }
      session.status.value = said.value;
    } catch (error) {
      said.value = error instanceof Error ? error.message : String(error);
    } finally {
      busy.value = false;
    }
  };

  return (
    <dialog class="out card" ref={box} aria-labelledby="out-title" onClose={onClose}>
      <h2 id="out-title">Take the picture with you</h2>
      <div class="form stack">
        <Choice name="Size" value={size.value} onPick={(value) => (size.value = value as SizeName)}>
          {Object.entries(SIZES).map(([id, { words }]) => [id, words] as const)}
        </Choice>
        {seen !== undefined && (
          <Choice name="Part" value={part.value} onPick={(value) => (part.value = value as 'whole')}>
            {[
              ['whole', 'the whole picture'],
              ['seen', 'what is seen now'],
            ]}
          </Choice>
        )}
        <Choice name="For whom" value={purpose.value} onPick={(value) => (purpose.value = value as Purpose)}>
          {[
            ['colleague', 'a colleague: shared contacts alone'],
            ['me', 'myself: everything'],
            ['public', 'anybody: without names'],
          ]}
        </Choice>
        <div class="row">
          <Button name="Save SVG" busy={busy.value} primary onClick={() => void act('svg')} />
          <Button name="Save PNG" busy={busy.value} onClick={() => void act('png')} />
          <Button name="Copy picture" busy={busy.value} onClick={() => void act('copy')} />
          <Button name="Print" busy={busy.value} onClick={() => void act('print')} />
          <button type="button" class="plain" onClick={() => box.current?.close()}>
            Close
          </button>
        </div>
        <p class="small" role="status">
          {said}
        </p>
      </div>
      <img class="sheet-print" ref={sheet} alt="" hidden />
    </dialog>
  );
}

async function printed(image: HTMLImageElement, svg: string): Promise<void> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    image.src = address;
    image.hidden = false;
    await image.decode();
    await printAlone(image);
  } finally {
    image.hidden = true;
    image.removeAttribute('src');
    URL.revokeObjectURL(address);
  }
}

const CARE: Readonly<Record<Purpose, string>> = {
  me: 'It shows other people’s names, also of those who did not agree to be shown: keep it for yourself.',
  colleague: 'It shows people whose level is shared, and your colleagues.',
  public: 'It shows no names; the shape of a network can still give people away.',
};

interface ChoiceProps {
  readonly name: string;
  readonly value: string;
  readonly children: readonly (readonly [string, string])[];
  readonly onPick: (value: string) => void;
}

function Choice({ name, value, children, onPick }: ChoiceProps): JSX.Element {
  return (
    <label class="field">
      {name}
      <select value={value} onChange={(event) => onPick(event.currentTarget.value)}>
        {children.map(([id, words]) => (
          <option key={id} value={id}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}

interface ButtonProps {
  readonly name: string;
  readonly busy: boolean;
  readonly primary?: boolean;
  readonly onClick: () => void;
}

function Button({ name, busy, primary = false, onClick }: ButtonProps): JSX.Element {
  return (
    <button type="button" class={primary ? 'primary' : ''} disabled={busy} onClick={onClick}>
      {name}
    </button>
  );
}
