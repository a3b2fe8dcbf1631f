export interface GestureHandlers {
  pan(dx: number, dy: number): void;
  zoom(factor: number, x: number, y: number): void;
  click(x: number, y: number): void;
  doubleClick(x: number, y: number): void;
  hover(x: number, y: number): void;
  leave(): void;
  /** Whether a drag that begins here carries somebody instead of moving the view. */
  grab(x: number, y: number): boolean;
  carry(x: number, y: number): void;
  /** The one who was carried is let go, or the drag was broken off. */
  drop(x: number, y: number, broken: boolean): void;
}

const SLACK = 4;

/** Mouse, pen and fingers on one element: dragging, pinching, the wheel, clicks. Returns how to stop. */
export function listenToGestures(element: HTMLElement, handlers: GestureHandlers): () => void {
  const pointers = new Map<number, { x: number; y: number }>();
  let travelled = 0;
  let fingers = 0;
  let carries = false;
  const at = (event: MouseEvent): { x: number; y: number } => {
    const { left, top } = element.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  };
  const span = (): { x: number; y: number; size: number } => {
    const [a, b] = [...pointers.values()];
    return { x: (a!.x + b!.x) / 2, y: (a!.y + b!.y) / 2, size: Math.hypot(a!.x - b!.x, a!.y - b!.y) || 1 };
  };
  const down = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    if (pointers.size === 0) travelled = fingers = 0;
    const { x, y } = at(event);
    carries = pointers.size === 0 && handlers.grab(x, y);
    pointers.set(event.pointerId, { x, y });
    fingers = Math.max(fingers, pointers.size);
  };
  const move = (event: PointerEvent): void => {
    const before = pointers.get(event.pointerId);
    const now = at(event);
    if (!before) {
      if (pointers.size === 0) handlers.hover(now.x, now.y);
      return;
    }
    const spread = pointers.size === 2 ? span() : null;
    pointers.set(event.pointerId, now);
    travelled += Math.hypot(now.x - before.x, now.y - before.y);
    if (travelled < SLACK) return;
    if (!element.hasPointerCapture(event.pointerId)) element.setPointerCapture(event.pointerId);
    if (spread) {
      const next = span();
      handlers.zoom(next.size / spread.size, next.x, next.y);
      handlers.pan(next.x - spread.x, next.y - spread.y);
    } else if (carries) handlers.carry(now.x, now.y);
    else handlers.pan(now.x - before.x, now.y - before.y);
  };
  const up = (event: PointerEvent): void => {
    if (!pointers.delete(event.pointerId)) return;
    const { x, y } = at(event);
    const still = travelled < SLACK;
    if (carries) handlers.drop(x, y, still || fingers > 1 || event.type !== 'pointerup');
    carries = false;
    if (event.type === 'pointerup' && still && fingers === 1) {
      handlers.click(x, y);
    }
  };
  const leave = (): void => handlers.leave();
  const wheel = (event: WheelEvent): void => {
    event.preventDefault();
    const { x, y } = at(event);
    const lines = event.deltaMode === 1 ? 18 : event.deltaMode === 2 ? 300 : 1;
    const change = Math.min(Math.max(event.deltaY * lines, -300), 300);
    handlers.zoom(Math.exp(-change * (event.ctrlKey ? 0.01 : 0.0016)), x, y);
  };
  const double = (event: MouseEvent): void => {
    const { x, y } = at(event);
    handlers.doubleClick(x, y);
  };
  const stop = new AbortController();
  const { signal } = stop;
  element.addEventListener('pointerdown', down, { signal });
  element.addEventListener('pointermove', move, { signal });
  element.addEventListener('pointerup', up, { signal });
  element.addEventListener('pointercancel', up, { signal });
  element.addEventListener('pointerleave', leave, { signal });
  element.addEventListener('dblclick', double, { signal });
  element.addEventListener('wheel', wheel, { signal, passive: false });
  return () => stop.abort();
}
