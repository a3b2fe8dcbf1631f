import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

const ALL_BELOW = 150;
/** Rows drawn above and below those in view, so that scrolling shows no gap. */
const BEYOND = 12;
/** Until the box is measured. */
const SUPPOSED_HEIGHT = 800;

export interface WindowOfRows {
  readonly items: readonly number[];
  /** Pixels of rows not drawn, above and below. */
  readonly before: number;
  readonly after: number;
}

/** The rows of a scrolling box that are in view; all of them where they are few. Rows are of one height, so which they are is a division. */
export function useWindow(box: RefObject<HTMLElement | null>, count: number, height: number): WindowOfRows {
  const [seen, see] = useState({ first: 0, rows: Math.ceil(SUPPOSED_HEIGHT / height) });
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const look = (): void => {
      const first = Math.floor(element.scrollTop / height);
      const rows = Math.ceil((element.clientHeight || SUPPOSED_HEIGHT) / height);
      see((last) => (last.first === first && last.rows === rows ? last : { first, rows }));
    };
    look();
    element.addEventListener('scroll', look, { passive: true });
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => {
      element.removeEventListener('scroll', look);
      observer.disconnect();
    };
  }, [box, height]);
  const few = count <= ALL_BELOW;
  const from = few ? 0 : Math.max(0, Math.min(seen.first - BEYOND, count - 1));
  const to = few ? count : Math.min(count, seen.first + seen.rows + BEYOND + 1);
  return {
    items: Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i),
    before: from * height,
    after: Math.max(0, count - to) * height,
  };
}
