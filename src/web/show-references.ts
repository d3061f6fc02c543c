import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, type Selection } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { piecesOf } from '../platform/references.ts';
import './show-references.css';

type Reference = { readonly is: 'see' | 'note'; readonly blockId: string };
/** What to write in the place of a reference to the block of this number. */
type Say = (is: Reference['is'], number: string) => string;

/**
 * Shows a reference as its reader will: the mark of a footnote, the number of a paragraph. As it is written it stands
 * there while the caret is in it or beside it, to be changed or taken away. The words are as they were.
 */
export const showReferences = (paragraphOf: (number: string) => string): Extension =>
  Extension.create({
    name: 'references',
    addProseMirrorPlugins: () => [marking((is, number) => (is === 'note' ? number : paragraphOf(number)))],
  });

function marking(say: Say): Plugin {
  return new Plugin({
    props: {
      decorations: ({ doc, selection }) => {
        const numbers = numbersIn(doc);
        const away = referencesIn(doc).filter((reference) => !touches(selection, reference));
        return DecorationSet.create(
          doc,
          away.flatMap(({ from, to, is, blockId }) => {
            const number = numbers.get(blockId);
            const said = number === undefined ? '[…]' : say(is, number);
            return [
              Decoration.widget(from, () => markOf(is, said), { side: -1, key: `${is} ${said}` }),
              Decoration.inline(from, to, { class: 'reference-written' }),
            ];
          }),
        );
      },
    },
  });
}

const touches = ({ from, to }: Selection, reference: { readonly from: number; readonly to: number }) =>
  from <= reference.to && to >= reference.from;

function referencesIn(doc: Node) {
  const found: (Reference & { readonly from: number; readonly to: number })[] = [];
  doc.descendants((node, at) => {
    let from = at;
    for (const piece of piecesOf(node.text ?? '')) {
      const to = from + (piece.is === 'words' ? piece.words : `[[${piece.is}:${piece.blockId}]]`).length;
      if (piece.is !== 'words') found.push({ ...piece, from, to });
      from = to;
    }
  });
  return found;
}

/** The number of each block that bears one, and of each footnote its place among the footnotes. */
function numbersIn(doc: Node): ReadonlyMap<string, string> {
  const counts = { block: 0, footnote: 0 };
  const numbers = new Map<string, string>();
  for (const { type, attrs } of doc.children) {
    const counted = bearing[type.name];
    if (!counted) continue;
    counts[counted] += 1;
    numbers.set(String(attrs.id), String(counts[counted]));
  }
  return numbers;
}

const bearing: Readonly<Record<string, 'block' | 'footnote'>> = {
  ...{ paragraph: 'block', list: 'block', recommendation: 'block' },
  footnote: 'footnote',
};

function markOf(is: Reference['is'], said: string): HTMLElement {
  const mark = document.createElement(is === 'note' ? 'sup' : 'span');
  mark.className = 'reference-mark';
  mark.textContent = said;
  return mark;
}
