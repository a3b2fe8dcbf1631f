import { expect, it } from 'vitest';
import { invented } from '../../layout/fixtures/invented.ts';
import { layout } from '../../layout/layout.ts';
import { Camera } from '../pointing/camera.ts';
import { sceneOf } from '../scene.ts';
import { drawTies, ringOf } from './draw-marks.ts';
import { drawRegions } from './draw-regions.ts';
import { paletteOf } from './palette.ts';
import type { Pen } from './pen.ts';

/** A pen that writes down the dash of every line that it draws. */
function recording(): { readonly pen: Pen; readonly dashes: string[] } {
  const dashes: string[] = [];
  let dash: readonly number[] = [];
  const pen = new Proxy(
    {},
    {
      get: (_, name) => {
        if (name === 'setLineDash')
          return (given: readonly number[]) => {
            dash = given;
          };
        if (name === 'stroke') return () => dashes.push(dash.join(' '));
        return () => undefined;
      },
      set: () => true,
    },
  );
  return { pen: pen as Pen, dashes };
}

const model = invented();
const scene = sceneOf(model, layout(model, { aspect: 1.6 }));
const palette = paletteOf('light');
const camera = new Camera();
Object.assign(camera, { width: 1440, height: 900 });
camera.view = camera.fitting(scene.layout.bounds, 14);

it('brokers, owners and everybody else differ by shape alone: a broad ring, a thin one, none', () => {
  const shares = new Map(
    model.people.map((person) => [
      person.broker ? 'broker' : person.ego ? 'ego' : 'other',
      ringOf(person, palette)?.share ?? 0,
    ]),
  );
  expect(shares.size).toBe(3);
  expect(shares.get('broker')).toBeGreaterThan(shares.get('ego')! * 1.5);
  expect(shares.get('ego')).toBeGreaterThan(0);
  expect(shares.get('other')).toBe(0);
});

it('ties of the two layers differ by shape alone: dashed and whole', () => {
  const drawn = (personal: number): ReadonlySet<string> => {
    const { pen, dashes } = recording();
    const ties = { ...model.ties, personal: model.ties.personal.map(() => personal) };
    drawTies(pen, sceneOf({ ...model, ties }, scene.layout), camera, palette, 1);
    return new Set(dashes);
  };
  expect(drawn(0)).toEqual(new Set(['']));
  expect([...drawn(1)]).toEqual([expect.stringMatching(/^\d/)]);
});

it('organisations that one colleague alone reaches have a dashed rim, the others a whole one', () => {
  const { pen, dashes } = recording();
  drawRegions(pen, scene, camera, palette);
  const alone = scene.regions.filter(({ sole }) => sole).length;
  expect(alone).toBeGreaterThan(0);
  expect(dashes.filter((dash) => dash !== '')).toHaveLength(alone);
});
