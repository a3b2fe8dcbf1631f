import { type ReadonlySignal, useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

/** Files dropped anywhere on an element; tells whether some hover over it now. */
export function useFileDrop(
  root: RefObject<HTMLElement | null>,
  take: (files: readonly File[]) => void,
): ReadonlySignal<boolean> {
  const over = useSignal(false);
  useEffect(() => {
    const element = root.current!;
    let depth = 0;
    const enter = (by: number) => (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      depth = Math.max(0, depth + by);
      over.value = depth > 0;
    };
    const handlers = {
      dragenter: enter(1),
      dragleave: enter(-1),
      dragover: (event: DragEvent) => {
        if (carriesFiles(event)) event.preventDefault();
      },
      drop: (event: DragEvent) => {
        if (!carriesFiles(event)) return;
        event.preventDefault();
        depth = 0;
        over.value = false;
        take([...(event.dataTransfer?.files ?? [])]);
      },
    };
    const entries = Object.entries(handlers) as [keyof typeof handlers, (event: DragEvent) => void][];
    for (const [kind, handler] of entries) element.addEventListener(kind, handler);
    return () => {
      for (const [kind, handler] of entries) element.removeEventListener(kind, handler);
    };
  }, []);
  return over;
}
