import { createContext } from 'preact';
import type { Picture } from '../../picture/picture-types.ts';

/** Where somebody's mark stands on the screen. */
interface Place {
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

/** People who keep their mark from one view to the next. */
export interface Travel {
  /** Remembers where everybody stands before the view changes. */
  leave(): void;
  /** Lets the marks of a figure come from where the same people stood. */
  arrive(figure: SVGSVGElement): void;
  /** The same for the map, whose marks are no elements: others stand for them on the way. */
  arriveAtMap(): void;
}

export const TravelContext: ReturnType<typeof createContext<Travel | null>> = createContext<Travel | null>(
  null,
);

const TIME = 520;
/** More than these would take longer to set off than to travel. */
const MOST = 700;
const SVG = 'http://www.w3.org/2000/svg';

/** Marks that travel between views of one network; none do where motion is to be reduced. */
export function createTravel(
  stage: () => HTMLElement | null,
  picture: () => Picture | null,
  people: () => readonly { readonly id: string; readonly insider: boolean }[],
): Travel {
  let from = new Map<string, Place>();
  const still = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

  const onMap = (): Map<string, Place> => {
    const places = new Map<string, Place>();
    // a map that was hidden has to take its size first
    picture()?.resize();
    const box = stage()?.querySelector('.canvas')?.getBoundingClientRect();
    const drawn = picture();
    if (!box || !drawn || box.width === 0) return places;
    for (const [index, { id }] of people().entries()) {
      const place = drawn.positionOf(index);
      if (!place || place.x < 0 || place.y < 0 || place.x > box.width || place.y > box.height) continue;
      places.set(id, { x: box.left + place.x, y: box.top + place.y, r: Math.max(place.radius, 1.5) });
      if (places.size > MOST) return new Map();
    }
    return places;
  };

  const marksOf = (figure: Element): readonly SVGElement[] => {
    const marks = [...figure.querySelectorAll<SVGElement>('[data-person]')];
    return marks.length > MOST ? [] : marks;
  };

  const bring = (mark: SVGElement, place: Place): void => {
    const now = placeOf(mark);
    const size = Math.min(Math.max(place.r / Math.max(now.r, 0.5), 0.2), 5);
    const start = `translate(${place.x - now.x}px, ${place.y - now.y}px) scale(${size})`;
    mark.animate([{ transform: start }, { transform: 'none' }], { duration: TIME, easing: 'ease-in-out' });
  };

  return {
    leave() {
      from = new Map();
      const figure = stage()?.querySelector('.figure svg[role=img]');
      if (still()) return;
      if (!figure) from = onMap();
      else for (const mark of marksOf(figure)) from.set(mark.dataset.person!, placeOf(mark));
    },
    arrive(figure) {
      const travelling = from;
      from = new Map();
      if (travelling.size === 0) return;
      for (const mark of marksOf(figure)) {
        const place = travelling.get(mark.dataset.person!);
        if (place !== undefined) bring(mark, place);
      }
      const rest = figure.querySelectorAll('.mark:not([data-person])');
      if (rest.length <= 2 * MOST)
        for (const mark of rest)
          mark.animate([{ opacity: 0 }, { opacity: getComputedStyle(mark).opacity }], { duration: TIME });
    },
    arriveAtMap() {
      const travelling = from;
      from = new Map();
      const around = stage()?.querySelector('.drawing');
      if (travelling.size === 0 || !around) return;
      const places = onMap();
      const box = around.getBoundingClientRect();
      const flight = around.ownerDocument.createElementNS(SVG, 'svg');
      flight.setAttribute('class', 'flight');
      flight.setAttribute('aria-hidden', 'true');
      around.append(flight);
      for (const { id, insider } of people()) {
        const [start, end] = [travelling.get(id), places.get(id)];
        if (!start || !end) continue;
        const mark = around.ownerDocument.createElementNS(SVG, 'circle');
        mark.setAttribute('class', `mark ${insider ? 'own' : 'outside'}`);
        for (const [name, value] of [
          ['cx', end.x - box.left],
          ['cy', end.y - box.top],
          ['r', end.r],
        ] as const)
          mark.setAttribute(name, String(value));
        flight.append(mark);
        bring(mark, start);
      }
      setTimeout(() => flight.remove(), TIME);
    },
  };
}

function placeOf(mark: Element): Place {
  const { left, top, width, height } = mark.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2, r: Math.min(width, height) / 2 };
}
