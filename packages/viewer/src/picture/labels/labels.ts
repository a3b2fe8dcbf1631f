import type { Palette } from '../drawing/palette.ts';
import type { Pen } from '../drawing/pen.ts';
import { type Camera, markScale } from '../pointing/camera.ts';
import type { Scene } from '../scene.ts';
import type { Box } from './boxes.ts';
import { type Emphasis, wishes } from './label-list.ts';
import { leaderOf } from './leaders.ts';
import { type PlacedLabel, placeLabels } from './place-labels.ts';

/** Placing that takes longer than this many milliseconds waits until the view rests. */
const SLOW = 12;
const PAUSE = 110;

const RIGHT_TO_LEFT = /^[^\p{L}]*[\u0590-\u08ff]/u;

/** The names of the picture. They keep their places while the view moves and are placed anew when it is enlarged. */
export class Labels {
  readonly #widths: Map<string, number> = new Map();
  #placed: readonly PlacedLabel[] = [];
  readonly #onSettled: () => void;
  #look = '';
  #scale = 0;
  #covered: Box | null = null;
  /** What the last placing took, in milliseconds. */
  #cost = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  readonly #buttons: boolean;
  #unnamed = 0;

  /** `buttons`: the view's buttons stand over a corner of the drawing. */
  constructor(onSettled: () => void, buttons = true) {
    this.#onSettled = onSettled;
    this.#buttons = buttons;
  }

  get texts(): readonly string[] {
    return this.#placed.map(({ wish }) => wish.text);
  }

  /** How many organisations in sight have no room for a name. */
  get unnamed(): number {
    return this.#unnamed;
  }

  forget(): void {
    this.#look = '';
    clearTimeout(this.#timer);
  }

  draw(
    context: Pen,
    scene: Scene,
    camera: Camera,
    palette: Palette,
    emphasis: Emphasis,
    people: boolean,
  ): void {
    this.#place(context, scene, camera, palette, emphasis, people);
    context.textAlign = 'left';
    context.textBaseline = 'middle';
    context.lineJoin = 'round';
    context.strokeStyle = palette.outsideText;
    context.lineWidth = 0.8;
    for (const label of this.#placed) if (label.led) drawLeader(context, camera, label);
    context.strokeStyle = palette.background;
    for (const label of this.#placed) {
      const { wish, textWidth, countWidth, dx, dy } = label;
      const x = camera.toX(wish.x) + dx - (textWidth + countWidth) / 2;
      const y = camera.toY(wish.y) + dy;
      if (y < -20 || y > camera.height + 20 || x > camera.width || x + textWidth + countWidth < 0) continue;
      context.font = wish.font;
      context.globalAlpha = wish.faint ? 0.5 : 1;
      context.direction = RIGHT_TO_LEFT.test(label.text) ? 'rtl' : 'ltr';
      const start = context.direction === 'rtl' ? x + textWidth : x;
      context.textAlign = context.direction === 'rtl' ? 'right' : 'left';
      context.lineWidth = 3.5;
      context.strokeText(label.text, start, y);
      if (countWidth > 0)
        context.strokeText(
          wish.count,
          x + textWidth + (countWidth - this.#width(context, wish.count, wish.font)),
          y,
        );
      context.fillStyle = wish.colour;
      context.fillText(label.text, start, y);
      if (countWidth === 0) continue;
      context.fillStyle = wish.countColour;
      context.fillText(
        wish.count,
        x + textWidth + (countWidth - this.#width(context, wish.count, wish.font)),
        y,
      );
    }
    context.globalAlpha = 1;
  }

  #place(
    context: Pen,
    scene: Scene,
    camera: Camera,
    palette: Palette,
    emphasis: Emphasis,
    people: boolean,
  ): void {
    const { x, y, scale, width, height } = camera;
    const look = JSON.stringify([width, height, emphasis, people, palette.background]);
    const [left, top] = [x - width / 2 / scale, y - height / 2 / scale];
    const [right, bottom] = [x + width / 2 / scale, y + height / 2 / scale];
    const still = this.#covered;
    const inside =
      still && left >= still.left && right <= still.right && top >= still.top && bottom <= still.bottom;
    if (look === this.#look && scale === this.#scale && inside) return;
    if (look === this.#look && scale !== this.#scale && this.#cost > SLOW) {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => {
        this.forget();
        this.#onSettled();
      }, PAUSE);
      return;
    }
    const began = performance.now();
    this.#look = look;
    this.#scale = scale;
    const whole = Math.abs(scale / camera.whole - 1) < 0.01 && !emphasis.people.length;
    const margin = whole ? 0 : 0.6;
    const area = {
      left: -width * margin,
      top: -height * margin,
      right: width * (1 + margin),
      bottom: height * (1 + margin),
    };
    this.#covered = {
      left: Math.min(camera.fromX(area.left), left),
      top: Math.min(camera.fromY(area.top), top),
      right: Math.max(camera.fromX(area.right), right),
      bottom: Math.max(camera.fromY(area.bottom), bottom),
    };
    const wanted = wishes(scene, camera, palette, emphasis);
    this.#placed = placeLabels({
      wishes: wanted,
      discs: people ? discsIn(scene, camera, area, false) : [],
      rings: [
        ...(people ? discsIn(scene, camera, area, true) : []),
        ...(whole && this.#buttons ? [buttonsIn(width)] : []),
      ],
      area,
      seen: { left: 0, top: 0, right: width, bottom: height },
      toX: (value) => camera.toX(value),
      toY: (value) => camera.toY(value),
      measure: (text, font) => this.#width(context, text, font),
    });
    const named = this.#placed.filter(({ wish }) => wish.kind === 'organisation').length;
    this.#unnamed =
      scene.regions.filter(({ kind, name, empty }) => kind === 'organisation' && name !== null && !empty)
        .length - named;
    this.#cost = performance.now() - began;
  }

  #width(context: Pen, text: string, font: string): number {
    const key = `${font} ${text}`;
    let width = this.#widths.get(key);
    if (width === undefined) {
      if (this.#widths.size > 20_000) this.#widths.clear();
      context.font = font;
      width = context.measureText(text).width;
      this.#widths.set(key, width);
    }
    return width;
  }
}

/** A thin line from a circle to its name, where the name stands off. */
function drawLeader(context: Pen, camera: Camera, label: PlacedLabel): void {
  const [[x0, y0], [x1, y1]] = leaderOf(label);
  if (Math.hypot(x1 - x0, y1 - y0) < SHORTEST_LINE) return;
  const [x, y] = [camera.toX(label.wish.x), camera.toY(label.wish.y)];
  context.globalAlpha = label.wish.faint ? 0.35 : 0.7;
  context.beginPath();
  context.moveTo(x + x0, y + y0);
  context.lineTo(x + x1, y + y1);
  context.stroke();
  context.globalAlpha = 1;
}

const SHORTEST_LINE = 4;

/** The corner where the view's buttons stand over a drawing; on a small one they stand below it. */
const buttonsIn = (width: number): Box => ({
  left: width < 520 ? width : width - 52,
  right: width,
  top: 0,
  bottom: width < 520 ? 0 : 176,
});

function discsIn({ model, layout, order }: Scene, camera: Camera, area: Box, ringed: boolean): Box[] {
  const marks = markScale(camera.scale);
  const discs: Box[] = [];
  for (const person of order) {
    const { broker, ego } = model.people[person]!;
    if ((broker || ego) !== ringed) continue;
    const x = camera.toX(layout.x[person]!);
    const y = camera.toY(layout.y[person]!);
    if (x < area.left || x > area.right || y < area.top || y > area.bottom) continue;
    const reach = layout.radius[person]! * marks * 0.85;
    discs.push({ left: x - reach, right: x + reach, top: y - reach, bottom: y + reach });
  }
  return discs;
}
