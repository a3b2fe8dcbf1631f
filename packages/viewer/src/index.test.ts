import { describe, expect, it } from 'vitest';

describe('@tertius/viewer', () => {
  it('can be imported where there is no document, and does nothing there', async () => {
    expect(typeof document).toBe('undefined');
    const { mount, layout } = await import('./index.ts');
    expect(typeof mount).toBe('function');
    expect(layout({ own: null, people: [], ties: [] }).ids).toEqual([]);
  });
});
