import type { Page } from '@playwright/test';

/**
 * Targets too small to be hit: under 24 by 24 pixels, with another one so near that a finger of that width would touch
 * both (WCAG 2.5.8). A link within a sentence is as high as its line and may be.
 */
export function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    // What can be opened is pressed in when it is open; closed, it lies where other things are.
    for (const one of document.querySelectorAll<HTMLDetailsElement>('details.disclosure')) one.open = true;
    const inSentence = (element: Element) =>
      getComputedStyle(element).display === 'inline' && element.closest('p, dd, footer') !== null;
    const targets = [...document.querySelectorAll('a, button, input, select, textarea, summary')]
      .filter((element) => element.checkVisibility() && !element.matches('.skip, .unseen'))
      .filter((element) => !inSentence(element))
      .map((element) => ({ element, box: (element.closest('label') ?? element).getBoundingClientRect() }));

    const isSmall = (box: DOMRect) => box.width < 24 || box.height < 24;
    const reaches = (from: DOMRect, to: DOMRect) => {
      const [x, y] = [from.x + from.width / 2, from.y + from.height / 2];
      const across = Math.max(to.left - x, 0, x - to.right);
      const down = Math.max(to.top - y, 0, y - to.bottom);
      return Math.hypot(across, down) < 12;
    };
    return targets
      .filter(({ box }) => isSmall(box))
      .filter(({ box }) => targets.some((other) => other.box !== box && reaches(box, other.box)))
      .map(({ element, box }) => `${element.outerHTML.slice(0, 90)} ${box.width} x ${box.height}`);
  });
}
