import { type Evidence, importFiles, NO_EVIDENCE, resolve } from '@tertius/core';
import { release } from '@tertius/core/sharing';
import { describe, expect, it } from 'vitest';
import type { Figure } from '../figure/figure-types.ts';
import { composed } from './compose.ts';
import { figureDrawing } from './figure-drawing.ts';
import { draw, SHEET_VIEWS, sizeOf } from './for-node.ts';
import { SvgPen } from './svg-pen.ts';

const slide = sizeOf('16:9')!;

describe('a picture to take away', () => {
  it('holds hostile names as text only', () => {
    const hostile = '<script>alert(1)</script>"\u0000\u202E&]]>';
    const figure: Figure = {
      ...{ title: hostile, sentence: hostile, width: 100, height: 100, notes: [hostile] },
      marks: [
        { kind: 'text', x: 1, y: 1, text: hostile, size: 10, anchor: 'start', tone: 'ink', title: hostile },
      ],
    };
    const svg = composed(figureDrawing(figure), slide, [hostile]);
    for (const part of ['<script', '\u0000', '\u202E']) expect(svg).not.toContain(part);
    expect(svg).toContain('&#60;script&#62;');
  });

  it('is as large as was asked for, by name or in pixels', () => {
    expect(sizeOf('A4')).toMatchObject({ width: 1123, height: 794 });
    expect(sizeOf('640x480')).toMatchObject({ width: 640, height: 480 });
    for (const none of ['', '10x10', 'slide', '640', '99999x20000']) expect(sizeOf(none)).toBeUndefined();
  });

  it('keeps what a painter draws: filled and outlined circles as one, halos under their letters, alpha apart', () => {
    const pen = new SvgPen();
    pen.beginPath();
    pen.arc(10, 20, 5);
    pen.fillStyle = '#0072B280';
    pen.fill();
    pen.strokeStyle = '#111111';
    pen.stroke();
    pen.font = '700 13px system-ui';
    pen.strokeText('Ann', 1, 2);
    pen.fillText('Ann', 1, 2);
    expect(pen.svg.match(/<circle/g)).toHaveLength(1);
    expect(pen.svg).toContain('fill="#0072B2" fill-opacity="0.5" stroke="#111111"');
    expect(pen.svg.match(/>Ann</g)).toHaveLength(1);
    expect(pen.svg).toContain('paint-order="stroke"');
  });
});

const people = 'id,name,organisation,unit\na,Ann Canary,Own,Sales\nb,Bo Canary,Own,Lab\nc,Cy Outside,Port,\n';
const ties = 'source,target,strength\na,c,0.7\na,b,0.5\nb,c,0.2\n';

describe('every view of a network', () => {
  const read = (): Evidence => {
    const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });
    const { evidence } = importFiles(NO_EVIDENCE, [file('people.csv', people), file('ties.csv', ties)], {});
    return { ...evidence, settings: { own: 'Own' } };
  };

  it('is drawn without a page, with title, legend, day and what was left out', () => {
    const evidence = read();
    const asOf = 20_780;
    for (const view of SHEET_VIEWS.filter((one) => !['ways', 'worlds'].includes(one))) {
      const released = release(evidence, 'me', { asOf, random: (n) => n - 1 });
      const svg = draw(released, { view, size: slide, asOf, of: resolve(evidence).people.length });
      expect(svg).toContain('width="1600" height="900"');
      expect(svg).toMatch(/As of 20\d\d-\d\d-\d\d/);
      expect(svg).toContain('Made for myself');
      expect(svg).not.toMatch(/NaN|undefined/);
    }
  });

  it('says why there is nothing to draw', () => {
    const released = release(read(), 'me', { asOf: 20_780, random: (n) => n - 1 });
    const size = slide;
    expect(() => draw(released, { view: 'worlds', size, asOf: 20_780, of: 3 })).toThrow(
      /how people keep in touch/,
    );
  });

  it('made for anybody holds no name', () => {
    const evidence = read();
    const released = release(evidence, 'public', { asOf: 20_780, random: (n) => n - 1 });
    const svg = draw(released, { view: 'map', size: slide, asOf: 20_780, of: 3 });
    expect(svg).not.toMatch(/Canary|Outside|Port|Sales/);
  });
});
