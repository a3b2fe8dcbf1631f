import { widthOf } from '../figure/text.ts';
import type { Pen } from '../picture/drawing/pen.ts';
import { escaped, short } from './escaped.ts';

/** Writes down as SVG what a painter draws, so that a file shows the very picture of the page. */
export class SvgPen implements Pen {
  fillStyle = '#000000';
  strokeStyle = '#000000';
  lineWidth = 1;
  lineCap: CanvasLineCap = 'butt';
  lineJoin: CanvasLineJoin = 'miter';
  globalAlpha = 1;
  font = '400 12px sans-serif';
  textAlign: CanvasTextAlign = 'left';
  textBaseline: CanvasTextBaseline = 'middle';
  direction: CanvasDirection = 'ltr';
  readonly #parts: string[] = [];
  #path: string[] = [];
  #circle: string | null = null;
  #dash: readonly number[] = [];
  /** What was filled last, which a line round it completes; and the outlines of letters that are still to be filled, by their place. */
  #filled: { readonly shape: string; readonly paint: string } | null = null;
  readonly #outlined: Map<string, string> = new Map();

  get svg(): string {
    return this.#parts.join('\n');
  }

  beginPath(): void {
    this.#path = [];
    this.#circle = null;
    this.#filled = null;
  }

  moveTo(x: number, y: number): void {
    this.#path.push(`M${short(x)} ${short(y)}`);
  }

  lineTo(x: number, y: number): void {
    this.#path.push(`${this.#path.length === 0 ? 'M' : 'L'}${short(x)} ${short(y)}`);
  }

  quadraticCurveTo(cx: number, cy: number, x: number, y: number): void {
    this.#path.push(`Q${short(cx)} ${short(cy)} ${short(x)} ${short(y)}`);
  }

  /** Whole circles are all that painters draw. */
  arc(x: number, y: number, r: number): void {
    const circle = `<circle cx="${short(x)}" cy="${short(y)}" r="${short(r)}"`;
    if (this.#path.length === 0) this.#circle = circle;
    const [left, wide] = [short(x - r), short(2 * r)];
    this.#path.push(
      `M${left} ${short(y)}a${short(r)} ${short(r)} 0 1 0 ${wide} 0a${short(r)} ${short(r)} 0 1 0 -${wide} 0`,
    );
  }

  roundRect(x: number, y: number, width: number, height: number): void {
    this.#path.push(`M${short(x)} ${short(y)}h${short(width)}v${short(height)}h${short(-width)}Z`);
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    this.#parts.push(
      `<rect x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}"${this.#paint('fill', this.fillStyle)}/>`,
    );
  }

  setLineDash(dash: Iterable<number>): void {
    this.#dash = [...dash];
  }

  fill(): void {
    const shape = this.#shape();
    if (shape === null) return;
    const paint = this.#paint('fill', this.fillStyle);
    this.#parts.push(`${shape}${paint}/>`);
    this.#filled = { shape, paint };
  }

  stroke(): void {
    const shape = this.#shape();
    if (shape === null) return;
    const dash = this.#dash.length > 0 ? ` stroke-dasharray="${this.#dash.map(short).join(' ')}"` : '';
    const cap = this.lineCap === 'butt' ? '' : ` stroke-linecap="${this.lineCap}"`;
    const paint = `${this.#paint('stroke', this.strokeStyle)} stroke-width="${short(this.lineWidth)}"${dash}${cap}`;
    const fill = this.#filled?.shape === shape ? this.#filled.paint : ' fill="none"';
    if (this.#filled?.shape === shape) this.#parts.pop();
    this.#parts.push(`${shape}${fill}${paint}/>`);
    this.#filled = null;
  }

  strokeText(text: string, x: number, y: number): void {
    const place = this.#place(text, x, y);
    const paint = `${this.#paint('stroke', this.strokeStyle)} stroke-width="${short(this.lineWidth)}" stroke-linejoin="round"`;
    this.#outlined.set(place, paint);
  }

  fillText(text: string, x: number, y: number): void {
    const place = this.#place(text, x, y);
    const outline = this.#outlined.get(place);
    this.#outlined.delete(place);
    const halo = outline === undefined ? '' : ` paint-order="stroke"${outline}`;
    const [, bold = '400', size = '12'] = /^(\d+) ([\d.]+)px/.exec(this.font) ?? [];
    const turned = this.direction === 'rtl' ? ' direction="rtl"' : '';
    const anchor =
      this.textAlign === 'center'
        ? ' text-anchor="middle"'
        : this.textAlign === 'right' && this.direction !== 'rtl'
          ? ' text-anchor="end"'
          : '';
    this.#parts.push(
      `<text x="${short(x)}" y="${short(y + Number(size) * 0.35)}" font-size="${size}"${Number(bold) >= 600 ? ' font-weight="700"' : ''}${turned}${anchor}${halo}${this.#paint('fill', this.fillStyle)}>${escaped(text)}</text>`,
    );
  }

  measureText(text: string): { readonly width: number } {
    const [, bold = '400', size = '12'] = /^(\d+) ([\d.]+)px/.exec(this.font) ?? [];
    return { width: widthOf(text, Number(size), Number(bold) >= 600) };
  }

  #shape(): string | null {
    if (this.#path.length === 0) return null;
    return this.#circle !== null && this.#path.length === 1
      ? this.#circle
      : `<path d="${this.#path.join('')}"`;
  }

  #place(text: string, x: number, y: number): string {
    return `${text}\u0000${x}\u0000${y}`;
  }

  /** Colours with their alpha apart, which every program that reads SVG knows. */
  #paint(what: 'fill' | 'stroke', colour: string): string {
    const alpha = (colour.length === 9 ? Number.parseInt(colour.slice(7), 16) / 255 : 1) * this.globalAlpha;
    const opacity = alpha < 0.995 ? ` ${what}-opacity="${short(alpha)}"` : '';
    return ` ${what}="${colour.slice(0, 7)}"${opacity}`;
  }
}
