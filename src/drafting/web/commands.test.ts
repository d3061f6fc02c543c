import { Editor } from '@tiptap/core';
import { afterEach, describe, expect, it } from 'vitest';
import { leaveList, makeRoomAbove, move, retype, setTheme } from './commands.ts';
import { nodes } from './nodes.ts';

let editor: Editor;
afterEach(() => editor.destroy());

const paragraph = (id: string, text: string) => ({
  type: 'paragraph',
  attrs: { id },
  content: text === '' ? [] : [{ type: 'text', text }],
});
const list = (id: string, ...lines: string[]) => ({
  type: 'list',
  attrs: { id },
  content: lines.map((text) => ({ type: 'entry', content: text === '' ? [] : [{ type: 'text', text }] })),
});

function draft(...content: object[]): void {
  editor = new Editor({ element: document.createElement('div'), injectCSS: false, extensions: nodes });
  editor.commands.setContent({ type: 'doc', content });
}
const caretAt = (place: number) => editor.commands.setTextSelection(place);
const shown = () =>
  editor.state.doc.children.map(({ type, attrs, textContent }) => [attrs.id, type.name, textContent]);

describe('a block', () => {
  it('becomes another kind of block with the same id and words, and back', () => {
    draft(paragraph('a', 'One'), paragraph('b', 'Two'));
    caretAt(7);
    retype(editor, { type: 'heading', level: '3' });
    expect(editor.state.doc.child(1).attrs).toMatchObject({ id: 'b', level: '3' });
    retype(editor, { type: 'list', level: null });
    expect(editor.state.doc.child(1).child(0).type.name).toBe('entry');
    retype(editor, { type: 'recommendation', level: null });
    expect(shown()).toEqual([
      ['a', 'paragraph', 'One'],
      ['b', 'recommendation', 'Two'],
    ]);
  });

  it('keeps every line of a list when it becomes a paragraph', () => {
    draft(list('a', 'One', 'Two'));
    caretAt(2);
    retype(editor, { type: 'paragraph', level: null });
    expect(shown()).toEqual([['a', 'paragraph', 'One Two']]);
  });

  it('is put under a theme, and under none', () => {
    draft(paragraph('a', 'One'));
    setTheme(editor, 'borders');
    expect(editor.state.doc.child(0).attrs.theme).toBe('borders');
    setTheme(editor, null);
    expect(editor.state.doc.child(0).attrs.theme).toBeNull();
  });

  it.each([
    [-1, ['b', 'a', 'c']],
    [1, ['a', 'c', 'b']],
  ] as const)('moves by %s over its neighbour, and the caret with it', (by, order) => {
    draft(paragraph('a', 'One'), paragraph('b', 'Two'), list('c', 'Three'));
    caretAt(8);
    move(editor, by);
    expect(shown().map(([id]) => id)).toEqual(order);
    expect(editor.state.selection.$from.parent.textContent).toBe('Two');
  });

  it('stays where it is at the end of the draft', () => {
    draft(paragraph('a', 'One'), paragraph('b', 'Two'));
    caretAt(8);
    move(editor, 1);
    expect(shown().map(([id]) => id)).toEqual(['a', 'b']);
  });
});

describe('Enter', () => {
  it('before the first word makes room above and leaves the id with the words', () => {
    draft(paragraph('a', 'One'));
    caretAt(1);
    expect(makeRoomAbove(editor)).toBe(true);
    expect(shown()).toEqual([
      [null, 'paragraph', ''],
      ['a', 'paragraph', 'One'],
    ]);
    caretAt(4);
    expect(makeRoomAbove(editor)).toBe(false);
  });

  it('in an empty last entry ends the list', () => {
    draft(list('a', 'One', ''));
    caretAt(7);
    expect(leaveList(editor)).toBe(true);
    expect(shown()).toEqual([
      ['a', 'list', 'One'],
      [null, 'paragraph', ''],
    ]);
    expect(editor.state.selection.$from.parent.type.name).toBe('paragraph');
  });
});
