import type { Figure, Mark } from './figure-types.ts';
import { fitted } from './text.ts';

export interface FanVoice {
  readonly id: string;
  readonly name: string;
  readonly value: number;
}

export interface Fan {
  readonly title: string;
  readonly score: number;
  readonly voices: readonly FanVoice[];
  /** What is said where nobody stands in it. */
  readonly none: string;
  readonly weakest: boolean;
  /** Who would thicken it, once introduced. */
  readonly ghost?: { readonly id: string; readonly name: string; readonly by: string };
}

const WIDTH = 1000;
const HEIGHT = 520;
const FOOT = 440;
const LONG = 215;
const SPREAD = 0.64;
const MOST = 7;

/** Three sides of somebody's work as fans of faces: thicker is stronger, the thinnest side is marked. */
export function fansFigure(
  centre: { readonly id: string; readonly name: string },
  fans: readonly Fan[],
  { title, sentence, notes }: Pick<Figure, 'title' | 'sentence' | 'notes'>,
): Figure {
  const marks = fans.flatMap((fan, at) => fanMarks(fan, ((at + 0.5) * WIDTH) / fans.length, centre));
  return { title, sentence, width: WIDTH, height: HEIGHT, marks, notes };
}

function fanMarks(fan: Fan, x: number, centre: { readonly id: string; readonly name: string }): Mark[] {
  const tone = fan.weakest ? 'alone' : 'own';
  const voices = fan.voices.slice(0, MOST);
  const count = voices.length + (fan.ghost === undefined ? 0 : 1);
  const turn = (at: number): number =>
    count < 2 ? 0 : -SPREAD / 1.25 + (2 * (SPREAD / 1.25) * at) / (count - 1);
  const reach = 0.35 + 0.65 * Math.min(Math.max(fan.score, 0), 1);
  const marks: Mark[] = [
    { kind: 'band', d: wedge(x, FOOT, LONG * reach), tone, opacity: fan.weakest ? 0.16 : 0.12 },
    { kind: 'text', x, y: 34, text: fan.title, size: 15, anchor: 'middle', tone: 'ink', bold: true },
    {
      ...{ kind: 'text', x, y: 56, size: 12.5, anchor: 'middle', tone: fan.weakest ? 'alone' : 'soft' },
      text: `${fan.score.toFixed(2)}${fan.weakest ? ', the thinnest side' : ''}`,
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
    const angle = turn(at);
    const [dx, dy] = [Math.sin(angle), -Math.cos(angle)];
    const [ex, ey] = [x + LONG * dx, FOOT + LONG * dy];
    const target = { person: id };
    marks.push(
      {
        ...{
          kind: 'line',
          d: `M${x} ${FOOT}L${ex.toFixed(1)} ${ey.toFixed(1)}`,
          tone: ghost ? 'alone' : tone,
        },
        width: ghost ? 2 : 1 + 7 * value,
        opacity: ghost ? 0.9 : 0.5,
        dashed: ghost,
        title: words,
      },
      {
        kind: 'circle',
        x: ex,
        y: ey,
        r: ghost ? 7 : 5 + 6 * value,
        tone: ghost ? 'alone' : tone,
        ring: ghost,
        title: words,
        target,
      },
    );
    const lean = (angle * 180) / Math.PI;
    marks.push({
      ...{ kind: 'text', size: 11.5, tone: 'ink', title: words, target },
      x: ex + 13 * dx + (Math.abs(lean) < 8 ? 0 : 2 * Math.sign(lean)),
      y: ey + 13 * dy + 3,
      text: fitted(name, 11.5, 128),
      anchor: lean < 0 ? 'end' : 'start',
      turned: lean < 0 ? Math.round(lean + 90) : Math.round(lean - 90),
    });
  };
  for (const [at, { id, name, value }] of voices.entries())
    spoke(name, id, at, Math.min(value, 1), false, `${name}: ${value.toFixed(2)}`);
  if (fan.ghost !== undefined) {
    const { id, name, by } = fan.ghost;
    spoke(name, id, count - 1, 0, true, `${name}, once ${by} has introduced them`);
  }
  if (count === 0)
    marks.push({
      kind: 'text',
      x,
      y: FOOT - 120,
      text: fitted(fan.none, 12, 300),
      size: 12,
      anchor: 'middle',
      tone: 'soft',
    });
  marks.push(
    { kind: 'circle', x, y: FOOT, r: 11, tone: 'own', title: centre.name, target: { person: centre.id } },
    {
      kind: 'text',
      x,
      y: FOOT + 30,
      text: fitted(centre.name, 12.5, 260, true),
      size: 12.5,
      anchor: 'middle',
      tone: 'ink',
      bold: true,
    },
  );
  const more = fan.voices.length - voices.length;
  if (more > 0)
    marks.push({
      kind: 'text',
      x,
      y: FOOT + 50,
      text: `and ${more} more`,
      size: 11.5,
      anchor: 'middle',
      tone: 'soft',
    });
  return marks;
}

function wedge(x: number, y: number, r: number): string {
  const [dx, dy] = [Math.sin(SPREAD) * r, Math.cos(SPREAD) * r];
  return `M${x} ${y}L${(x - dx).toFixed(1)} ${(y - dy).toFixed(1)}A${r.toFixed(1)} ${r.toFixed(1)} 0 0 1 ${(x + dx).toFixed(1)} ${(y - dy).toFixed(1)}Z`;
}
