import { useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { type Room, SHEET } from '../../figure/room.ts';
import type { Answered } from '../../session/reader.ts';

const STEP = 40;
/** What the answer above a figure and the notes below take. */
const WORDS = 150;
const WORDS_NARROW = 220;
/** From here on the page scrolls, and a figure is as high as its width asks for. */
const STACKED = 760;

const stepped = (size: number): number => Math.floor(size / STEP) * STEP;

/** How much there is for a figure in an element, in steps, so that a window that is drawn larger asks seldom. */
export function useRoom(element: RefObject<HTMLElement | null>): Room {
  const room = useSignal<Room>(SHEET);
  useEffect(() => {
    const stage = element.current!;
    const measure = (): void => {
      const { clientWidth: across, clientHeight: down } = stage;
      if (across === 0) return;
      const width = Math.max(stepped(across - 32), 280);
      const stacked = (stage.closest('.app')?.clientWidth ?? across) <= STACKED;
      const height = stacked
        ? width * (width < 560 ? 1.3 : 0.75)
        : down - (width < 640 ? WORDS_NARROW : WORDS);
      const next = { width, height: Math.max(stepped(height), 280) };
      const now = room.peek();
      if (next.width !== now.width || next.height !== now.height) room.value = next;
    };
    measure();
    const Observer = stage.ownerDocument.defaultView?.ResizeObserver;
    if (!Observer) return;
    const observer = new Observer(measure);
    observer.observe(stage);
    return () => observer.disconnect();
  }, [element, room]);
  return room.value;
}

/** The answer for the room there was, while the one for the room there is comes. */
export function useSteady<Value>(answered: Answered<Value>, about: string): Answered<Value> {
  const last = useSignal<{ readonly about: string; readonly value: Value } | null>(null);
  if (answered.value !== undefined) {
    if (last.peek()?.value !== answered.value || last.peek()?.about !== about)
      last.value = { about, value: answered.value };
    return answered;
  }
  const before = last.peek();
  if (answered.failed !== undefined || before === null || before.about !== about) return answered;
  return { ...answered, value: before.value };
}
