import type { Figure, Mark } from './figure-types.ts';
import { isNarrow, type Room, SHEET } from './room.ts';
import { fitted } from './text.ts';

export interface FanVoice {
  readonly id: string;
  readonly name: string;
  readonly value: number;
}

export interface Fan {
  readonly title: string;
  /** Null where the data do not tell. */
  readonly score: number | null;
  readonly voices: readonly FanVoice[];
  /** What is said where nobody stands in it. */
  readonly none: string;
  readonly weakest: boolean;
  /** Who would thicken it, once introduced. */
  readonly ghost?: { readonly id: string; readonly name: string; readonly by: string };
}

const HEAD = 66;
const FOOT = 34;
const SPREAD = 0.64;
const MOST = 7;
const MOST_GAP = 72;

type Centre = { readonly id: string; readonly name: string };

/** Where a fan stands: it opens from its left edge to the right, where the names are. */
interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Three sides of somebody's work as fans of faces: thicker is stronger, the thinnest side is marked. */
export function fansFigure(
  centre: Centre,
  fans: readonly Fan[],
  { title, sentence, notes }: Pick<Figure, 'title' | 'sentence' | 'notes'>,
  room: Room = SHEET,
): Figure {
  const under = isNarrow(room);
  const width = under ? room.width : room.width / fans.length;
  const fullest = Math.max(
    ...fans.map(({ voices, ghost }) => Math.min(voices.length, MOST) + Number(ghost !== undefined)),
  );
  const wanted = HEAD + FOOT + Math.max(fullest, 4) * MOST_GAP;
  const height = Math.min(under ? 320 : Math.max(room.height, 260), wanted);
  const marks = fans.flatMap((fan, at) =>
    fanMarks(fan, { x: under ? 0 : at * width, y: under ? at * height : 0, width, height }, centre),
  );
  return { title, sentence, width: room.width, height: under ? height * fans.length : height, marks, notes };
}

function fanMarks(fan: Fan, place: Place, centre: Centre): Mark[] {
  const tone = fan.weakest ? 'alone' : 'own';
  const voices = fan.voices.slice(0, MOST);
  const count = voices.length + (fan.ghost === undefined ? 0 : 1);
  const space = place.height - HEAD - FOOT;
  const gap = Math.min(space / Math.max(count, 1), MOST_GAP);
  const long = Math.max(Math.min(place.width * 0.42, space * 0.75), (gap * (count - 1)) / 2 + 12);
  const [x, y] = [place.x + 34, place.y + HEAD + space / 2];
  const reach = 0.35 + 0.65 * Math.min(Math.max(fan.score ?? 0, 0), 1);
  const left = place.x + 20;
  const named = fitted(fan.title, 15, place.width - 30, true);
  const marks: Mark[] = [
    { kind: 'band', d: wedge(x, y, long * reach), tone, opacity: fan.weakest ? 0.16 : 0.12 },
    {
      ...{ kind: 'text', x: left, y: place.y + 30, size: 15, anchor: 'start', tone: 'ink', bold: true },
      ...{ text: named, title: fan.title },
    },
    {
      ...{ kind: 'text', x: left, y: place.y + 50, size: 12.5, anchor: 'start' },
      tone: fan.weakest ? 'alone' : 'soft',
      text:
        fan.score === null
          ? 'not known'
          : `${fan.score.toFixed(2)} of 1${fan.weakest ? ', the thinnest side' : ''}`,
    },
  ];
  const spoke = (
    name: string,
    id: string,
    at: number,
    value: number,
    ghost: boolean,
    words: string,
  ): void => {
    const down = (at - (count - 1) / 2) * gap;
    const [ex, ey] = [x + Math.sqrt(Math.max(long ** 2 - down ** 2, 0)), y + down];
    const target = { person: id };
    const r = ghost ? 7 : 5 + 5 * value;
    marks.push(
      {
        ...{ kind: 'line', d: `M${x.toFixed(1)} ${y.toFixed(1)}L${ex.toFixed(1)} ${ey.toFixed(1)}` },
        tone: ghost ? 'alone' : tone,
        width: ghost ? 2 : 1 + 7 * value,
        opacity: ghost ? 0.9 : 0.5,
        dashed: ghost,
        title: words,
      },
      {
        ...{ kind: 'circle', x: ex, y: ey, r, title: words, target },
        tone: ghost ? 'alone' : tone,
        ring: ghost,
      },
      {
        ...{ kind: 'text', x: ex + r + 6, y: ey + 4, size: 12, anchor: 'start', title: words, target },
        tone: ghost ? 'alone' : 'ink',
        text: fitted(name, 12, place.x + place.width - ex - r - 10),
      },
    );
  };
  for (const [at, { id, name, value }] of voices.entries())
    spoke(name, id, at, Math.min(value, 1), false, `${name}: ${value.toFixed(2)}`);
  if (fan.ghost !== undefined) {
    const { id, name, by } = fan.ghost;
    spoke(name, id, count - 1, 0, true, `${name}, once ${by} has introduced them`);
  }
  const soft = (text: string, at: number, down: number): Mark => ({
    ...{ kind: 'text', x: at, y: down, size: 12, anchor: 'start', tone: 'soft' },
    text: fitted(text, 12, place.x + place.width - at - 6),
    title: text,
  });
  if (count === 0) marks.push(soft(fan.none, x + 24, y + 4));
  marks.push(
    { kind: 'circle', x, y, r: 11, tone: 'own', title: centre.name, target: { person: centre.id } },
    {
      ...{ kind: 'text', x: left, y: y + 30, size: 12.5, anchor: 'start', tone: 'ink', bold: true },
      text: fitted(centre.name, 12.5, place.width * 0.6, true),
      ...{ title: centre.name, target: { person: centre.id } },
    },
  );
  const more = fan.voices.length - voices.length;
  if (more > 0)
    marks.push(soft(`and ${more} more`, place.x + place.width * 0.5, place.y + place.height - 10));
  return marks;
}

/** The part of a fan that its score fills, opening to the right. */
function wedge(x: number, y: number, r: number): string {
  const [dx, dy] = [Math.cos(SPREAD) * r, Math.sin(SPREAD) * r];
  const n = (value: number): string => value.toFixed(1);
  return `M${n(x)} ${n(y)}L${n(x + dx)} ${n(y - dy)}A${n(r)} ${n(r)} 0 0 1 ${n(x + dx)} ${n(y + dy)}Z`;
}
