import { describe, expect, it } from 'vitest';
import { TertiusError } from '../errors.ts';
import { fromText, linkedin } from '../fixtures/from-text.ts';
import { sha256Hex } from '../platform/sha256.ts';
import { parseNetworkFile, serialise } from './network-file.ts';

const { evidence } = fromText(
  {
    'c.csv': linkedin('Ann,Lee,,ann@x.example,Acme,CEO,01 Feb 2024'),
    't.csv': 'source,target,timestamp,channel\na,b,2024-02-01,call\n',
  },
  { self: 'me@o.example', own: 'O' },
);
const text = serialise(evidence);

const codeOf = (content: string): string => {
  try {
    parseNetworkFile(content);
    return 'read';
  } catch (error) {
    return error instanceof TertiusError ? error.code : 'untyped';
  }
};

describe('network file', () => {
  it('reads back what was written, byte for byte', () => {
    expect(serialise(parseNetworkFile(text))).toBe(text);
  });

  it('reads what another program wrote anew with the same content, and nothing whose content was changed', () => {
    const anew = JSON.parse(text);
    for (const spaced of [JSON.stringify(anew), JSON.stringify(anew, null, 2), text.replaceAll('\n', '\r\n')])
      expect(serialise(parseNetworkFile(spaced))).toBe(text);
    expect(codeOf(JSON.stringify(anew).replace('Lee', 'Leo'))).toBe('damaged');
  });

  it('detects every single flipped bit of 2,000 and every truncation', () => {
    const bytes = new TextEncoder().encode(text);
    for (let k = 0; k < 2000; k++) {
      const flipped = bytes.slice();
      const at = (k * 7919) % bytes.length;
      flipped[at] = (flipped[at] as number) ^ (1 << (k % 8));
      expect(['damaged', 'not-a-network', 'newer-schema']).toContain(
        codeOf(new TextDecoder().decode(flipped)),
      );
    }
    for (let length = 0; length < bytes.length; length += 64)
      expect(['damaged', 'not-a-network']).toContain(
        codeOf(new TextDecoder().decode(bytes.slice(0, length))),
      );
  });

  it('refuses shared rows that do not fit the imports which draw them, though the checksum is right', () => {
    const exports = [0, 1, 2].map((month) =>
      linkedin(
        ...Array.from(
          { length: 80 + month },
          (_, k) => `Ann,Number${k},,ann${k}@x.example,Acme,CEO,01 Feb 2024`,
        ).reverse(),
      ),
    );
    const again = fromText(Object.fromEntries(exports.map((content, k) => [`c${k}.csv`, content])), {
      self: 'me@o.example',
    });
    const shared = serialise(again.evidence);
    expect(shared).toMatch(/^\{"format":"tertius","schema":4,/);
    expect(serialise(parseNetworkFile(shared))).toBe(shared);
    const sealed = (body: string): string =>
      `{"format":"tertius","schema":4,"sha256":"${sha256Hex(new TextEncoder().encode(body))}",\n${body}`;
    const body = shared.slice(shared.indexOf('\n') + 1);
    expect(codeOf(sealed(body))).toBe('read');
    for (const [from, to] of [
      [/"runs":\[\d+,/, '"runs":[9999,'],
      [/"runs":\[(\d+),\d+/, '"runs":[$1,9999'],
      [/"runs":\[(\d+),\d+/, '"runs":[$1,-1'],
      [/"each":\[-?\d+,/, '"each":["x",'],
      [/"shared":0/, '"shared":7'],
      [/"lower"/, '"upper"'],
      [/"people":\{"rows":82,/, '"people":{"rows":1,'],
      [/"shared":\[/, '"shared":[],"other":['],
    ] as const)
      expect([String(from), codeOf(sealed(body.replace(from, to)))]).toEqual([String(from), 'damaged']);
  });

  it('refuses a newer schema, a wrong checksum and a file without one', () => {
    expect(codeOf('{"format":"tertius","schema":999,"people":[]}')).toBe('newer-schema');
    expect(codeOf(`{"format":"tertius","schema":1,"sha256":"${'0'.repeat(64)}","people":[]}`)).toBe(
      'damaged',
    );
    expect(codeOf('{"format":"tertius","schema":1,"people":[{"id":"p1","__proto__":{"admin":true}}]}')).toBe(
      'damaged',
    );
    expect(codeOf('{}')).toBe('not-a-network');
  });
});
