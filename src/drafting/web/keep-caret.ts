import { isChangeOrigin } from '@tiptap/extension-collaboration';
import type { Node } from '@tiptap/pm/model';
import { type EditorState, Plugin, TextSelection } from '@tiptap/pm/state';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import type { Doc } from 'yjs';

/**
 * Keeps the caret between the letters it stood between, whatever others type. The binding takes a block whose words
 * changed for another one, and as our blocks have ids it puts the caret back by counting letters: whoever typed after
 * somebody else in one paragraph wrote backwards. Without the count it goes by the shared document, which knows.
 */
export function keepCaret(document: Doc): Plugin {
  return new Plugin({
    view: (view) => {
      const forget = () => {
        const { binding } = ySyncPluginKey.getState(view.state);
        const selection = binding?.beforeTransactionSelection;
        if (selection) binding.beforeTransactionSelection = { ...selection, absAnchor: null, absHead: null };
      };
      document.on('beforeAllTransactions', forget);
      return { destroy: () => document.off('beforeAllTransactions', forget) };
    },
    appendTransaction: (transactions, before, after) =>
      transactions.some(isChangeOrigin) && wasSentHome(before, after) ? backToBlock(before, after) : null,
  });
}

/** The block was taken out and put in anew, so the shared document knows the place no more. */
const wasSentHome = (before: EditorState, after: EditorState): boolean =>
  after.selection.from <= 1 && before.selection.from > 1;

function backToBlock(before: EditorState, after: EditorState) {
  const { $from } = before.selection;
  const id = $from.depth === 0 ? null : $from.node(1).attrs.id;
  const found = placeOf(after.doc, id);
  if (!found) return null;
  const within = Math.min($from.pos - $from.before(1), found.block.nodeSize - 1);
  return after.tr.setSelection(TextSelection.near(after.doc.resolve(found.at + within)));
}

function placeOf(doc: Node, id: unknown): { readonly block: Node; readonly at: number } | undefined {
  const places: { block: Node; at: number }[] = [];
  doc.forEach((block, at) => {
    if (id !== null && block.attrs.id === id) places.push({ block, at });
  });
  return places[0];
}
