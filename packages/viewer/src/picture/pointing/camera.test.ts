import { describe, expect, it } from 'vitest';
import { between, Camera } from './camera.ts';

function camera(): Camera {
  const made = new Camera();
  Object.assign(made, { width: 800, height: 400, whole: 0.5 });
  made.view = { x: 10, y: -20, scale: 2 };
  return made;
}

describe('camera', () => {
  it('turns layout coordinates into pixels and back', () => {
    const made = camera();
    expect([made.toX(10), made.toY(-20)]).toEqual([400, 200]);
    expect(made.fromX(made.toX(73))).toBeCloseTo(73);
    expect(made.fromY(made.toY(-5))).toBeCloseTo(-5);
  });

  it('keeps the point under the pointer where it is while zooming', () => {
    const made = camera();
    const [x, y] = [made.fromX(120), made.fromY(310)];
    made.view = made.zoomed(1.7, 120, 310);
    expect(made.toX(x)).toBeCloseTo(120);
    expect(made.toY(y)).toBeCloseTo(310);
  });

  it('shows the whole of what it fits', () => {
    const made = camera();
    made.view = made.fitting({ left: -500, right: 300, top: -100, bottom: 100 }, 10);
    expect(made.toX(-500)).toBeGreaterThanOrEqual(9.9);
    expect(made.toX(300)).toBeLessThanOrEqual(790.1);
  });

  it('neither loses the picture nor goes on forever', () => {
    const made = camera();
    for (let i = 0; i < 100; i++) made.view = made.zoomed(2);
    expect(made.scale).toBe(8);
    for (let i = 0; i < 100; i++) made.view = made.zoomed(0.5);
    expect(made.scale).toBeCloseTo(0.2);
    made.view = { x: Number.NaN, y: 0, scale: 1 };
    expect(made.x).not.toBeNaN();
  });

  it('starts and ends its way where it should', () => {
    const [from, to] = [
      { x: 0, y: 0, scale: 1 },
      { x: 100, y: 50, scale: 4 },
    ];
    expect(between(from, to, 0)).toEqual(from);
    const end = between(from, to, 1);
    for (const key of ['x', 'y', 'scale'] as const) expect(end[key]).toBeCloseTo(to[key]);
  });
});
