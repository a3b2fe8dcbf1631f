import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** Drops a file onto the page, as a hand would. */
export async function dropFile(page: Page, name: string, text: string): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    ([name, text]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], name, { type: 'text/csv' }));
      return transfer;
    },
    [name, text] as const,
  );
  const app = page.locator('.app');
  for (const type of ['dragenter', 'dragover', 'drop']) await app.dispatchEvent(type, { dataTransfer });
}

/** Colours that are on their way to others belong to no theme: waits until nothing moves any more. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const roots = () =>
      [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? [shadowRoot] : []));
    const moving = () =>
      [document, ...roots()]
        .flatMap((root) => root.getAnimations())
        .filter(({ playState }) => playState === 'running');
    for (let still = 0; still < 3; still++) {
      await frame();
      const found = moving();
      if (found.length > 0) still = 0;
      await Promise.allSettled(found.map(({ finished }) => finished));
    }
  });
}

/**
 * What axe finds wrong, one line each. Our pages hold no frames, so nothing need be gathered in a page of its own, and what passes
 * need not be described: either takes axe longer than looking.
 */
export async function axeFindings(page: Page): Promise<string[]> {
  await settled(page);
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode();
  const { violations } = await axe.analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target, html }) => `${target.join(' ')} ${html}`).join(' | ')}`,
  );
}

export const search = (page: Page) => page.getByRole('combobox', { name: 'Search people and organisations' });

/** The text in which the drawing says where the keyboard is. */
export const spoken = (page: Page) => page.locator('.spoken');

/** The name of whatever has the focus, inside shadow roots too: its label, else what it holds. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    const label = (element as HTMLInputElement | null)?.labels?.[0]?.textContent ?? '';
    return `${element?.getAttribute('aria-label') ?? label} ${element?.textContent ?? ''}`.trim();
  });
}

/** Goes back by Shift+Tab until one of the page's tabs has the focus, which is the one that is open. */
export async function toTabs(page: Page, most = 300): Promise<void> {
  for (let step = 0; step < most; step++) {
    await page.keyboard.press('Shift+Tab');
    const role = await page.evaluate(() => {
      let element = document.activeElement;
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      return element?.getAttribute('role');
    });
    if (role === 'tab') return;
  }
  throw new Error('Shift+Tab never reached the tabs.');
}

/** Presses Tab until something of that name has the focus. */
export async function tabTo(page: Page, name: string | RegExp, most = 60): Promise<void> {
  for (let step = 0; step < most; step++) {
    await page.keyboard.press('Tab');
    const now = await focused(page);
    if (typeof name === 'string' ? now.includes(name) : name.test(now)) return;
  }
  throw new Error(`Tab never reached ${name}.`);
}
