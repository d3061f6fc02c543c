import { type DragEvent, useEffect, useId, useRef, useState } from 'react';
import { TroubleText } from '../../ui/ErrorState.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Trans, useText } from '../../web/i18n.tsx';
import { type Trouble, troubleOf } from '../../web/trouble.ts';
import { FileChoice } from './FileChoice.tsx';
import type { Sending } from './send-file.ts';
import './file-field.css';

type Props<Answer> = {
  readonly label: string;
  readonly hint: string;
  /** Endings that are taken, for the dialog of the system: `.pdf,.docx`. */
  readonly accept: string;
  /** Sends the file; what it throws is shown. */
  readonly send: (file: File, sending: Sending) => Promise<Answer>;
  /** What came back for the file that was chosen last; null when it is taken away again. */
  readonly onSent: (answer: Answer | null) => void;
};

type Doing =
  | { readonly is: 'empty' }
  | { readonly is: 'sending'; readonly name: string; readonly part: number }
  | { readonly is: 'sent'; readonly name: string }
  | { readonly is: 'failed'; readonly trouble: Trouble };

/** A file, chosen by keyboard or pointer or dropped here, and sent at once; it tells how far it is and can be stopped. */
export function FileField<Answer>({ label, hint, accept, send, onSent }: Props<Answer>) {
  const text = useText();
  const id = useId();
  const [doing, setDoing] = useState<Doing>({ is: 'empty' });
  const [over, setOver] = useState(false);
  const stopper = useRef<AbortController | null>(null);
  useEffect(() => () => stopper.current?.abort(), []);

  const take = async (file: File | undefined) => {
    if (!file) return;
    stopper.current?.abort();
    const own = new AbortController();
    stopper.current = own;
    onSent(null);
    setDoing({ is: 'sending', name: file.name, part: 0 });
    const onProgress = (part: number) => setDoing({ is: 'sending', name: file.name, part });
    try {
      const answer = await send(file, { onProgress, signal: own.signal });
      setDoing({ is: 'sent', name: file.name });
      onSent(answer);
    } catch (error) {
      const wasStopped = error instanceof DOMException && error.name === 'AbortError';
      // A file chosen after it has taken its place, and speaks for itself.
      if (stopper.current === own)
        setDoing(wasStopped ? { is: 'empty' } : { is: 'failed', trouble: troubleOf(error) });
    }
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void take(event.dataTransfer.files[0]);
  };

  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div className="field-hint" id={`${id}-hint`}>
        {hint}
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the drop is for those who point; the input beside it does the same */}
      <div
        className={over ? 'file-field is-over' : 'file-field'}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <FileChoice
          field={{ id, 'aria-describedby': `${id}-hint` }}
          accept={accept}
          name={doing.is === 'sending' || doing.is === 'sent' ? doing.name : null}
          onChoose={(event) => {
            void take(event.target.files?.[0]);
            // The same file may be chosen again after it was refused.
            event.target.value = '';
          }}
        />
        <div aria-live="polite">
          {doing.is === 'sending' && (
            <p className="row file-doing">
              <progress
                value={doing.part}
                max={1}
                aria-label={text('web.file-sending', { name: doing.name })}
              />
              <span dir="auto">
                <Trans
                  id="web.file-part"
                  values={{ name: doing.name, percent: Math.round(doing.part * 100) }}
                />
              </span>
              <button type="button" className="button button-small" onClick={() => stopper.current?.abort()}>
                <Trans id="web.file-stop" />
              </button>
            </p>
          )}
          {doing.is === 'sent' && (
            <p className="file-doing">
              <Icon name="met" /> <Trans id="web.file-sent" values={{ name: doing.name }} />
            </p>
          )}
        </div>
        <div role="alert">{doing.is === 'failed' && <TroubleText trouble={doing.trouble} />}</div>
      </div>
    </div>
  );
}
