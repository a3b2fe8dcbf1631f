import { NO_EVIDENCE, resolve } from '@tertius/core';
import { expect, it } from 'vitest';
import { dayOf } from '../questions/day.ts';
import { holdingOf } from '../questions/holding.ts';
import { toPictureModel } from '../questions/picture-translation.ts';
import { nothing } from './nothing.ts';

it('what is shown of nobody is what reading no evidence gives', () => {
  const { readings, holding, model } = nothing(0.3, 20_000);
  const network = resolve(NO_EVIDENCE);
  const day = dayOf(network, 20_000);
  expect(readings.network).toEqual(network);
  expect(readings).toMatchObject(day);
  expect(holding).toEqual(holdingOf(readings, 0.3));
  expect(model).toEqual(toPictureModel(readings, holding));
});
