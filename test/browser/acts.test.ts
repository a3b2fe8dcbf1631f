import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings, focused, search, spoken, tabTo } from './actions.ts';
import { browserPath, launch, SIZES, type Watched, watchedPage } from './browser.ts';
import { exampleNetwork, fileWith } from './pages.ts';

describe.skipIf(browserPath === null)('what may be done', () => {
  let browser: Browser;
  let watched: Watched;
  let page: Page;
  const look = process.env.LOOK;
  const said = () => page.locator('.app > [role=status]').textContent();
  const panel = (name: string) => page.getByRole('complementary', { name });
  const choose = async (name: string): Promise<void> => {
    await search(page).fill(name);
    await page.getByRole('option').first().waitFor();
    await search(page).press('Enter');
    await panel('Selection').getByRole('heading', { level: 2 }).waitFor();
  };
  const shot = async (name: string): Promise<void> => {
    if (look) await page.screenshot({ path: `${look}/${name}-${page.viewportSize()?.width}.png` });
  };

  beforeAll(async () => {
    browser = await launch();
    watched = await watchedPage(browser, { reducedMotion: 'reduce' });
    page = watched.page;
    await page.goto(fileWith(exampleNetwork()));
    await page.locator('.drawing .wait').waitFor({ state: 'detached' });
  });
  afterAll(() => browser?.close());

  it('what if a whole unit left: chosen by key, and dragged out of the organisation', async () => {
    await page.setViewportSize(SIZES[0]!);
    const what = panel('What if');
    await choose('Tomasz Brekke');
    await tabTo(page, 'The network', 90);
    await page.keyboard.press('Enter');
    await expect.poll(() => spoken(page).textContent()).toContain('Tomasz Brekke');
    await page.keyboard.press('u');
    await expect.poll(() => spoken(page).textContent()).toMatch(/^Flood Risk, 12 people/);
    const box = (await page.locator('.drawing .canvas').boundingBox())!;
    const drag = async (from: readonly [number, number], to: readonly [number, number]): Promise<void> => {
      await page.mouse.move(...from);
      await page.mouse.down();
      await page.mouse.move((from[0] + to[0]) / 2, (from[1] + to[1]) / 2, { steps: 4 });
      await page.mouse.move(...to, { steps: 4 });
      await shot('drag-unit');
      await page.mouse.up();
    };
    // beside the mark of the person who is selected, still in the circle of their unit
    const mark = (await page.locator('.drawing .proxy').boundingBox())!;
    const beside: readonly [number, number] = [mark.x + mark.width / 2 + 22, mark.y + mark.height / 2];
    await drag(beside, [box.x + 6, box.y + 6]);
    await what.getByRole('heading', { name: 'What if 12 colleagues leave?' }).waitFor();
    await what.getByRole('button', { name: 'Back to what is' }).click();
    await panel('Summary').waitFor();
  });

  describe.each(SIZES)('at $width x $height', (size) => {
    beforeAll(() => page.setViewportSize(size));

    it('rate fast: keys alone go through the ties that matter most, and take a rating back', async () => {
      await tabTo(page, 'The network');
      await page.keyboard.press('r');
      const pass = page.getByRole('dialog', { name: 'Rate ties' });
      await expect.poll(() => focused(page)).toContain('One tie');
      await expect.poll(() => pass.textContent()).toMatch(/1 of \d+, 0 rated/);
      const question = pass.locator('.says');
      expect(await question.textContent()).toContain('go out of their way');
      const first = await question.locator('strong').allTextContents();
      await page.keyboard.press('5');
      expect(await question.textContent()).toContain('know each other’s work');
      await page.keyboard.press('4');
      await expect.poll(() => pass.textContent()).toMatch(/2 of \d+, 1 rated/);
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('2');
      await page.keyboard.press('ArrowRight');
      await expect.poll(() => pass.textContent()).toMatch(/4 of \d+, 2 rated/);
      expect(await question.locator('strong').allTextContents()).not.toEqual(first);
      await shot('rate-pass');
      expect(await axeFindings(page)).toEqual([]);
      await page.keyboard.press('u');
      await expect.poll(said).toContain('Undone: rating of');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+z');
      await expect.poll(said).toContain('Undone: rating of');
      await expect.poll(() => page.locator('.unsaved').count()).toBe(0);
    });

    it('edit and tag: what is written shows everywhere, filters, and is taken back', async () => {
      await choose('Yusuf Karahan');
      const side = panel('Selection');
      await side.getByText('Edit and tag').click();
      await side.getByLabel('Role').fill('Harbour master');
      await side.getByLabel('Labels').fill('steering group, lunch');
      await shot('edit');
      await side.getByRole('button', { name: 'Note it' }).click();
      await expect.poll(() => side.textContent()).toContain('Harbour master');
      await expect.poll(() => side.getByLabel('Labels').inputValue()).toBe('steering group, lunch');
      const bar = page.getByRole('region', { name: 'What is shown' }).first();
      await bar.getByRole('button', { name: 'Filter and colour' }).click();
      await bar.getByRole('combobox', { name: 'Label' }).selectOption('steering group');
      await expect
        .poll(() => bar.getByRole('status').first().textContent())
        .toContain('with the label steering group');
      await bar.getByRole('button', { name: 'Show everything' }).click();
      await bar.getByRole('button', { name: 'Filter and colour' }).click();
      await page.getByRole('button', { name: 'Undo' }).click();
      await expect.poll(() => side.textContent()).not.toContain('Harbour master');
    });

    it('two people are joined, and the rows taken apart again', async () => {
      await choose('Yusuf Karahan');
      const side = panel('Selection');
      await side.getByText('Join or take apart').click();
      const who = side.getByRole('combobox', { name: 'Who is the same person as Yusuf Karahan?' });
      await who.fill('Willem Osterkamp');
      await side.getByRole('listbox').getByRole('option').first().waitFor();
      await who.press('Enter');
      await side.getByRole('button', { name: 'They are one person' }).first().click();
      await expect.poll(said).toContain('are one person now');
      await side.getByText('Join or take apart').click();
      await side.getByRole('button', { name: 'Take the rows apart' }).click();
      await expect.poll(said).toContain('stand for people of their own again');
      await page.getByRole('button', { name: 'Undo' }).click();
      await page.getByRole('button', { name: 'Undo' }).click();
      await expect.poll(() => page.locator('.unsaved').count()).toBe(0);
    });

    it('what if somebody left or moved: from the panel, by key, and dragged out of the organisation', async () => {
      await choose('Tomasz Brekke');
      await panel('Selection').getByText('What if they left or moved?').click();
      await panel('Selection').getByRole('button', { name: 'If they left' }).click();
      const what = panel('What if');
      await what.getByRole('heading', { name: 'What if Tomasz Brekke leaves?' }).waitFor();
      const known = what.getByRole('row', { name: /people outside who are known/ }).getByRole('cell');
      await expect.poll(() => known.count()).toBe(2);
      const [now, then] = (await known.allTextContents()).map((text) => Number(text.replace(',', '')));
      expect(then).toBeLessThan(now!);
      await expect.poll(() => what.textContent()).toContain('What Tomasz Brekke would hand on');
      await shot('what-if');
      expect(await axeFindings(page)).toEqual([]);
      await what.getByRole('button', { name: 'Back to what is' }).click();
      await panel('Summary').waitFor();

      await choose('Tomasz Brekke');
      await panel('Selection').getByText('What if they left or moved?').click();
      await panel('Selection').getByLabel('If they moved to').selectOption({ index: 2 });
      await what.getByRole('heading', { name: /^What if Tomasz Brekke moves to / }).waitFor();
      await page
        .getByRole('button', { name: /Back to what is$/ })
        .first()
        .click();

      await tabTo(page, 'The network', 90);
      await page.keyboard.press('Enter');
      await expect.poll(() => spoken(page).textContent()).toContain('Tomasz Brekke');
      await page.keyboard.press('Delete');
      await what.getByRole('heading', { name: 'What if Tomasz Brekke leaves?' }).waitFor();
      await page.keyboard.press('Escape');
      await panel('Summary').waitFor();

      await choose('Tomasz Brekke');
      await tabTo(page, 'The network', 90);
      await page.keyboard.press('Enter');
      // On a telephone the top of the drawing may be out of sight where its middle is in it.
      await page.locator('.drawing .proxy').scrollIntoViewIfNeeded();
      const box = (await page.locator('.drawing .canvas').boundingBox())!;
      const proxy = (await page.locator('.drawing .proxy').boundingBox())!;
      const height = proxy.y + proxy.height / 2;
      await page.mouse.move(proxy.x + proxy.width / 2, height);
      await page.mouse.down();
      await page.mouse.move(box.x + 40, height, { steps: 4 });
      await page.mouse.move(box.x + 3, height, { steps: 4 });
      await shot('drag');
      await page.mouse.up();
      await what.getByRole('heading', { name: /^What if Tomasz Brekke (leaves|moves)/ }).waitFor();
      await what.getByRole('button', { name: 'Close the panel' }).click();
    });

    it('sliders of strength change everything at once, are dropped, or kept and undone', async () => {
      const bar = page.getByRole('region', { name: 'What is shown' }).first();
      await bar.getByRole('button', { name: 'How strength counts' }).click();
      const asked = page.locator('.figures');
      const before = await asked.textContent();
      const tau = bar.getByLabel('A tie carries a request from');
      await tau.fill('60');
      await expect.poll(() => bar.textContent()).toContain('Tried, not kept');
      await expect.poll(() => asked.textContent()).not.toBe(before);
      await shot('sliders');
      await bar.getByRole('button', { name: 'Drop them' }).click();
      await expect.poll(() => asked.textContent()).toBe(before);
      await bar.getByLabel('Weight of shared history').fill('90');
      await expect.poll(() => asked.textContent()).not.toBe(before);
      await bar.getByRole('button', { name: 'Keep these settings' }).click();
      await expect.poll(() => page.locator('.unsaved').count()).toBe(1);
      await page.getByRole('button', { name: 'Undo' }).click();
      await expect.poll(() => asked.textContent()).toBe(before);
      await bar.getByRole('button', { name: 'How strength counts' }).click();
      expect(watched.complaints).toEqual([]);
    });
  });
});
