import { scaleLinear } from 'd3-scale';
import { expect, it } from 'vitest';
import { ramp, tieThickness } from './marks.ts';

it('colours and widths lie where a linear scale of d3 puts them', () => {
  const width = scaleLinear().domain([0, 1]).range([0.45, 3.05]).clamp(true);
  const colour = scaleLinear<string>()
    .domain([0, 0.5, 1])
    .range(['#8C8573', '#1F7F86', '#3F0F55'])
    .clamp(true);
  const drawn = ramp('light');
  for (let at = -0.5; at <= 1.5; at += 0.01) {
    expect(tieThickness(at)).toBeCloseTo(width(at), 12);
    const [r, g, b] = (colour(at).match(/\d+/g) ?? []).map(Number);
    const [x, y, z] = [1, 3, 5].map((k) => Number.parseInt(drawn(at).slice(k, k + 2), 16));
    expect(Math.max(Math.abs(r! - x!), Math.abs(g! - y!), Math.abs(b! - z!))).toBeLessThanOrEqual(1);
  }
});
