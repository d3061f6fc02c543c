import { useState } from 'react';
import { day } from '../../procedure/calendar.ts';
import { DateField } from '../../ui/DateField.tsx';
import { TextArea, TextField } from '../../ui/Field.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { useAnnounce } from '../../ui/Toasts.tsx';
import { Trans, useText } from '../../web/i18n.tsx';
import { useAct } from '../../web/use-act.ts';
import type { JournalLine, VisitFile } from './api.ts';
import { journal, touchedBy } from './api.ts';
import { PaperField } from './PaperField.tsx';

type Props = { readonly line: JournalLine; readonly file: VisitFile };

/** Changes the day of an event. The line stays in the journal; the change is a new line with its reason. */
export function CorrectEvent({ line, file }: Props) {
  const [open, setOpen] = useState(false);
  // Why a reader may not correct anything is said once, above the journal.
  if (file.refused['correct-event']) return null;
  return (
    <>
      <button
        type="button"
        className="button button-small"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <Trans id="events.correct.ask" />
        <span className="unseen">
          {' '}
          <Trans id={`procedure.event.${line.event}`} />
        </span>
      </button>
      {open && <CorrectDialog line={line} file={file} onClose={() => setOpen(false)} />}
    </>
  );
}

type Correction = {
  readonly on: string;
  readonly reason: string;
  readonly document: string;
  readonly documentId: string;
  readonly version: number;
};

function CorrectDialog({ line, file, onClose }: Props & { readonly onClose: () => void }) {
  const text = useText();
  const announce = useAnnounce();
  const [on, setOn] = useState<string>(line.on);
  const [reason, setReason] = useState('');
  const [document, setDocument] = useState('');
  const [documentId, setDocumentId] = useState('');
  const isPaperOfState = line.onPaper && line.by === 'visited-state';
  const act = useAct(
    (given: Correction, key) =>
      journal.correctEvent({
        params: { fileId: file.fileId, entryId: line.entryId },
        body: {
          on: day(given.on),
          reason: given.reason,
          ...(given.document ? { document: given.document } : {}),
          ...(given.documentId ? { documentId: given.documentId } : {}),
          version: given.version,
          key,
        },
      }),
    {
      renews: touchedBy(file.fileId),
      onDone: () => {
        announce(text('events.correct.done'));
        onClose();
      },
    },
  );

  return (
    <FormDialog
      title={<Trans id="events.correct.title" values={{ event: line.event }} />}
      act={act}
      given={() => ({ on, reason, document, documentId, version: file.version })}
      word="events.correct.do"
      onClose={onClose}
    >
      <p>
        <Trans id="events.correct.lead" values={{ was: line.on }} />
      </p>
      <DateField label={text('events.correct.on')} value={on} onChange={setOn} max={file.asOf} required />
      <TextArea
        label={text('events.correct.reason')}
        hint={text('events.correct.reason-hint')}
        value={reason}
        onChange={setReason}
        required
        maxLength={4000}
      />
      {isPaperOfState ? (
        <PaperField file={file} on={on} value={documentId} onChange={setDocumentId} />
      ) : (
        <TextField
          label={text('procedure.field.document')}
          hint={text(line.onPaper ? 'events.form.document-hint' : 'events.form.optional')}
          value={document}
          onChange={setDocument}
          required={line.onPaper}
          maxLength={300}
        />
      )}
    </FormDialog>
  );
}
