import type { Figure, Mark } from './figure-types.ts';
import { isNarrow, type Room, SHEET } from './room.ts';
import { fitted, widthOf } from './text.ts';

export interface Alter {
  readonly id: string;
  readonly name: string;
  /** Organisation, or unit for colleagues; the sector they stand in. */
  readonly sector: string;
  readonly insider: boolean;
  /** A contact on request, who is not named. */
  readonly onRequest?: boolean;
  readonly strength: number;
  /** Nobody else inside reaches them. */
  readonly alone: boolean;
}

const NEAR_SHARE = 0.24;
const RINGS = [
  [0.6, 'strong'],
  [0.3, 'medium'],
] as const;
/** Rings with how strong a tie is that ends there. */
const WORDED = [...RINGS, [0, 'weak']] as const;
const MOST_SECTORS = 14;
const OTHERS = 'other organisations';

/** Somebody in the centre with everybody they are tied to: nearer is stronger, a sector is an organisation or a unit; `alone` says what an orange ring means. */
export function aroundFigure(
  centre: { readonly id: string; readonly name: string },
  alters: readonly Alter[],
  sentence: string,
  room: Room = SHEET,
  alone = 'no colleague is recorded to know them',
): Figure {
  const disc = discIn(room);
  const [cx, cy] = [disc.x, disc.y];
  const radiusOf = (strength: number): number =>
    disc.near + (1 - Math.min(Math.max(strength, 0), 1)) * (disc.far - disc.near);
  const counts = new Map<string, number>();
  for (const { sector } of alters) counts.set(sector, (counts.get(sector) ?? 0) + 1);
  const ranked = [...counts].sort(([x, a], [y, b]) => b - a || (x < y ? -1 : 1)).map(([name]) => name);
  const kept = new Set(ranked.length > MOST_SECTORS + 1 ? ranked.slice(0, MOST_SECTORS) : ranked);
  const sectorOf = ({ sector }: Alter): string => (kept.has(sector) ? sector : OTHERS);
  const sectors = [...kept, ...(kept.size < ranked.length ? [OTHERS] : [])].map((name) => ({
    name,
    members: alters
      .filter((alter) => sectorOf(alter) === name)
      .sort((a, b) => b.strength - a.strength || (a.id < b.id ? -1 : 1)),
  }));
  const marks: Mark[] = WORDED.map(([least, word]) => ring(disc, radiusOf(least), word));
  const taken: Box[] = [{ left: cx - 60, right: cx + 60, top: cy - 14, bottom: cy + 34 }];
  const labels: Mark[] = [];
  const names: { readonly strength: number; readonly place: () => void }[] = [];
  const whole = alters.length + sectors.length * 0.6;
  let angle = -Math.PI / 2;
  for (const { name, members } of sectors) {
    const span = ((members.length + 0.6) / Math.max(whole, 1)) * 2 * Math.PI;
    const middle = angle + span / 2;
    labels.push(...sectorLabel(name, members.length, middle, { ...disc, room, taken }));
    members.forEach((alter, at) => {
      const turn = angle + (span * (at + 0.8)) / (members.length + 0.6);
      const r = radiusOf(alter.strength);
      const [x, y] = [cx + r * Math.cos(turn), cy + r * Math.sin(turn)];
      const tone = alter.alone ? 'alone' : alter.insider ? 'own' : 'outside';
      const title = `${alter.name}, ${alter.sector}: strength ${alter.strength.toFixed(2)}${alter.alone ? ', reached by nobody else' : ''}`;
      const common = { title, target: { person: alter.id } };
      const size = alters.length > 150 ? 3 : 5;
      marks.push({
        kind: 'line',
        d: `M${cx} ${cy}L${x.toFixed(1)} ${y.toFixed(1)}`,
        width: 0.6 + 2.4 * alter.strength,
        tone,
        opacity: 0.3,
        dashed: alter.alone,
      });
      labels.push({ kind: 'circle', x, y, r: size, tone, ring: alter.alone, ...common });
      taken.push({ left: x - size, right: x + size, top: y - size, bottom: y + size });
      const left = Math.cos(turn) < 0;
      const text = fitted(alter.name, 11, 130);
      const width = widthOf(text, 11);
      const place = (): void => {
        for (const side of [left, !left]) {
          const start = side ? x - size - 3 - width : x + size + 3;
          const box = { left: start, right: start + width, top: y - 7, bottom: y + 7 };
          if (box.left < 0 || box.right > room.width || taken.some((one) => overlap(one, box))) continue;
          taken.push(box);
          labels.push({
            kind: 'text',
            x: side ? x - size - 3 : x + size + 3,
            y: y + 4,
            text,
            size: 11,
            anchor: side ? 'end' : 'start',
            tone: alter.alone ? 'alone' : 'ink',
            ...common,
          });
          return;
        }
      };
      if (!alter.onRequest) names.push({ strength: alter.strength, place });
    });
    angle += span;
  }
  for (const [least, word] of WORDED) labels.push(...ringWord(word, radiusOf(least), { ...disc, taken }));
  // The strongest are named first, so that they are not the ones without room.
  for (const { place } of names.sort((one, other) => other.strength - one.strength)) place();
  labels.push(
    { kind: 'circle', x: cx, y: cy, r: 13, tone: 'own', title: centre.name, target: { person: centre.id } },
    {
      kind: 'text',
      x: cx,
      y: cy + 30,
      text: fitted(centre.name, 14, 220),
      size: 14,
      anchor: 'middle',
      tone: 'ink',
      bold: true,
    },
  );
  return {
    title: `Around ${centre.name}`,
    sentence,
    width: room.width,
    height: room.height,
    marks: [...marks, ...labels],
    notes: [
      'Nearer the centre is a stronger tie. A sector is an organisation, or a unit for colleagues.',
      `${alters.some(({ alone }) => alone) ? `Orange ring: ${alone}. ` : ''}Names that would lie over others are left out; the table has all.${alters.some(({ onRequest }) => onRequest) ? ' A contact on request has no name here.' : ''}`,
    ],
  };
}

interface Disc {
  readonly x: number;
  readonly y: number;
  /** Where the strongest ties end, and those of strength 0. */
  readonly near: number;
  readonly far: number;
}

function discIn(room: Room): Disc {
  const side = isNarrow(room) ? 14 : 200;
  const far = Math.max(Math.min(room.width / 2 - side, room.height / 2 - 36), 90);
  return { x: room.width / 2, y: room.height / 2, near: far * NEAR_SHARE, far };
}

const ring = ({ x, y }: Disc, r: number, word: string): Mark => ({
  kind: 'line',
  d: `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`,
  width: 1,
  tone: 'line',
  title: word,
});

/** The word of a ring, on it, where nothing else stands. */
function ringWord(
  word: string,
  r: number,
  { x: cx, y: cy, taken }: Disc & { readonly taken: Box[] },
): Mark[] {
  const half = widthOf(word, 10.5) / 2;
  for (let turn = 0; turn < 36; turn++) {
    const angle = Math.PI / 2 + (turn * Math.PI) / 18;
    const [x, y] = [cx + r * Math.cos(angle), cy + r * Math.sin(angle)];
    const box = { left: x - half, right: x + half, top: y - 7, bottom: y + 7 };
    if (taken.some((one) => overlap(one, box))) continue;
    taken.push(box);
    return [{ kind: 'text', x, y: y + 3.5, text: word, size: 10.5, anchor: 'middle', tone: 'soft' }];
  }
  return [];
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

function sectorLabel(
  name: string,
  count: number,
  angle: number,
  { x: cx, y: cy, far, room, taken }: Disc & { readonly room: Room; readonly taken: Box[] },
): Mark[] {
  const text = `${fitted(name, 12.5, isNarrow(room) ? 105 : 230, true)} ${count}`;
  const width = widthOf(text, 12.5, true);
  const left = Math.cos(angle) < 0;
  const x = cx + (far + 18) * Math.cos(angle);
  const y = cy + (far + 18) * Math.sin(angle);
  const start = Math.min(Math.max(left ? x - width : x, 2), room.width - width - 2);
  const box = { left: start, right: start + width, top: y - 9, bottom: y + 9 };
  // where the disc fills the width, a label that was pushed inwards may stand above or below it only
  const pushed = Math.abs(start - (left ? x - width : x)) > 1 && Math.abs(Math.sin(angle)) < 0.8;
  if (pushed || taken.some((one) => overlap(one, box))) return [];
  taken.push(box);
  return [
    {
      ...{ kind: 'text', y: y + 4, text, size: 12.5, tone: 'soft', bold: true, title: name },
      x: left ? start + width : start,
      anchor: left ? 'end' : 'start',
    },
  ];
}
