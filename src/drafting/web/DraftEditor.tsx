import type { Editor } from '@tiptap/core';
import { useEffect, useReducer, useRef, useState } from 'react';
import { directionOf, type Language } from '../../platform/language.ts';
import { Link } from '../../ui/Link.tsx';
import { Trans, useText } from '../../web/i18n.tsx';
import type { DraftRoom } from './api.ts';
import { blockAt } from './commands.ts';
import { nameCarets, openEditor } from './editor.ts';
import type { JoinedDraft } from './join-draft.ts';
import { saidIn } from './said-in.ts';
import { Tools } from './Tools.tsx';

type Props = {
  readonly room: DraftRoom;
  readonly draft: JoinedDraft;
  readonly language: Language;
  readonly names: ReadonlyMap<string, string>;
  readonly isClosed: boolean;
};

/** One language of the draft with its tools, and beside it what is known of the block the caret is in. */
export function DraftEditor({ room, draft, language, names, isClosed }: Props) {
  const text = useText();
  const place = useRef<HTMLDivElement>(null);
  const tools = useRef<HTMLDivElement>(null);
  const known = useRef(names);
  known.current = names;
  const { editor, turn } = useEditor(() =>
    place.current
      ? openEditor({
          ...{ element: place.current, draft, language, original: room.originalLanguage },
          ...{ label: text('drafting.words'), personId: room.personId },
          nameOf: (personId) => known.current.get(personId) ?? '',
          paragraphOf: (number) => text('reports.paragraph', { number }),
          onTools: () => tools.current?.querySelector('select')?.focus(),
        })
      : null,
  );
  useEffect(() => {
    editor?.setEditable(!isClosed);
  }, [editor, isClosed]);

  useEffect(() => {
    if (place.current) nameCarets(place.current, (personId) => names.get(personId) ?? '');
  }, [names]);

  const isOriginal = language === room.originalLanguage;
  return (
    <>
      {editor && (
        <Tools ref={tools} editor={editor} turn={turn} isOriginal={isOriginal} isClosed={isClosed} />
      )}
      <p className="draft-hint muted small">
        <Trans id={isOriginal ? 'drafting.keys' : 'drafting.keys-translation'} />
      </p>
      <div className="draft-paper" ref={place} />
      {editor && <AboutBlock key={turn} editor={editor} room={room} draft={draft} isOriginal={isOriginal} />}
    </>
  );
}

type AboutProps = {
  readonly editor: Editor;
  readonly room: DraftRoom;
  readonly draft: JoinedDraft;
  readonly isOriginal: boolean;
};

/** Of the block the caret is in: what the original says, and where its thread leads. */
function AboutBlock({ editor, room, draft, isOriginal }: AboutProps) {
  const attrs = blockAt(editor)?.block.attrs;
  if (!attrs?.id) return null;
  const original = room.originalLanguage;
  const said = isOriginal ? '' : saidIn(draft.document, original, attrs.id);
  return (
    <aside className="draft-about">
      {said !== '' && (
        <blockquote lang={original} dir={directionOf(original)}>
          {said}
        </blockquote>
      )}
      {attrs.finding && (
        <Link to={`/chain/finding/${attrs.finding}`}>
          <Trans id="drafting.finding" />
        </Link>
      )}
    </aside>
  );
}

/** An editor for as long as its place is on the page, and a number that turns with whatever happens in it. */
function useEditor(open: () => Editor | null): { readonly editor: Editor | null; readonly turn: number } {
  const [editor, setEditor] = useState<Editor | null>(null);
  const [turn, next] = useReducer((count: number) => count + 1, 0);
  const opening = useRef(open);
  useEffect(() => {
    const opened = opening.current();
    opened?.on('transaction', next);
    setEditor(opened);
    return () => {
      setEditor(null);
      opened?.destroy();
    };
  }, []);
  return { editor, turn };
}
