import { describe, expect, it } from 'vitest';
import { EXAMPLE as FIRM, invented } from '../../layout/fixtures/invented.ts';
import { layout } from '../../layout/layout.ts';
import type { PictureModel } from '../../layout/picture-model.ts';
import { paletteOf } from '../drawing/palette.ts';
import { Camera } from '../pointing/camera.ts';
import { sceneOf } from '../scene.ts';
import { type Box, overlap } from './boxes.ts';
import { type Wish, wishes } from './label-list.ts';
import { leaderOf } from './leaders.ts';
import { type PlacedLabel, placeLabels, shortened } from './place-labels.ts';

const EXAMPLE = invented();
const model = EXAMPLE;
const measure = (text: string, font: string): number =>
  text.length * 0.56 * Number(/ (\d+(\.\d+)?)px/.exec(font)![1]);

function labelsAt(
  width: number,
  height: number,
  selected: number | null = null,
  model: PictureModel = EXAMPLE,
  margin = 0,
): { placed: PlacedLabel[]; boxes: Box[] } {
  const scene = sceneOf(model, layout(model, { aspect: width / height }));
  const camera = new Camera();
  Object.assign(camera, { width, height });
  camera.whole = camera.fitting(scene.layout.bounds, 14).scale;
  camera.view = camera.fitting(scene.layout.bounds, 14);
  const people = selected === null ? [] : scene.tiesOf(selected).map(({ a, b }) => (a === selected ? b : a));
  const placed = placeLabels({
    wishes: wishes(scene, camera, paletteOf('light'), { selected, people }),
    discs: [],
    rings: [],
    area: {
      left: -width * margin,
      top: -height * margin,
      right: width * (1 + margin),
      bottom: height * (1 + margin),
    },
    seen: { left: 0, top: 0, right: width, bottom: height },
    toX: (x) => camera.toX(x),
    toY: (y) => camera.toY(y),
    measure,
  });
  const boxes = placed.map(({ wish, textWidth, countWidth, dx, dy }): Box => {
    const half = (textWidth + countWidth) / 2;
    const [x, y] = [camera.toX(wish.x) + dx, camera.toY(wish.y) + dy];
    return { left: x - half, right: x + half, top: y - wish.size / 2, bottom: y + wish.size / 2 };
  });
  return { placed, boxes };
}

describe('names', () => {
  it('of contacts on request stand once, as how many their circle holds, and at a dot only when it is chosen', () => {
    const port = (n: number) => ({
      ...model.people[model.people.length - 1]!,
      id: `x${n}`,
      name: 'someone at Port',
      organisation: 'Port of Call',
      insider: false,
      heldBy: [],
      onRequest: true,
    });
    const hidden = { ...model, people: [...model.people, ...Array.from({ length: 15 }, (_, n) => port(n))] };
    const { placed } = labelsAt(1600, 1000, null, hidden);
    const texts = placed.map(({ text, wish }) => `${text} ${wish.count}`.trim());
    expect(texts).toContain('Port of Call 15 on request');
    expect(texts.filter((text) => text.startsWith('someone'))).toEqual([]);
    const chosen = labelsAt(1600, 1000, model.people.length, hidden).placed.map(({ text }) => text);
    expect(chosen.filter((text) => text.startsWith('someone'))).toEqual(['someone at Port']);
  });

  it.each([
    ['a desk', 1440, 900, null],
    ['a phone', 390, 844, null],
    ['a selection', 1440, 900, 2],
  ] as const)('never lie over each other on %s', (_, width, height, selected) => {
    const { boxes } = labelsAt(width, height, selected);
    for (const [i, a] of boxes.entries()) expect(boxes.slice(i + 1).filter((b) => overlap(a, b))).toEqual([]);
  });

  it.each([
    ['nine organisations in ten at 1440 by 900', 1440, 900, 0.9],
    ['six in ten at 390 by 844', 390, 844, 0.6],
  ] as const)('name every broker and %s', (_, width, height, least) => {
    const shown = new Set(labelsAt(width, height).placed.map(({ wish }) => wish.text));
    for (const { broker, name } of model.people) if (broker) expect(shown).toContain(name);
    const organisations = new Set(
      model.people.map(({ organisation }) => organisation).filter((name) => name !== null),
    );
    expect([...organisations].filter((name) => shown.has(name)).length).toBeGreaterThan(
      organisations.size * least,
    );
  });

  it('are not cut by the edge of the picture where what they name is in sight', () => {
    const { placed, boxes } = labelsAt(1000, 640, 2, EXAMPLE, 0.6);
    const cut = placed.filter((_, at) => {
      const { left, right, top, bottom } = boxes[at]!;
      const across = (left < 0 && right > 0) || (left < 1000 && right > 1000);
      return across && bottom > 0 && top < 640;
    });
    expect(cut.filter(({ wish }) => wish.kind === 'organisation').map(({ text }) => text)).toEqual([]);
    expect(placed.length).toBeGreaterThan(20);
  });

  it('of an organisation with no room beside it stand a little off, with a line from its rim that lies over no name', () => {
    const around = (x: number, y: number, radius: number): Box => ({
      left: x - radius,
      right: x + radius,
      top: y - radius,
      bottom: y + radius,
    });
    const wish: Wish = {
      ...{ text: 'Port of Holm', count: '', font: '600 11px x', size: 11, colour: '', countColour: '' },
      ...{
        x: 200,
        y: 200,
        radius: 30,
        most: 100,
        roomy: 100,
        kind: 'organisation',
        must: false,
        faint: false,
      },
    };
    const area = { left: 0, top: 0, right: 400, bottom: 400 };
    const input = { wishes: [wish], rings: [], area, seen: area, toX: Number, toY: Number, measure };
    const [led] = placeLabels({ ...input, discs: [around(200, 200, 46)] });
    expect(led?.led).toBe(true);
    const [[x0, y0], [x1, y1]] = leaderOf(led!);
    expect(Math.hypot(x0, y0)).toBeCloseTo(30, 6);
    expect(Math.hypot(x1, y1)).toBeGreaterThan(46);
    expect(Math.hypot(x1 - x0, y1 - y0)).toBeLessThan(60);
    const [beside] = placeLabels({ ...input, discs: [] });
    expect(beside?.led).toBe(false);
    expect(placeLabels({ ...input, discs: [around(200, 200, 190)] })).toEqual([]);
  });

  it('say how many contacts hang on one person', () => {
    const counts = labelsAt(1440, 900).placed.map(({ wish }) => wish.count);
    expect(counts.filter((count) => count.endsWith(' held alone'))).toHaveLength(6);
  });

  it('are cut between characters as people see them', () => {
    const width = (text: string): number => [...new Intl.Segmenter().segment(text)].length * 10;
    expect(shortened('Å👩‍👩‍👧é Partners', 50, width)).toBe('Å👩‍👩‍👧é…');
    expect(shortened('Short', 50, width)).toBe('Short');
  });
});

describe('names of a network of thousands, seen whole', () => {
  const many = invented({ ...FIRM, insiders: 900, outsiders: 3000, organisations: 420, units: 36 });

  it('are few, none lies over another, and those who bridge are named', () => {
    const { placed, boxes } = labelsAt(1440, 900, null, many);
    expect(placed.length).toBeLessThanOrEqual(22 + 10 + 8);
    const pairs = boxes.flatMap((box, at) => boxes.slice(at + 1).filter((other) => overlap(box, other)));
    expect(pairs).toEqual([]);
    const brokers = many.people.filter(({ broker }) => broker).map(({ name }) => name);
    const named = placed.map(({ wish }) => wish.text);
    for (const name of brokers) expect(named).toContain(name);
  });
});
