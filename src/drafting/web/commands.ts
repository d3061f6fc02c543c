import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { TextSelection } from '@tiptap/pm/state';
import type { BlockType } from '../../reports/contract.ts';

// What the tools of the editor do to the block the caret is in. They work on whole blocks, which keep their ids.

export type Look = { readonly type: BlockType; readonly level: string | null };

/** The block the caret is in, and where it begins. */
export function blockAt({ state }: Editor): { readonly block: Node; readonly at: number } | null {
  const { $from } = state.selection;
  const at = $from.depth === 0 ? state.selection.from : $from.before(1);
  const block = state.doc.nodeAt(at);
  return block && { block, at };
}

/** Makes the block one of another type, with the words it has. */
export function retype(editor: Editor, { type, level }: Look): void {
  const found = blockAt(editor);
  const nodeType = editor.schema.nodes[type];
  if (!found || !nodeType || found.block.type.name === 'table') return;
  const { block, at } = found;
  const attrs = { ...block.attrs, ...(level !== null && { level }) };
  const made = nodeType.create(attrs, contentFor(editor, type, linesOf(block)));
  const { tr } = editor.state;
  tr.replaceWith(at, at + block.nodeSize, made);
  tr.setSelection(TextSelection.near(tr.doc.resolve(at + made.nodeSize - 1), -1));
  editor.view.dispatch(tr.scrollIntoView());
  editor.view.focus();
}

/** Says under which theme the block stands. */
export function setTheme(editor: Editor, theme: string | null): void {
  const found = blockAt(editor);
  if (found) editor.view.dispatch(editor.state.tr.setNodeAttribute(found.at, 'theme', theme));
  editor.view.focus();
}

/** Moves the block over the one before or after it. */
export function move(editor: Editor, by: -1 | 1): boolean {
  const found = blockAt(editor);
  if (!found) return false;
  const { block, at } = found;
  const { doc, tr, selection } = editor.state;
  const place = doc.resolve(at).index(0);
  const beside = doc.maybeChild(place + by);
  if (!beside) return true;
  const to = by === -1 ? at - beside.nodeSize : at + beside.nodeSize;
  tr.delete(at, at + block.nodeSize).insert(to, block);
  tr.setSelection(TextSelection.near(tr.doc.resolve(to + (selection.from - at))));
  editor.view.dispatch(tr.scrollIntoView());
  editor.view.focus();
  return true;
}

/** Enter before the first word makes room above, so that the id stays with the words. */
export function makeRoomAbove(editor: Editor): boolean {
  const { $from, empty } = editor.state.selection;
  const room = editor.schema.nodes.paragraph?.create();
  const isBefore = empty && $from.depth === 1 && $from.parentOffset === 0 && $from.parent.content.size > 0;
  if (!isBefore || !room) return false;
  editor.view.dispatch(editor.state.tr.insert($from.before(1), room));
  return true;
}

/** Enter in an empty last entry ends the list. */
export function leaveList(editor: Editor): boolean {
  const { $from } = editor.state.selection;
  const list = $from.node(1);
  const isLast = $from.depth === 2 && $from.index(1) === list.childCount - 1 && list.childCount > 1;
  const paragraph = editor.schema.nodes.paragraph?.create();
  if (!isLast || $from.parent.content.size > 0 || !paragraph) return false;
  const { tr } = editor.state;
  const after = $from.after(1);
  tr.insert(after, paragraph).setSelection(TextSelection.create(tr.doc, after + 1));
  tr.delete($from.before(2), $from.after(2));
  editor.view.dispatch(tr.scrollIntoView());
  return true;
}

function contentFor({ schema }: Editor, type: BlockType, lines: readonly string[]): readonly Node[] {
  const words = (text: string) => (text === '' ? [] : [schema.text(text)]);
  if (type !== 'list') return words(lines.join(' '));
  return lines.map((line) => schema.node('entry', null, words(line)));
}

function linesOf(block: Node): readonly string[] {
  return block.type.name === 'list' ? block.children.map((entry) => entry.textContent) : [block.textContent];
}
