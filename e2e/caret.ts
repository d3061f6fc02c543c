import type { Locator } from '@playwright/test';
import { expect } from './stocktake.ts';

const keys = { start: 'Home', end: 'Control+End' } as const;

/**
 * Puts the caret at the start of the last line or the end of the last block of a draft. What another writes at that
 * very moment, or where they point, may keep it where it was: so one looks.
 */
export async function caretTo(words: Locator, side: keyof typeof keys): Promise<void> {
  const last = words.locator(':scope > [data-id]').last();
  await expect(async () => {
    await last.click();
    await words.press(keys[side]);
    expect(await wordsBetween(last, side)).toBe('');
  }).toPass();
}

/** The words of the block that stand between the caret and that side of it; null when the caret is elsewhere. */
function wordsBetween(block: Locator, side: keyof typeof keys): Promise<string | null> {
  return block.evaluate((element, start) => {
    const selection = document.getSelection();
    if (!selection?.focusNode || !element.contains(selection.focusNode)) return null;
    const range = document.createRange();
    range.selectNodeContents(element);
    if (start) range.setEnd(selection.focusNode, selection.focusOffset);
    else range.setStart(selection.focusNode, selection.focusOffset);
    return range.toString();
  }, side === 'start');
}
