import type { Figure, Mark, MarkTarget, Tone } from './figure-types.ts';
import { isNarrow, type Room, SHEET } from './room.ts';
import { fitted } from './text.ts';

export interface WayPerson {
  readonly id: string;
  readonly name: string;
}

/** One way from one end to the other; strengths are those of its ties, in order. */
export interface Way {
  readonly people: readonly WayPerson[];
  readonly strengths: readonly number[];
  /** Their product: how warm the whole way is. */
  readonly strength: number;
  /** A tie that is not there yet, between the first and the last. */
  readonly made?: number;
}

const MOST_ROW = 92;
const LEAST_ROW = 70;
/** Where both ends stand on a line of their own. */
const LEAST_NARROW_ROW = 84;
const TOP = 46;
const TONES: readonly Tone[] = ['own', 'outside', 'alone'];

/** Ways as paths that flow from left to right, the warmest first; ways that share nobody lie apart. */
export function waysFigure(
  ways: readonly Way[],
  { title, sentence, notes }: Pick<Figure, 'title' | 'sentence' | 'notes'>,
  room: Room = SHEET,
): Figure {
  const narrow = isNarrow(room);
  const [left, right] = narrow ? [74, room.width - 78] : [130, room.width - 150];
  const rows = Math.max(ways.length, 1);
  const row = Math.min(
    Math.max((room.height - TOP - 10) / rows, narrow ? LEAST_NARROW_ROW : LEAST_ROW),
    MOST_ROW,
  );
  const height = TOP + rows * row + 10;
  const [start, end] = [ends(ways, 0), ends(ways, -1)];
  const middle = TOP + ((ways.length - 1) * row) / 2;
  const longest = Math.max(...ways.map(({ people }) => people.length), 2);
  const widest = narrow ? Math.min((right - left) / (longest - 1) - 4, 140) : 168;
  const bend = (right - left) * 0.22;
  const lines: Mark[] = [];
  const nodes: Mark[] = [];
  const drawn = new Set<string>();
  const node = (person: WayPerson, x: number, y: number, tone: Tone, bold: boolean): void => {
    const key = `${person.id} ${x} ${y}`;
    if (drawn.has(key)) return;
    drawn.add(key);
    const target: MarkTarget = { person: person.id };
    nodes.push({ kind: 'circle', x, y, r: bold ? 10 : 7, tone, title: person.name, target });
    const size = bold ? 13 : 12;
    // where there is little room, both ends stand on a line of their own, each from its edge inwards
    const spread = narrow && bold;
    const first = x === left;
    nodes.push({
      ...{ kind: 'text', size, tone: 'ink', bold },
      x: spread ? (first ? 8 : room.width - 8) : x,
      y: y + (spread ? 38 : bold ? 27 : 23),
      anchor: spread ? (first ? 'start' : 'end') : 'middle',
      text: fitted(person.name, size, spread ? room.width / 2 - 14 : widest, bold),
      title: person.name,
      target,
    });
  };
  for (const [at, way] of ways.entries()) {
    const y = TOP + at * row;
    const tone = way.made === undefined ? TONES[Math.min(at, TONES.length - 1)]! : 'own';
    const last = way.people.length - 1;
    const places = way.people.map((_, step) => ({
      x: last === 0 ? left : left + ((right - left) * step) / last,
      y: (step === 0 && start) || (step === last && end) ? middle : y,
    }));
    for (const [step, strength] of way.strengths.entries()) {
      const [one, two] = [places[step]!, places[step + 1]!];
      lines.push({
        kind: 'line',
        d: curve(one.x, one.y, two.x, two.y),
        width: 1.2 + 7 * strength,
        tone,
        opacity: 0.45,
        title: `${way.people[step]!.name} and ${way.people[step + 1]!.name}: strength ${strength.toFixed(2)}`,
      });
      const [x, high] = [(one.x + two.x) / 2, (one.y + two.y) / 2 - 7];
      nodes.push({
        kind: 'text',
        x,
        y: high,
        text: strength.toFixed(2),
        size: 11,
        anchor: 'middle',
        tone: 'soft',
      });
    }
    if (way.made !== undefined) {
      lines.push({
        kind: 'line',
        d: `M${left} ${y}C${left + bend} ${y - 44} ${right - bend} ${y - 44} ${right} ${y}`,
        width: 2.4,
        tone: 'alone',
        dashed: true,
        title: `new: strength ${way.made.toFixed(2)}`,
      });
      const text = `new tie, ${way.made.toFixed(2)}`;
      nodes.push({
        kind: 'text',
        x: (left + right) / 2,
        y: y - 20,
        text,
        size: 11,
        anchor: 'middle',
        tone: 'alone',
        bold: true,
      });
    }
    for (const [step, person] of way.people.entries())
      node(
        person,
        places[step]!.x,
        places[step]!.y,
        step === 0 ? 'own' : step === last ? 'outside' : tone,
        step === 0 || step === last,
      );
    nodes.push({
      ...{ kind: 'text', x: 8, y: y + 4, size: 11.5, anchor: 'start', tone: 'soft', bold: true },
      text: `${at + 1}`,
      title: `way ${at + 1}: ${way.strength.toFixed(2)}`,
    });
    if (!end || ways.length > 1) {
      const text = `${way.made === undefined ? '' : '+'}${way.strength.toFixed(2)}`;
      nodes.push({
        kind: 'text',
        x: room.width - 8,
        y: y + 4,
        text,
        size: 11.5,
        anchor: 'end',
        tone: 'soft',
        bold: true,
      });
    }
  }
  return { title, sentence, width: room.width, height, marks: [...lines, ...nodes], notes };
}

/** Whether all ways begin, or end, at the same person. */
function ends(ways: readonly Way[], at: 0 | -1): boolean {
  return new Set(ways.map(({ people }) => people.at(at)?.id)).size === 1 && ways.length > 1;
}

function curve(x0: number, y0: number, x1: number, y1: number): string {
  const middle = (x0 + x1) / 2;
  return `M${x0} ${y0}C${middle} ${y0} ${middle} ${y1} ${x1} ${y1}`;
}
