import { Editor, Extension } from '@tiptap/core';
import { Collaboration, isChangeOrigin } from '@tiptap/extension-collaboration';
import { CollaborationCaret } from '@tiptap/extension-collaboration-caret';
import type { Node } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { directionOf, type Language } from '../../platform/language.ts';
import { showReferences } from '../../web/show-references.ts';
import { colourOf } from './colours.ts';
import { leaveList, makeRoomAbove, move, retype } from './commands.ts';
import type { JoinedDraft } from './join-draft.ts';
import { keepCaret } from './keep-caret.ts';
import { keepIds } from './keep-ids.ts';
import { nodes } from './nodes.ts';

export type Place = {
  readonly element: HTMLElement;
  readonly draft: JoinedDraft;
  readonly language: Language;
  readonly original: Language;
  readonly label: string;
  readonly personId: string;
  /** What to write beside the caret of a person. */
  readonly nameOf: (personId: string) => string;
  readonly paragraphOf: (number: string) => string;
  /** Has the tools of the page take the keyboard. */
  readonly onTools: () => void;
};

/** An editor of one language of the draft, in its place on the page. */
export function openEditor(place: Place): Editor {
  const { element, draft, language, original, label, personId, nameOf, paragraphOf } = place;
  const isOriginal = language === original;
  return new Editor({
    element,
    injectCSS: false,
    enableContentCheck: true,
    editorProps: {
      attributes: {
        class: 'draft-words',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        lang: language,
        dir: directionOf(language),
      },
    },
    extensions: [
      ...nodes,
      Collaboration.configure({ document: draft.document, field: language }),
      CollaborationCaret.configure({
        provider: draft.provider,
        user: { person: personId, color: colourOf(personId) },
        render: (user) => caretOf(String(user.person), nameOf),
      }),
      plugin('caret', keepCaret(draft.document)),
      showReferences(paragraphOf),
      keysFor(place),
      isOriginal ? plugin('ids', keepIds(newId)) : plugin('blocks', keepBlocks()),
    ],
  });
}

function keysFor({ onTools }: Place) {
  return Extension.create({
    name: 'keys of the draft',
    priority: 1001,
    addKeyboardShortcuts() {
      const { editor } = this;
      const to =
        (...look: Parameters<typeof retype>[1][]) =>
        () =>
          look.every((one) => retype(editor, one) === undefined);
      return {
        Enter: () => makeRoomAbove(editor) || leaveList(editor),
        'Alt-ArrowUp': () => move(editor, -1),
        'Alt-ArrowDown': () => move(editor, 1),
        'Mod-Alt-0': to({ type: 'paragraph', level: null }),
        'Mod-Alt-1': to({ type: 'heading', level: '1' }),
        'Mod-Alt-2': to({ type: 'heading', level: '2' }),
        'Mod-Alt-3': to({ type: 'heading', level: '3' }),
        'Mod-Alt-8': to({ type: 'list', level: null }),
        'Mod-Alt-9': to({ type: 'recommendation', level: null }),
        'Alt-F10': () => {
          onTools();
          return true;
        },
      };
    },
  });
}

/** A translation says the blocks of the original in its words: it adds none, takes none away and moves none. */
function keepBlocks(): Plugin {
  return new Plugin({
    filterTransaction: (tr) => !tr.docChanged || isChangeOrigin(tr) || namesIn(tr.before) === namesIn(tr.doc),
  });
}

const namesIn = (doc: Node): string =>
  doc.children.map(({ type, attrs }) => `${type.name} ${attrs.id}`).join();

const newId = () => crypto.randomUUID();
const plugin = (name: string, made: Plugin) =>
  Extension.create({ name, addProseMirrorPlugins: () => [made] });

function caretOf(personId: string, nameOf: Place['nameOf']): HTMLElement {
  const caret = document.createElement('span');
  caret.className = 'draft-caret';
  caret.style.borderColor = colourOf(personId);
  const label = document.createElement('span');
  label.className = 'draft-caret-name';
  label.style.backgroundColor = colourOf(personId);
  label.dataset.person = personId;
  // Shown by the style sheet, so that it is no part of the words.
  label.dataset.name = nameOf(personId);
  caret.append(label);
  return caret;
}

/** Writes names beside carets that came before their names did. */
export function nameCarets(element: HTMLElement, nameOf: Place['nameOf']): void {
  for (const label of element.querySelectorAll<HTMLElement>('.draft-caret-name'))
    label.dataset.name = nameOf(label.dataset.person ?? '');
}
