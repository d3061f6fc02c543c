import { useQuery } from '@tanstack/react-query';
import { decisionKinds, kindsOf } from '../../decisions/acts.ts';
import { oneOf } from '../../platform/one-of.ts';
import { body } from '../../silence/acts.ts';
import { Select } from '../../ui/Field.tsx';
import { useAddress } from '../../web/address.ts';
import { useLanguage, useText } from '../../web/i18n.tsx';
import { filesQuery } from './files.ts';
import type { Subject } from './new-decision.ts';
import { TextFields } from './TextFields.tsx';

type Props = { readonly value: Subject; readonly onChange: (changes: Partial<Subject>) => void };

/** A subject to begin with: the kind and the file the address names, and a text in the language on the screen. */
export function useFirstSubject(): Subject {
  const address = useAddress();
  const language = useLanguage();
  return {
    kind: oneOf(decisionKinds, address.get('kind')) ?? 'visit-approved',
    fileId: address.get('file'),
    drafts: { [language]: { title: '', words: '' } },
  };
}

/** What is decided on: its kind, the file it concerns, and the text. */
export function SubjectFields({ value, onChange }: Props) {
  const text = useText();
  const about = kindsOf[body][value.kind];
  const files = useQuery({ ...filesQuery(), enabled: about !== 'body' }).data ?? [];
  return (
    <>
      <Select
        label={text('decisions.column.kind')}
        value={value.kind}
        choices={decisionKinds.map((kind) => ({ value: kind, label: text(`decisions.kind.${kind}`) }))}
        onChange={(kind) => onChange({ kind: oneOf(decisionKinds, kind) ?? value.kind, fileId: '' })}
        required
      />
      {about !== 'body' && (
        <Select
          label={text('proceedings.fact.file')}
          hint={text(about === 'file' ? 'proceedings.new.file-needed' : 'proceedings.new.file-or-none')}
          value={value.fileId}
          choices={files.map(({ fileId, number, stateName }) => ({
            value: fileId,
            label: text('proceedings.new.file', { number, state: stateName }),
          }))}
          none={text('silence.choose')}
          onChange={(fileId) => onChange({ fileId })}
          required={about === 'file'}
        />
      )}
      <TextFields value={value.drafts} onChange={(drafts) => onChange({ drafts })} />
    </>
  );
}
