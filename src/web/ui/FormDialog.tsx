import type { FormEvent, ReactNode } from 'react';
import { Trans, useText } from '../i18n.tsx';
import type { Act } from '../use-act.ts';
import { ActTrouble } from './ActTrouble.tsx';
import { Dialog } from './Dialog.tsx';

type Props<Given> = {
  readonly title: ReactNode;
  readonly act: Act<Given>;
  /** What is sent when the form is complete. */
  readonly given: () => Given;
  /** The words on the button that does it. */
  readonly word: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/** A form over the page for one act: its fields, why it was not done, and its two buttons. */
export function FormDialog<Given>({ title, act, given, word, onClose, children }: Props<Given>) {
  const text = useText();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    act.press(given());
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <form className="stack" onSubmit={submit}>
        {children}
        <ActTrouble act={act} />
        <div className="row">
          <button
            type="submit"
            className="button button-main"
            aria-disabled={act.isPending}
            aria-busy={act.isPending}
          >
            <Trans id={word} />
          </button>
          <button type="button" className="button" onClick={onClose}>
            {text('web.cancel')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
