import { Editor } from '@tiptap/core';
import { afterEach, describe, expect, it } from 'vitest';
import { showReferences } from '../../web/show-references.ts';
import { nodes } from './nodes.ts';

const id = (number: number) => `00000000-0000-4000-8000-00000000000${number}`;
const block = (type: string, number: number, text: string) => ({
  type,
  attrs: { id: id(number) },
  content: [{ type: 'text', text }],
});
const words = `Harbours are watched.[[note:${id(4)}]] See [[see:${id(2)}]], not [[see:${id(9)}]].`;

let editor: Editor;
afterEach(() => editor.destroy());

function draft(): void {
  const shown = showReferences((number) => `paragraph ${number}`);
  editor = new Editor({
    ...{ element: document.createElement('div'), injectCSS: false, extensions: [...nodes, shown] },
  });
  editor.commands.setContent({
    type: 'doc',
    content: [
      block('paragraph', 1, words),
      block('paragraph', 2, 'Ports.'),
      block('footnote', 3, 'A note.'),
      block('footnote', 4, 'Another.'),
    ],
  });
}

/** What is on the page: without what is written, where a mark stands in its place. */
function read(): string {
  const page = editor.view.dom.cloneNode(true) as HTMLElement;
  for (const hidden of page.querySelectorAll('.reference-written')) hidden.remove();
  return page.querySelector('p')?.textContent ?? '';
}

describe('a reference in a draft', () => {
  it('reads as the mark of a footnote and as the number of a paragraph, and as open where no block is', () => {
    draft();
    editor.commands.setTextSelection(words.length + 4);
    expect(read()).toBe('Harbours are watched.2 See paragraph 2, not […].');
    expect(editor.view.dom.querySelector('sup')?.textContent).toBe('2');
    expect(editor.state.doc.child(0).textContent).toBe(words);
  });

  it('stands there as it is written while the caret is in it or beside it', () => {
    draft();
    const from = words.indexOf('[[note') + 1;
    for (const place of [from, from + 5, from + `[[note:${id(4)}]]`.length]) {
      editor.commands.setTextSelection(place);
      expect(read()).toBe(`Harbours are watched.[[note:${id(4)}]] See paragraph 2, not […].`);
    }
    editor.commands.setTextSelection(from - 1);
    expect(read()).toBe('Harbours are watched.2 See paragraph 2, not […].');
  });

  it('counts anew when a block before it goes', () => {
    draft();
    const footnote = editor.state.doc.child(0).nodeSize + editor.state.doc.child(1).nodeSize;
    editor.commands.deleteRange({ from: footnote, to: footnote + editor.state.doc.child(2).nodeSize });
    editor.commands.setTextSelection(words.length + 4);
    expect(read()).toBe('Harbours are watched.1 See paragraph 2, not […].');
  });
});
