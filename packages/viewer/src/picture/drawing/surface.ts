/** A 2D canvas that fills its parent and follows its size and the screen's resolution. */
export class Surface {
  readonly canvas: HTMLCanvasElement;
  readonly context: CanvasRenderingContext2D;

  constructor(parent: HTMLElement, interactive: boolean) {
    this.canvas = parent.ownerDocument.createElement('canvas');
    this.canvas.setAttribute('aria-hidden', 'true');
    fill(this.canvas);
    if (!interactive) this.canvas.style.pointerEvents = 'none';
    parent.append(this.canvas);
    // drawn in main memory: without a graphics card several times faster, with one fast enough
    this.context = this.canvas.getContext('2d', { willReadFrequently: true })!;
  }

  begin(width: number, height: number, resolution: number): CanvasRenderingContext2D {
    const { canvas, context } = this;
    const [across, down] = [Math.round(width * resolution), Math.round(height * resolution)];
    if (canvas.width !== across || canvas.height !== down) {
      canvas.width = across;
      canvas.height = down;
    }
    context.setTransform(resolution, 0, 0, resolution, 0, 0);
    context.clearRect(0, 0, width, height);
    return context;
  }
}

export function fill(element: HTMLElement): void {
  const { style } = element;
  style.position = 'absolute';
  style.inset = '0';
  style.width = '100%';
  style.height = '100%';
}
