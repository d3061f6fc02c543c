import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

type Found = {
  readonly violations: readonly {
    id: string;
    nodes: readonly { target: readonly unknown[]; html: string }[];
  }[];
};
type Axe = { run(context: unknown, options: unknown): Promise<Found> };

/**
 * What breaks the accessibility rules of WCAG 2.2 A and AA on the page as it is now, one line for each rule with the
 * first element; none when all is well. A list that hides the rest of the page while it is open may do so.
 */
export async function violations(page: Page, overlay = false): Promise<readonly string[]> {
  await page.evaluate(source);
  // A row that is scrolled half under the head of its table would count as a target half as high.
  await page.evaluate(() => {
    for (const element of document.querySelectorAll('main *')) element.scrollTop = 0;
  });
  await atRest(page);
  const found = await page.evaluate(
    ([values, open]) => {
      const { axe } = window as unknown as { axe: Axe };
      const rules = open ? { 'aria-hidden-focus': { enabled: false } } : {};
      return axe.run(document, { runOnly: { type: 'tag', values }, rules, resultTypes: ['violations'] });
    },
    [tags, overlay] as const,
  );
  return found.violations.map(({ id, nodes }) => `${id} (${nodes.length}): ${nodes[0]?.html.slice(0, 200)}`);
}

/** A colour on its way to another is neither: what moves and will stop has stopped. */
async function atRest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const ending = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY);
    await Promise.all(ending.map(({ finished }) => finished.catch(() => undefined)));
  });
}
