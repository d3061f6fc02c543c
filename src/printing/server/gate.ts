import type { VersionText } from '../text.ts';
import { searched, shinglesOf } from '../wording.ts';

type Watched = {
  /** What must not stand in the copy, in any language. */
  readonly withheld: readonly { readonly blockId: string; readonly said: readonly string[] }[];
  /** What may: words that stand in both tell of nothing. */
  readonly text: VersionText;
};

/**
 * The block whose withheld words stand in a finished copy, or undefined when there is none. It reads what came out of the
 * bytes, so it also finds what a renderer let through.
 */
export function leakedBlock({ withheld, text }: Watched, extracted: readonly string[]): string | undefined {
  const isAllowed = searched(wordsOf(text));
  const stands = searched(extracted);
  return withheld.find(({ said }) =>
    said.some((words) => [...shinglesOf(words)].some((shingle) => stands(shingle) && !isAllowed(shingle))),
  )?.blockId;
}

/** Every cell and line of a version in every language it has. */
function wordsOf({ title, blocks, notes }: VersionText): readonly string[] {
  const said = [
    ...blocks.flatMap((block) => (block.type === 'withheld' ? [] : [block.words])),
    ...Object.values(notes),
  ];
  const cells = said.flatMap((words) => Object.values(words).flatMap((lines) => lines.flat()));
  return [
    ...Object.values(title),
    ...cells.map((cell) => cell.map((inline) => (inline.t === 'text' ? inline.v : '')).join('')),
  ];
}
