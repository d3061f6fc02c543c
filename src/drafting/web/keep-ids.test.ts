import { getSchema } from '@tiptap/core';
import { splitBlock } from '@tiptap/pm/commands';
import { EditorState, TextSelection } from '@tiptap/pm/state';
import { yXmlFragmentToProseMirrorRootNode } from '@tiptap/y-tiptap';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Doc } from 'yjs';
import { fragmentOf, sayBlocks } from '../../expressions/contract.ts';
import { blocksOf, said } from '../draft.fixture.ts';
import { keepIds } from './keep-ids.ts';
import { nodes } from './nodes.ts';

const schema = getSchema([...nodes]);

function stateOf(document: Doc): EditorState {
  let count = 0;
  const plugins = [keepIds(() => `new-${++count}`)];
  return EditorState.create({
    doc: yXmlFragmentToProseMirrorRootNode(fragmentOf(document, 'en'), schema),
    plugins,
  });
}

function draft(...words: string[]): EditorState {
  const document = new Doc();
  sayBlocks(
    document,
    words.map((text, at) => said('abc'[at]!, text)),
  );
  return stateOf(document);
}

const [a, b] = [said('a').blockId, said('b').blockId];
const sources = (state: EditorState) => state.doc.children.map((block) => block.attrs.from);
const shown = (state: EditorState) => state.doc.children.map((block) => [block.attrs.id, block.textContent]);

describe('the editor and the shared document', () => {
  it('agree on every block there can be, so nothing is taken out of what is opened', () => {
    fc.assert(
      fc.property(
        blocksOf({ most: 8 }).filter((blocks) => blocks.length > 0),
        (blocks) => {
          const document = new Doc();
          sayBlocks(document, blocks);
          const { doc } = stateOf(document);
          doc.check();
          expect(doc.children.map((node) => [node.attrs.id, node.type.name])).toEqual(
            blocks.map(({ blockId, type }) => [blockId, type]),
          );
        },
      ),
    );
  });
});

describe('the id of a block', () => {
  it('stays with the first half when the block is split', () => {
    const state = draft('One Two', 'Three');
    let next = state.apply(state.tr.setSelection(TextSelection.create(state.doc, 5)));
    splitBlock(next, (tr) => {
      next = next.apply(tr);
    });
    expect(shown(next)).toEqual([
      [a, 'One '],
      ['new-1', 'Two'],
      [b, 'Three'],
    ]);
    expect(sources(next)).toEqual([null, a, null]);
  });

  it('stays with the first of two that are merged', () => {
    const state = draft('One', 'Two');
    const next = state.apply(state.tr.join(5));
    expect(shown(next)).toEqual([[a, 'OneTwo']]);
    expect(sources(next)).toEqual([b]);
  });

  it('stays when words of two are deleted, and says what is left of the second; of one that is gone nothing is said', () => {
    const state = draft('One', 'Two', 'Three');
    const partly = state.apply(state.tr.delete(2, 7));
    expect(shown(partly)).toEqual([
      [a, 'Owo'],
      [said('c').blockId, 'Three'],
    ]);
    expect(sources(partly)).toEqual([b, null]);
    const wholly = state.apply(state.tr.delete(5, 10));
    expect(sources(wholly)).toEqual([null, null]);
  });

  it('is not taken over from another report: what is pasted brings words alone', () => {
    const state = draft('One');
    const attrs = { id: said('x').blockId, finding: 'elsewhere', theme: 'borders' };
    const next = state.apply(
      state.tr.insert(5, schema.nodes.paragraph!.create(attrs, schema.text('Pasted'))),
    );
    expect(next.doc.child(1).attrs).toMatchObject({ id: 'new-1', finding: null, theme: 'borders' });
  });

  it('comes back with a block that was cut and put in elsewhere', () => {
    const state = draft('One', 'Two', 'Three');
    const cut = state.doc.child(1);
    const without = state.apply(state.tr.delete(5, 10));
    const next = without.apply(without.tr.insert(0, cut));
    expect(shown(next).map(([id]) => id)).toEqual([b, a, said('c').blockId]);
  });

  it('stays with a block that is moved', () => {
    const state = draft('One', 'Two');
    const moved = state.doc.child(1);
    const next = state.apply(state.tr.delete(5, 10).insert(0, moved));
    expect(shown(next)).toEqual([
      [b, 'Two'],
      [a, 'One'],
    ]);
  });

  it.each([
    ['before', 0],
    ['after', 10],
  ])('stays with the block, and not with its copy %s it', (_, at) => {
    const state = draft('One', 'Two');
    const next = state.apply(state.tr.insert(at, state.doc.child(0)));
    expect(shown(next).filter(([id]) => id === a)).toHaveLength(1);
    expect(shown(next).map(([id]) => id)).toContain('new-1');
    expect(next.doc.child(at === 0 ? 1 : 0).attrs.id).toBe(a);
  });
});
