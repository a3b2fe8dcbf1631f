import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { axeFindings, search } from './actions.ts';
import { browserPath, draws, launch, SIZES, type Watched, watchedPage } from './browser.ts';
import { exampleNetwork, fileWith } from './pages.ts';

/** Texts that reach over the edge of a drawing, and the drawing where it is wider than what holds it. */
function cutOff(picture: Element): string[] {
  const frame = picture.getBoundingClientRect();
  const holder = picture.parentElement!.getBoundingClientRect();
  const texts = [...picture.querySelectorAll('text')].filter((text) => {
    const { left, right, top } = text.getBoundingClientRect();
    return left < frame.left - 2 || right > frame.right + 2 || top < frame.top - 2;
  });
  return [
    ...(frame.width > holder.width ? ['the drawing is too wide'] : []),
    ...texts.map((text) => text.textContent ?? ''),
  ];
}

// Once more where the browser stopped drawing, on a page of its own.
describe.skipIf(browserPath === null)('the views of the drawing', { retry: 1 }, () => {
  let browser: Browser;
  let watched: Watched;

  const open = async (): Promise<void> => {
    watched = await watchedPage(browser);
    await watched.page.goto(fileWith(exampleNetwork()));
    await watched.page.locator('.drawing .wait').waitFor({ state: 'detached' });
  };
  beforeAll(async () => {
    browser = await launch();
    await open();
  });
  beforeEach(async () => {
    if (!(await draws(watched.page))) await open();
  });
  afterAll(() => browser?.close());

  const look = process.env.LOOK;

  for (const [view, answers] of [
    ['Around me', /is tied to \d+ people, strongly to \d+/],
    ['Bridges', /organisations depend on one colleague each/],
    ['Matrix', /units/],
    [
      'Ways',
      /introductions would bring \d+ colleagues in touch with \d+ people outside, in \d+ organisations/,
    ],
    ['Three sides', /the weakest of the three is/],
    ['Two worlds', /keep in touch online, \d+ face to face/],
  ] as const)
    it(`${view} answers in a sentence, draws it, and lists the same as a table, at three sizes`, async () => {
      const { page } = watched;
      const found: string[] = [];
      for (const size of SIZES) {
        await page.setViewportSize(size);
        await page.getByRole('button', { name: view, exact: true }).click();
        const picture = page.locator('.figure svg[role=img]');
        await picture.waitFor();
        // the figure for this room is there once it is no wider than what holds it, and nothing of it is cut off
        await expect
          .poll(() => picture.evaluate(cutOff), { message: `${view} at ${size.width}` })
          .toEqual([]);
        const sentence = await page.locator('.figure .says').textContent();
        expect(sentence).toMatch(answers);
        expect(await picture.getAttribute('aria-label')).toContain(sentence);
        if (look) await page.screenshot({ path: `${look}/${view}-${size.width}.png` });
        const wide = size.width === 1440;
        if (wide) found.push(...(await axeFindings(page)));
        await page.getByRole('button', { name: 'Table', exact: true }).press('Enter');
        expect(await page.locator('.figure tbody tr').count()).toBeGreaterThan(5);
        if (wide) found.push(...(await axeFindings(page)));
        await page.getByRole('button', { name: 'Table', exact: true }).press('Enter');
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(over, `${view} at ${size.width}`).toBeLessThanOrEqual(0);
      }
      expect(found).toEqual([]);
    });

  it('somebody selected in a table stands in sight, with all neighbours, when the drawing comes back', async () => {
    const { page } = watched;
    await page.setViewportSize(SIZES[0]!);
    await page.getByRole('button', { name: 'Map', exact: true }).click();
    await page.getByRole('tab', { name: 'People', exact: true }).click();
    await page.getByRole('table', { name: 'People' }).getByRole('button', { name: 'Henrike Sallow' }).click();
    await page.getByRole('tab', { name: 'Network', exact: true }).click();
    const box = (await page.locator('.drawing .canvas').boundingBox())!;
    await page.locator('.drawing .canvas').press('Enter');
    const places = new Set<string>();
    for (let step = 0; step < 12; step++) {
      await page.keyboard.press('ArrowRight');
      const { x, y, width } = (await page.locator('.drawing .proxy').boundingBox())!;
      expect(x).toBeGreaterThanOrEqual(box.x - width);
      expect(x).toBeLessThanOrEqual(box.x + box.width);
      expect(y).toBeLessThanOrEqual(box.y + box.height);
      places.add(`${Math.round(x / 20)} ${Math.round(y / 20)}`);
    }
    // in a view of next to nothing all would stand in one place
    expect(places.size).toBeGreaterThan(6);
    await page.getByRole('button', { name: 'Close the panel' }).click();
  });

  it('people keep their marks, which travel from view to view, and selection stays', async () => {
    const { page } = watched;
    await page.setViewportSize(SIZES[0]!);
    /** How many marks of people have set off since it was asked last. */
    const travelling = () =>
      page.evaluate(() => {
        const counted = window as unknown as { flown?: number };
        const before = counted.flown;
        counted.flown = 0;
        if (before !== undefined) return before;
        const own = Element.prototype.animate;
        Element.prototype.animate = function (...given) {
          if (this.matches('[data-person], .flight circle')) counted.flown = (counted.flown ?? 0) + 1;
          return own.apply(this, given);
        };
        return 0;
      });
    const go = (view: string) => page.getByRole('button', { name: view, exact: true }).click();
    await go('Map');
    await travelling();
    await search(page).fill('tomasz brekke');
    await page.getByRole('option').first().click();
    await go('Around me');
    await expect.poll(travelling).toBeGreaterThan(20);
    expect(await page.locator('.figure .says').textContent()).toContain('Tomasz Brekke');
    await go('Bridges');
    await expect.poll(travelling).toBeGreaterThan(0);
    await expect.poll(() => page.locator('.figure .chosen').count()).toBeGreaterThan(0);
    await go('Around me');
    await page.locator('.figure svg[role=img]').waitFor();
    await travelling();
    await go('Map');
    await expect.poll(travelling).toBeGreaterThan(20);
    await expect.poll(() => page.locator('.flight').count()).toBe(0);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await travelling();
    await go('Around me');
    await page.locator('.figure svg[role=img]').waitFor();
    expect(await travelling()).toBe(0);
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    await page.getByRole('button', { name: 'Close the panel' }).click();
  });

  it('a cell of the matrix tells who, by mouse and from its table', async () => {
    const { page } = watched;
    await page.setViewportSize(SIZES[0]!);
    await page.getByRole('button', { name: 'Matrix', exact: true }).click();
    await page.locator('.figure rect.picks').first().click();
    const who = page.locator('section.between');
    await expect.poll(() => who.getByRole('listitem').count()).toBeGreaterThan(3);
    const count = Number(/(\d+) tie/.exec((await who.getByRole('status').textContent()) ?? '')?.[1]);
    expect(count).toBeGreaterThan(3);
    await who.getByRole('button', { name: 'Close' }).click();
    await page.getByRole('button', { name: 'Table', exact: true }).press('Enter');
    await page.locator('.figure tbody button').first().press('Enter');
    await expect.poll(() => who.getByRole('listitem').count()).toBeGreaterThan(3);
    expect(await axeFindings(page)).toEqual([]);
    await who.getByRole('button', { name: 'Close' }).click();
    await page.getByRole('button', { name: 'Table', exact: true }).press('Enter');
  });

  it('the tab Units says which units talk to others, and through whom', async () => {
    const { page } = watched;
    await page.setViewportSize(SIZES[0]!);
    await page.getByRole('tab', { name: 'Units', exact: true }).click();
    const table = page.getByRole('table', { name: 'Units' });
    await table.waitFor();
    expect(await table.textContent()).toContain('Flood Risk');
    if (look) await page.screenshot({ path: `${look}/Units.png` });
    expect(await axeFindings(page)).toEqual([]);
  });

  it('the tab Time steps through months, and the drawing follows', async () => {
    const { page } = watched;
    await page.getByRole('tab', { name: 'Time', exact: true }).click();
    await page.getByRole('button', { name: 'Earlier month' }).click();
    await expect
      .poll(() => page.getByRole('heading', { name: /The network as of/ }).textContent())
      .toContain('Oct 24, 2026');
    if (look) await page.screenshot({ path: `${look}/Time.png` });
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Later month' }).click();
    await expect
      .poll(() => page.getByRole('heading', { name: /The network as of/ }).textContent())
      .toContain('Nov 23, 2026');
    await page.getByRole('tab', { name: 'Network', exact: true }).click();
  });

  it('a name in a picture selects whom it names, and the file holds title, answer and day', async () => {
    const { page } = watched;
    await page.getByRole('button', { name: 'Bridges', exact: true }).click();
    await page.locator('.figure text.picks').first().click();
    await page.getByRole('complementary', { name: 'Selection' }).waitFor();
    await page.getByRole('button', { name: 'Save the picture' }).last().click();
    const dialog = page.getByRole('dialog', { name: 'Take the picture with you' });
    await dialog.getByLabel('For whom').selectOption('me');
    expect(await axeFindings(page)).toEqual([]);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: 'Save SVG' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('network-bridges.svg');
    const text = readFileSync(await file.path(), 'utf8');
    expect(text).toMatch(
      /^<svg [\s\S]*Who bridges [\s\S]*depend on one colleague each[\s\S]*As of 2026-11-23/,
    );
    await dialog.getByLabel('Size').selectOption('a4');
    const [png] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: 'Save PNG' }).click(),
    ]);
    const bytes = readFileSync(await png.path());
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([2808, 1985]);
    await dialog.getByRole('button', { name: 'Close' }).click();
    await dialog.waitFor({ state: 'hidden' });
    if (look) await file.saveAs(`${look}/bridges.svg`);
    expect(watched.complaints).toEqual([]);
  });

  it('the map leaves whole or as it is seen, for a colleague unless told otherwise', async () => {
    const { page } = watched;
    await page.getByRole('button', { name: 'Map', exact: true }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await page.getByRole('button', { name: 'Save the picture' }).first().click();
    const dialog = page.getByRole('dialog', { name: 'Take the picture with you' });
    const save = async (): Promise<string> => {
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        dialog.getByRole('button', { name: 'Save SVG' }).click(),
      ]);
      return readFileSync(await file.path(), 'utf8');
    };
    const forColleague = await save();
    expect(forColleague).toContain('Made for a colleague');
    await dialog.getByLabel('For whom').selectOption('me');
    const whole = await save();
    await dialog.getByLabel('Part').selectOption('seen');
    const seen = await save();
    expect(seen).toContain('A part of the picture.');
    expect(whole).not.toContain('A part of the picture.');
    expect(forColleague.length).toBeLessThan(whole.length);
    await dialog.getByRole('button', { name: 'Close' }).click();
    expect(watched.complaints).toEqual([]);
  });
});
