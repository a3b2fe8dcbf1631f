import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings } from './actions.ts';
import { browserPath, launch, type Watched, watchedPage } from './browser.ts';
import { exampleNetwork, fileWith } from './pages.ts';

describe.skipIf(browserPath === null)('the bar that says what is shown', () => {
  let browser: Browser;
  let watched: Watched;
  const look = process.env.LOOK;

  beforeAll(async () => {
    browser = await launch();
    watched = await watchedPage(browser);
    await watched.page.goto(fileWith(exampleNetwork()));
    await watched.page.locator('.drawing .wait').waitFor({ state: 'detached' });
  });
  afterAll(() => browser?.close());

  it('narrows the drawing, its views and the table of people, and says so in words', async () => {
    const { page } = watched;
    const bar = page.getByRole('region', { name: 'What is shown' }).first();
    await bar.getByRole('button', { name: 'Filter and colour' }).press('Enter');
    await bar.getByRole('combobox', { name: 'Layer' }).selectOption('organisational');
    await bar.getByRole('combobox', { name: 'Unit', exact: true }).selectOption('Flood Risk');
    const said = bar.getByRole('status');
    await expect
      .poll(() => said.textContent())
      .toMatch(/ties, through work, of Flood Risk \(\d+ people of \d+/);
    if (look) await page.screenshot({ path: `${look}/lens-filter.png` });
    const count = Number(/\((\d+) people/.exec((await said.textContent()) ?? '')?.[1]);
    await page.getByRole('tab', { name: 'People', exact: true }).click();
    await expect
      .poll(() =>
        page
          .getByText(/^\d+ rows$/)
          .first()
          .textContent(),
      )
      .toBe(`${count} rows`);
    await page.getByRole('tab', { name: 'Network', exact: true }).click();
    await page.getByRole('button', { name: 'Bridges', exact: true }).click();
    await expect.poll(() => page.locator('.figure svg[role=img]').textContent()).not.toContain('Directorate');
    await page.getByRole('tab', { name: 'Organisations', exact: true }).click();
    await page.getByRole('table', { name: 'Organisations' }).waitFor();
    const through = page
      .getByRole('columnheader', { name: 'Who can ask there', exact: true })
      .getByRole('button');
    await through.click();
    expect(await page.getByRole('table').textContent()).not.toContain('Henrike Sallow');
    await page.getByRole('tab', { name: 'Network', exact: true }).click();
    await page.getByRole('button', { name: 'Map', exact: true }).click();
  });

  it('the legend filters: a kind of tie alone, and everything again', async () => {
    const { page } = watched;
    const bar = page.getByRole('region', { name: 'What is shown' }).first();
    await bar.getByRole('button', { name: 'Show everything' }).click();
    const legend = page.getByRole('list', { name: 'Legend' });
    const personal = legend.getByRole('button', { name: 'tie of a personal network' });
    await personal.press('Enter');
    await expect
      .poll(() => bar.getByRole('status').textContent())
      .toMatch(/^Shown: ties, of personal networks \(/);
    expect(await personal.getAttribute('aria-pressed')).toBe('true');
    await personal.click();
    await expect.poll(() => bar.getByRole('status').textContent()).toBe('Everybody and every tie is shown.');
    const alone = legend.getByRole('button', { name: /^contacts whom no other colleague / });
    await alone.click();
    await expect.poll(() => bar.getByRole('status').textContent()).toContain('that nobody else holds');
    await bar.getByRole('button', { name: 'Show everything' }).click();
    await bar.getByRole('combobox', { name: 'Layer' }).selectOption('organisational');
  });

  it('draws the introductions of the month into the map, says them, and takes them away', async () => {
    const { page } = watched;
    const pixels = async () => (await page.locator('.drawing .canvas').screenshot()).toString('base64');
    const before = await pixels();
    const proposed = page
      .getByRole('list', { name: 'Legend' })
      .getByRole('button', { name: 'proposed introductions' });
    await proposed.press('Enter');
    await expect
      .poll(() => page.locator('.app > [role=status]').textContent())
      .toMatch(/^\d introductions are proposed: .+ introduces .+ to /);
    await expect.poll(pixels).not.toBe(before);
    if (look) await page.screenshot({ path: `${look}/ghosts.png` });
    await proposed.press('Enter');
    await expect.poll(pixels).toBe(before);
  });

  it('a copied link leads to the same tab, day and filter, and holds no name', async () => {
    const { page } = watched;
    await page.getByRole('button', { name: 'Copy a link' }).click();
    const notice = page.getByRole('region', { name: 'Notice' });
    await expect.poll(() => notice.textContent()).toContain('names nobody');
    expect(page.url()).toMatch(/#network\?layer=organisational$/);
    expect(page.url()).not.toMatch(/Flood|Risk/);
    await notice.getByRole('button', { name: 'Got it' }).click();
    const link = page.url().replace('#network?', '#people?least=0.5&');
    const other = await page.context().newPage();
    await other.goto(link);
    await expect
      .poll(() =>
        other
          .getByRole('region', { name: 'What is shown' })
          .first()
          .getByRole('status')
          .first()
          .textContent(),
      )
      .toMatch(/^Shown: ties of 0.5 and more, through work \(/);
    await expect
      .poll(() => other.getByRole('tab', { name: 'People' }).getAttribute('aria-selected'))
      .toBe('true');
    await other.close();
  });

  it('gives size and colour to any measure, with an axis that names values', async () => {
    const { page } = watched;
    const bar = page.getByRole('region', { name: 'What is shown' }).first();
    await bar.getByRole('button', { name: 'Show everything' }).click();
    await expect.poll(() => bar.getByRole('status').textContent()).toBe('Everybody and every tie is shown.');
    await bar.getByRole('combobox', { name: 'Size' }).selectOption('betweenness');
    await bar.getByRole('combobox', { name: 'Colour' }).selectOption('constraint');
    const legend = page.getByRole('list', { name: 'Legend' });
    await legend.getByRole('img', { name: /^Size: Betweenness, \d/ }).waitFor();
    await legend.getByRole('img', { name: /^Colour: Constraint/ }).waitFor();
    const said = bar.getByRole('status').first();
    const axis = legend.getByRole('img', { name: /^Size: Betweenness/ });
    const { x, y, width, height } = (await axis.boundingBox())!;
    await page.mouse.move(x + width * 0.5, y + height / 2);
    await page.mouse.down();
    await page.mouse.move(x + width * 0.75, y + height / 2, { steps: 3 });
    await page.mouse.move(x + width - 1, y + height / 2, { steps: 3 });
    await page.mouse.up();
    await expect
      .poll(() => said.textContent())
      .toMatch(/ties, between people with Betweenness 0\.\d+ to 0\.\d+; .*\(2 people of /);
    if (look) await page.screenshot({ path: `${look}/lens-axis.png` });
    // the same by keyboard, and the tables follow
    await legend.getByLabel('Betweenness from').fill('0.1');
    await legend.getByLabel('Betweenness from').press('Tab');
    await expect.poll(() => said.textContent()).toMatch(/Betweenness 0\.100 to 0\.\d+; .*\([3-9] people of /);
    const few = Number(/\((\d+) people of/.exec((await said.textContent()) ?? '')?.[1]);
    await page.getByRole('tab', { name: 'Brokerage', exact: true }).click();
    await page.getByRole('tab', { name: 'People', exact: true }).click();
    await expect.poll(() => page.getByText(`${few} rows`, { exact: true }).count()).toBeGreaterThan(0);
    await page.getByRole('tab', { name: 'Network', exact: true }).click();
    await axis.click({ position: { x: 60, y: 20 } });
    await expect.poll(() => said.textContent()).not.toContain('between people with');
    await bar.getByRole('button', { name: 'Filter and colour' }).click();
    if (look) await page.screenshot({ path: `${look}/lens-colour.png` });
    await bar.getByRole('button', { name: 'Filter and colour' }).click();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await axeFindings(page)).toEqual([]);
      if (look) await page.screenshot({ path: `${look}/lens-fields-${colorScheme}.png` });
    }
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize({ width: 390, height: 844 });
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(over).toBeLessThanOrEqual(0);
    if (look) await page.screenshot({ path: `${look}/lens-phone.png` });
    expect(watched.complaints).toEqual([]);
  });
});
