import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { isPaperOf } from '../../documents/acts.ts';
import { PaperSelect } from '../../papers/web/PaperSelect.tsx';
import { day } from '../../procedure/calendar.ts';
import { DateField } from '../../ui/DateField.tsx';
import { TextArea } from '../../ui/Field.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { useAnnounce } from '../../ui/Toasts.tsx';
import { Trans, useText } from '../../web/i18n.tsx';
import { useAct } from '../../web/use-act.ts';
import { type Answered, type ConsentFile, consents, papersQuery, touchedBy } from './api.ts';

type Props = {
  readonly file: ConsentFile;
  readonly answer: 'given' | 'declined';
  readonly word: 'give' | 'decline' | 'withdraw';
  readonly onDone: (answered: Answered) => void;
  readonly onClose: () => void;
};

/** The second of two steps: says again what follows, takes a reason and the paper, and enters the answer. */
export function AnswerConsent({ file, answer, word, onDone, onClose }: Props) {
  const text = useText();
  const announce = useAnnounce();
  const { fileId, version, asOf, onPaper } = file;
  const [given, setGiven] = useState({ on: asOf as string, reason: '', documentId: '' });
  const change = (changes: Partial<typeof given>) => setGiven({ ...given, ...changes });
  const act = useAct(
    ({ on, reason, documentId }: typeof given, key) =>
      consents.answerConsent({
        params: { fileId },
        body: {
          ...{ answer, on: day(on), version, key },
          ...(reason.trim() && { reason }),
          ...(documentId && { documentId }),
        },
      }),
    {
      renews: touchedBy(fileId),
      onDone: (answered) => {
        announce(text('consent.entered'));
        onDone(answered);
        onClose();
      },
    },
  );
  return (
    <FormDialog
      title={<Trans id={`consent.${word}`} />}
      act={act}
      given={() => given}
      word={`consent.${word}`}
      onClose={onClose}
    >
      <p>
        <Trans id={`consent.follows.${word}`} />
      </p>
      {onPaper && (
        <DateField
          label={text('consent.on')}
          value={given.on}
          max={asOf}
          onChange={(on) => change({ on })}
          required
        />
      )}
      <Papers file={file} value={given.documentId} onChange={(documentId) => change({ documentId })} />
      <TextArea
        label={text('consent.reason')}
        hint={text('consent.optional')}
        value={given.reason}
        onChange={(reason) => change({ reason })}
        maxLength={4000}
        rows={3}
      />
    </FormDialog>
  );
}

type PapersProps = {
  readonly file: ConsentFile;
  readonly value: string;
  readonly onChange: (documentId: string) => void;
};

/** The letter of the State, where it is on file. What came on paper is entered with it. */
function Papers({ file, value, onChange }: PapersProps) {
  const text = useText();
  const found = useQuery(papersQuery(file));
  const papers = (found.data?.rows ?? []).filter((row) => isPaperOf(row, file));
  if (papers.length === 0 && !file.onPaper) return null;
  return (
    <PaperSelect
      label={text('consent.paper')}
      hint={text(file.onPaper ? 'consent.paper-hint' : 'consent.optional')}
      value={value}
      papers={papers}
      none={text('consent.no-paper')}
      onChange={onChange}
      required={file.onPaper}
    />
  );
}
