import { useState } from 'react';
import { ActTrouble } from '../../ui/ActTrouble.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { TextField } from '../../ui/Field.tsx';
import type { Act } from '../../web/use-act.ts';
import { FileField } from './FileField.tsx';
import type { Sending } from './send-file.ts';

export type Sent = { readonly uploadId: string };
export type PaperGiven = { readonly uploadId: string; readonly title: string; readonly on: string };

type Props = {
  /** What its fields and its button say. */
  readonly words: {
    readonly scan: string;
    readonly scanHint: string;
    readonly title: string;
    readonly titleHint?: string;
    /** Asks for the day the paper bears, where nobody knows it yet. */
    readonly on?: string;
    readonly file: string;
  };
  /** The day the paper bears, where it is known. */
  readonly on?: string;
  readonly send: (file: File, sending: Sending) => Promise<Sent>;
  /** Files the paper. */
  readonly act: Act<PaperGiven>;
};

/** A paper that is filed where it is asked for, from its scan. It stands inside a form of which it is no part. */
export function NewPaper({ words, on: known = '', send, act }: Props) {
  const [sent, setSent] = useState<Sent | null>(null);
  const [title, setTitle] = useState('');
  const [asked, setAsked] = useState(known);
  const on = words.on === undefined ? known : asked;
  const isComplete = sent !== null && title.trim() !== '' && on !== '';
  return (
    <div className="stack">
      <FileField
        label={words.scan}
        hint={words.scanHint}
        accept=".pdf,.docx,.odt,.png,.jpg,.jpeg,.txt"
        send={send}
        onSent={setSent}
      />
      <TextField
        label={words.title}
        hint={words.titleHint}
        value={title}
        onChange={setTitle}
        maxLength={300}
      />
      {words.on !== undefined && <DateField label={words.on} value={asked} onChange={setAsked} />}
      <ActTrouble act={act} />
      <p>
        <button
          type="button"
          className="button"
          aria-disabled={!isComplete || act.isPending}
          onClick={() => {
            if (isComplete) act.press({ uploadId: sent.uploadId, title, on });
          }}
        >
          {words.file}
        </button>
      </p>
    </div>
  );
}
