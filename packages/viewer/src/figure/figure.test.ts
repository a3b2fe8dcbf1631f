import { describe, expect, it } from 'vitest';
import { type Alter, aroundFigure } from './around.ts';
import { fansFigure } from './fans.ts';
import { type Crossing, flowFigure } from './flow.ts';
import { seriation } from './seriation.ts';
import { widthOf } from './text.ts';
import { twoWorldsFigure } from './two-worlds.ts';
import { waysFigure } from './ways.ts';

const crossing = (
  unit: string,
  carrier: string,
  organisation: string,
  people: number,
  alone = false,
): Crossing => ({
  unit,
  carrier,
  carrierName: carrier.toUpperCase(),
  organisation,
  people,
  alone,
});

describe('bridges', () => {
  it('writes the names of colleagues as a whole on a telephone', () => {
    const names = ['Sietske Albers', 'Bram Ottevanger', 'Lotte Quist'];
    const crossings = names.map(
      (name, k): Crossing => ({
        ...crossing('Sales', name, ['Gemeente Oosterveen', 'Adviesbureau Ruyter', 'Port'][k]!, 133 - k),
        carrierName: name,
      }),
    );
    const { marks } = flowFigure(crossings, 'Own', 'One sentence.', { width: 358, height: 480 });
    const texts = marks.flatMap((mark) => (mark.kind === 'text' ? [mark] : []));
    expect(texts.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['Sietske Albers 133', 'Bram Ottevanger 132', 'Lotte Quist 131', 'Outside']),
    );
    for (const { text, x, size, bold, anchor } of texts) {
      const width = widthOf(text, size, bold);
      expect(anchor === 'end' ? x - width : 358 - x - width).toBeGreaterThanOrEqual(0);
    }
  });

  it('draws one band from each unit to each carrier and on to each organisation, single carriers apart', () => {
    const figure = flowFigure(
      [
        crossing('Sales', 'ann', 'Port', 3),
        crossing('Sales', 'bob', 'Port', 1),
        crossing('Lab', 'cy', 'Mint', 2, true),
      ],
      'Own',
      'One sentence.',
    );
    const bands = figure.marks.filter(({ kind }) => kind === 'band');
    expect(bands.map(({ title, tone }) => [title, tone])).toEqual([
      ['Sales to ANN: 3', 'own'],
      ['Sales to BOB: 1', 'own'],
      ['Lab to CY: 2, through nobody else', 'alone'],
      ['ANN to Port: 3', 'own'],
      ['CY to Mint: 2, through nobody else', 'alone'],
      ['BOB to Port: 1', 'own'],
    ]);
  });

  it('numbers people of an organisation once, however many colleagues reach them', () => {
    // Ann reaches three of the port, Bob one of these three.
    const { marks } = flowFigure(
      [crossing('Sales', 'ann', 'Port', 3), crossing('Lab', 'bob', 'Port', 1)],
      'Own',
      '',
      undefined,
      undefined,
      {
        organisation: new Map([['Port', 3]]),
      },
    );
    const texts = marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []));
    expect(texts).toContain('Port 3');
    expect(texts).toContain('ANN 3');
  });

  it('merges what would be too many to name, and loses nobody', () => {
    const many = Array.from({ length: 90 }, (_, i) => crossing(`u${i % 5}`, `c${i}`, `o${i}`, 1 + (i % 3)));
    const texts = flowFigure(many, 'Own', '').marks.flatMap((mark) =>
      mark.kind === 'text' ? [mark.text] : [],
    );
    const sum = (from: RegExp): number =>
      texts
        .filter((text) => from.test(text))
        .reduce((total, text) => total + Number(/(\d+)$/.exec(text)![1]), 0);
    expect(sum(/^o\d|more organisations/)).toBe(180);
    expect(sum(/^C\d|more colleagues/)).toBe(180);
  });
});

describe('matrix', () => {
  it('puts units that talk beside each other, whatever order they come in', () => {
    const cells = ['ab', 'bc', 'cd', 'de'].map((pair) => ({
      row: pair[0]!,
      column: pair[1]!,
      value: 5,
      title: '',
    }));
    const found = seriation(['c', 'a', 'e', 'b', 'd'], cells);
    const apart = cells.map(({ row, column }) => Math.abs(found.indexOf(row) - found.indexOf(column)));
    expect(Math.max(...apart)).toBeLessThanOrEqual(2);
    expect([...found].sort()).toEqual(['a', 'b', 'c', 'd', 'e']);
  });
});

describe('around somebody', () => {
  it('contacts on request are dots without a name, which the note says', () => {
    const hidden = ['a', 'b', 'c'].map((id) => ({
      ...{ id, name: 'someone at Port', sector: 'Port', insider: false, strength: 0.1, alone: false },
      onRequest: true,
    }));
    const { marks, notes } = aroundFigure({ id: 'me', name: 'Me' }, hidden, '');
    const texts = marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []));
    expect(texts).toContain('Port 3');
    expect(texts).not.toContain('someone at Port');
    expect(notes.join(' ')).toContain('on request');
  });

  const alters = Array.from(
    { length: 120 },
    (_, i): Alter => ({
      id: `p${i}`,
      name: `Person Number ${i}`,
      sector: `Organisation ${i % 9}`,
      insider: false,
      strength: (i % 10) / 10,
      alone: i % 7 === 0,
    }),
  );
  const { marks } = aroundFigure({ id: 'me', name: 'Me' }, alters, '');

  it('draws everybody once, nearer where the tie is stronger', () => {
    const circles = marks.flatMap((mark) =>
      mark.kind === 'circle' && mark.target && mark.r < 10 ? [mark] : [],
    );
    expect(circles).toHaveLength(120);
    const away = (at: number): number => {
      const { x, y } = circles.find(
        ({ target }) => target && 'person' in target && target.person === `p${at}`,
      )!;
      return Math.hypot(x - 500, y - 350);
    };
    expect(away(9)).toBeLessThan(away(5));
    expect(away(5)).toBeLessThan(away(0));
  });

  it('lays no two names over each other', () => {
    const boxes = marks.flatMap((mark) => {
      if (mark.kind !== 'text') return [];
      const width = widthOf(mark.text, mark.size);
      const left =
        mark.anchor === 'end' ? mark.x - width : mark.anchor === 'middle' ? mark.x - width / 2 : mark.x;
      return [{ left, right: left + width, top: mark.y - 8, bottom: mark.y + 2 }];
    });
    for (const [at, a] of boxes.entries())
      for (const b of boxes.slice(at + 1))
        expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(false);
  });
});

describe('ways, three sides and two worlds', () => {
  const inFrame = ({ width, height, marks }: ReturnType<typeof waysFigure>): boolean =>
    marks.every(
      (mark) => !('x' in mark) || (mark.x >= 0 && mark.x <= width && mark.y >= 0 && mark.y <= height),
    );
  const words = { title: 'T', sentence: 'S', notes: [] };
  const who = (id: string) => ({ id, name: id.toUpperCase() });

  it('draw each way as its people with a line between two, and a new tie dashed', () => {
    const figure = waysFigure(
      [
        { people: [who('a'), who('b'), who('c')], strengths: [0.8, 0.5], strength: 0.4, made: 0.4 },
        { people: [who('d'), who('c')], strengths: [0.3], strength: 0.3 },
      ],
      words,
    );
    const lines = figure.marks.filter(({ kind }) => kind === 'line');
    expect(lines).toHaveLength(4);
    expect(lines.filter((line) => 'dashed' in line && line.dashed)).toHaveLength(1);
    expect(inFrame(figure)).toBe(true);
  });

  it('put one face for each voice in a fan, the missing one as a ghost, and mark the thinnest side', () => {
    const fan = (title: string, weakest: boolean) => ({
      ...{ title, score: 0.5, none: 'Nobody.', weakest },
      voices: [
        { ...who(`${title}1`), value: 0.9 },
        { ...who(`${title}2`), value: 0.1 },
      ],
      ...(weakest ? { ghost: { ...who('g'), by: 'B' } } : {}),
    });
    const figure = fansFigure(who('me'), [fan('x', false), fan('y', false), fan('z', true)], words);
    const faces = figure.marks.filter((mark) => mark.kind === 'circle');
    expect(faces).toHaveLength(3 + 6 + 1);
    expect(faces.filter((face) => 'ring' in face && face.ring)).toHaveLength(1);
    expect(
      figure.marks.filter((mark) => mark.kind === 'text' && mark.text.includes('the thinnest side')),
    ).toHaveLength(1);
    expect(inFrame(figure)).toBe(true);
  });

  it('place everybody by their share face to face, without one over another', () => {
    const people = Array.from({ length: 120 }, (_, k) => ({
      ...who(`p${k}`),
      ...{ share: (k % 7) / 6, insider: k % 2 === 0, translates: k === 5 ? 0.5 : 0 },
    }));
    const figure = twoWorldsFigure(people, words);
    const dots = figure.marks.filter((mark) => mark.kind === 'circle');
    expect(dots).toHaveLength(120);
    const gap = (a: (typeof dots)[number], b: (typeof dots)[number]): number =>
      Math.hypot(a.x - b.x, a.y - b.y) - a.r - b.r;
    for (const [at, dot] of dots.entries())
      for (const other of dots.slice(at + 1)) expect(gap(dot, other)).toBeGreaterThanOrEqual(0);
    expect(inFrame(figure)).toBe(true);
  });
});
