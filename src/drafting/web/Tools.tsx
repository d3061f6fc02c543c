import { useQuery } from '@tanstack/react-query';
import type { Editor } from '@tiptap/core';
import type { Ref } from 'react';
import { Select } from '../../ui/Field.tsx';
import { Trans, useText } from '../../web/i18n.tsx';
import { themesQuery } from './api.ts';
import { blockAt, type Look, move, retype, setTheme } from './commands.ts';

const looks: Readonly<Record<string, Look>> = {
  paragraph: { type: 'paragraph', level: null },
  'heading-1': { type: 'heading', level: '1' },
  'heading-2': { type: 'heading', level: '2' },
  'heading-3': { type: 'heading', level: '3' },
  list: { type: 'list', level: null },
  recommendation: { type: 'recommendation', level: null },
  note: { type: 'note', level: null },
  footnote: { type: 'footnote', level: null },
};

type Props = {
  readonly ref: Ref<HTMLDivElement>;
  readonly editor: Editor;
  /** Turns with every change in the editor: what the tools show is read anew. */
  readonly turn: number;
  readonly isOriginal: boolean;
  readonly isClosed: boolean;
};

/** The tools of the editor: what the block is, its theme, its place, and taking back. */
export function Tools({ ref, editor, isOriginal, isClosed }: Props) {
  const text = useText();
  const block = blockAt(editor)?.block;
  const isFixed = isClosed || !isOriginal || block?.type.name === 'table';
  const name = block?.type.name === 'heading' ? `heading-${block.attrs.level}` : (block?.type.name ?? '');
  return (
    <div className="draft-tools" role="toolbar" aria-label={text('drafting.tools')} ref={ref}>
      {isOriginal && (
        <>
          <Select
            label={text('drafting.type')}
            value={name}
            choices={choicesFor(name).map((value) => ({ value, label: text(`drafting.type.${value}`) }))}
            onChange={(chosen) => {
              const look = looks[chosen];
              if (look && !isFixed) retype(editor, look);
            }}
          />
          <ThemeChoice editor={editor} theme={block?.attrs.theme ?? ''} />
          <Button id="drafting.up" isOff={isFixed} onPress={() => move(editor, -1)} />
          <Button id="drafting.down" isOff={isFixed} onPress={() => move(editor, 1)} />
        </>
      )}
      <Button id="drafting.undo" isOff={isClosed} onPress={() => editor.commands.undo()} />
      <Button id="drafting.redo" isOff={isClosed} onPress={() => editor.commands.redo()} />
    </div>
  );
}

const choicesFor = (name: string): readonly string[] => (name === 'table' ? ['table'] : Object.keys(looks));

function ThemeChoice({ editor, theme }: { readonly editor: Editor; readonly theme: string }) {
  const text = useText();
  const { data } = useQuery(themesQuery);
  const choices = (data?.rows ?? [])
    .filter(({ procedureId }) => procedureId === 'ctc-2020')
    .map(({ code, name }) => ({ value: code, label: name }));
  return (
    <Select
      label={text('drafting.theme')}
      none={text('drafting.no-theme')}
      value={theme}
      choices={choices}
      onChange={(chosen) => setTheme(editor, chosen === '' ? null : chosen)}
    />
  );
}

type ButtonProps = { readonly id: string; readonly isOff: boolean; readonly onPress: () => void };

function Button({ id, isOff, onPress }: ButtonProps) {
  return (
    <button
      type="button"
      className="button button-small"
      aria-disabled={isOff}
      onClick={() => {
        if (!isOff) onPress();
      }}
    >
      <Trans id={id} />
    </button>
  );
}
