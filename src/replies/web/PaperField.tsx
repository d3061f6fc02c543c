import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { day } from '../../procedure/calendar.ts';
import { Trans, useLanguage, useText } from '../../web/i18n.tsx';
import { ActTrouble } from '../../web/ui/ActTrouble.tsx';
import { DateField } from '../../web/ui/DateField.tsx';
import { Disclosure } from '../../web/ui/Disclosure.tsx';
import { Select, TextField } from '../../web/ui/Field.tsx';
import { FileField } from '../../web/ui/FileField.tsx';
import { useAct } from '../../web/use-act.ts';
import { papers, papersQuery, type SentFile, sendPaper } from './api.ts';

type Of = { readonly stateCode: string; readonly fileId: string };
type Props = Of & {
  readonly label: string;
  readonly value: string;
  readonly onChange: (documentId: string) => void;
  readonly required?: boolean;
};

/** A paper of the State that is on file, or one that is filed here from its file. */
export function PaperField({ label, stateCode, fileId, value, onChange, required = false }: Props) {
  const text = useText();
  const { data } = useQuery(papersQuery(stateCode));
  const choices = (data ?? [])
    .filter((row) => row.class === 'committee-cted-and-state' || row.class === 'state-only-and-cted')
    .filter((row) => row.fileId === null || row.fileId === fileId)
    .map((row) => ({ value: row.documentId, label: `${row.symbol ?? row.temporaryNumber} · ${row.title}` }));
  return (
    <>
      <Select
        label={label}
        value={value}
        choices={choices}
        none={text('followup.paper-none')}
        onChange={onChange}
        required={required}
      />
      <Disclosure title={<Trans id="followup.paper-file" />}>
        <FilePaper stateCode={stateCode} fileId={fileId} onFiled={onChange} />
      </Disclosure>
    </>
  );
}

function FilePaper({ stateCode, fileId, onFiled }: Of & { readonly onFiled: (documentId: string) => void }) {
  const text = useText();
  const language = useLanguage();
  const client = useQueryClient();
  const [sent, setSent] = useState<SentFile | null>(null);
  const [title, setTitle] = useState('');
  const [on, setOn] = useState('');
  const act = useAct(
    (given: { uploadId: string; title: string; on: string }, key) =>
      papers.fileDocument({
        body: {
          ...{ uploadId: given.uploadId, titles: { [language]: given.title }, datedOn: day(given.on) },
          ...{ type: 'note-verbale', class: 'committee-cted-and-state', issuedBy: 'state' },
          ...{ language, originalLanguage: language, stateCode, fileId, key },
        },
      }),
    {
      onDone: async ({ documentId }) => {
        await client.invalidateQueries({ queryKey: ['documents'] });
        onFiled(documentId);
      },
    },
  );
  const ready = sent !== null && title.trim() !== '' && on !== '';
  return (
    <div className="stack">
      <FileField
        label={text('followup.paper-scan')}
        hint={text('followup.paper-scan-hint')}
        accept=".pdf,.docx,.odt,.png,.jpg,.jpeg,.txt"
        send={sendPaper}
        onSent={setSent}
      />
      <TextField label={text('followup.paper-title')} value={title} onChange={setTitle} maxLength={300} />
      <DateField label={text('followup.paper-on')} value={on} onChange={setOn} />
      <ActTrouble act={act} />
      <p>
        <button
          type="button"
          className="button"
          aria-disabled={!ready || act.isPending}
          onClick={() => {
            if (ready && sent) act.press({ uploadId: sent.uploadId, title, on });
          }}
        >
          <Trans id="followup.paper-file-now" />
        </button>
      </p>
    </div>
  );
}
