import { Editor, Extension } from '@tiptap/core';
import { Collaboration } from '@tiptap/extension-collaboration';
import { afterEach, expect, it, vi } from 'vitest';
import { applyUpdate, Doc, encodeStateAsUpdate } from 'yjs';
import { sayBlocks } from '../../expressions/contract.ts';
import { said } from '../draft.fixture.ts';
import { retype } from './commands.ts';
import { keepCaret } from './keep-caret.ts';
import { nodes } from './nodes.ts';

// Two editors whose documents hear of each other at once.

const editors: Editor[] = [];
afterEach(() => {
  for (const editor of editors.splice(0)) editor.destroy();
});

async function two(...words: string[]): Promise<readonly [Editor, Editor]> {
  const [one, other] = [new Doc(), new Doc()];
  sayBlocks(
    one,
    words.map((text, at) => said('abc'[at]!, text)),
  );
  applyUpdate(other, encodeStateAsUpdate(one));
  for (const [from, to] of [
    [one, other],
    [other, one],
  ] as const) {
    from.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'heard') applyUpdate(to, update, 'heard');
    });
  }
  const pair = [await open(one), await open(other)] as const;
  editors.push(...pair);
  return pair;
}

async function open(document: Doc): Promise<Editor> {
  const caret = Extension.create({ name: 'caret', addProseMirrorPlugins: () => [keepCaret(document)] });
  const rendered = vi.fn();
  const editor = new Editor({
    element: window.document.createElement('div'),
    injectCSS: false,
    extensions: [
      ...nodes,
      Collaboration.configure({ document, field: 'en', onFirstRender: rendered }),
      caret,
    ],
  });
  await vi.waitFor(() => expect(rendered).toHaveBeenCalled());
  return editor;
}

const type = (editor: Editor, letter: string | undefined) => {
  if (letter) editor.view.dispatch(editor.state.tr.insertText(letter));
};

it('stays behind the letter that was typed while another types before it in the same paragraph', async () => {
  const [one, other] = await two('The border.', 'The law is new.');
  one.commands.setTextSelection(14);
  other.commands.setTextSelection(29);
  for (let at = 0; at < 15; at++) {
    type(one, 'As noted: '[at]);
    type(other, ' It is applied.'[at]);
  }
  expect(one.state.doc.child(1).textContent).toBe('As noted: The law is new. It is applied.');
  expect(other.getText()).toBe(one.getText());
});

it('stays in its block when another makes the block one of another kind', async () => {
  const [one, other] = await two('The border.', 'The law is new.');
  one.commands.setTextSelection(16);
  other.commands.setTextSelection(29);
  retype(one, { type: 'recommendation', level: null });
  type(other, '!');
  expect(one.state.doc.child(1).textContent).toBe('The law is new.!');
});
