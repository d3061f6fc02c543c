import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { day } from '../../procedure/calendar.ts';
import { Trans, useLanguage, useText } from '../../web/i18n.tsx';
import { ActTrouble } from '../../web/ui/ActTrouble.tsx';
import { Disclosure } from '../../web/ui/Disclosure.tsx';
import { Select, TextField } from '../../web/ui/Field.tsx';
import { FileField } from '../../web/ui/FileField.tsx';
import { useAct } from '../../web/use-act.ts';
import type { VisitFile } from './api.ts';
import { papers, papersQuery, type Sent, sendPaper } from './papers.ts';

type Props = {
  readonly file: VisitFile;
  /** The day on which the paper came in, which it bears unless it says another. */
  readonly on: string;
  readonly value: string;
  readonly onChange: (documentId: string) => void;
};

/** The paper of the State that an act came with: one that is on file, or one that is filed here with its scan. */
export function PaperField({ file, on, value, onChange }: Props) {
  const text = useText();
  const found = useQuery(papersQuery(file.stateCode, file.training));
  const choices = (found.data?.rows ?? [])
    .filter((row) => row.class === 'committee-cted-and-state' || row.class === 'state-only-and-cted')
    .filter((row) => row.fileId === null || row.fileId === file.fileId)
    .map((row) => ({ value: row.documentId, label: `${row.symbol ?? row.temporaryNumber} · ${row.title}` }));
  return (
    <>
      <Select
        label={text('visits.paper.choose')}
        hint={text('visits.paper.choose-hint')}
        value={value}
        choices={choices}
        none={text('visits.event.choose')}
        onChange={onChange}
        required
      />
      <Disclosure title={<Trans id="visits.paper.file" />} open={choices.length === 0}>
        <FilePaper file={file} on={on} onFiled={onChange} />
      </Disclosure>
    </>
  );
}

type FileProps = Pick<Props, 'file' | 'on'> & { readonly onFiled: (documentId: string) => void };

function FilePaper({ file, on, onFiled }: FileProps) {
  const text = useText();
  const language = useLanguage();
  const client = useQueryClient();
  const [sent, setSent] = useState<Sent | null>(null);
  const [title, setTitle] = useState('');
  const act = useAct(
    (given: { uploadId: string; title: string }, key) =>
      papers.fileDocument({
        body: {
          uploadId: given.uploadId,
          titles: { [language]: given.title },
          ...{ type: 'note-verbale', class: 'committee-cted-and-state', issuedBy: 'state' },
          ...{ language, originalLanguage: language, datedOn: day(on) },
          ...{ stateCode: file.stateCode, fileId: file.fileId, key },
        },
      }),
    {
      onDone: async ({ documentId }) => {
        await client.invalidateQueries({ queryKey: ['documents'] });
        onFiled(documentId);
      },
    },
  );
  const ready = sent !== null && title.trim() !== '';
  return (
    <div className="stack">
      <FileField
        label={text('visits.paper.scan')}
        hint={text('visits.paper.scan-hint')}
        accept=".pdf,.docx,.odt,.png,.jpg,.jpeg,.txt"
        send={sendPaper}
        onSent={setSent}
      />
      <TextField
        label={text('visits.paper.title')}
        hint={text('visits.paper.title-hint')}
        value={title}
        onChange={setTitle}
        maxLength={300}
      />
      <ActTrouble act={act} />
      <p>
        <button
          type="button"
          className="button"
          aria-disabled={!ready || act.isPending}
          onClick={() => {
            if (ready && sent) act.press({ uploadId: sent.uploadId, title });
          }}
        >
          <Trans id="visits.paper.file-now" />
        </button>
      </p>
    </div>
  );
}
