import type { FormEvent, ReactNode } from 'react';
import { Trans, useText } from '../web/i18n.tsx';
import type { Act } from '../web/use-act.ts';
import { ActTrouble } from './ActTrouble.tsx';

export type ActFormProps<Given> = {
  readonly act: Act<Given>;
  /** What is sent when the form is complete. */
  readonly given: () => Given;
  /** The words on the button that does it. */
  readonly word: string;
  /** Goes back without doing it, where there is something to go back to. */
  readonly onCancel?: () => void;
  readonly className?: string;
  readonly children: ReactNode;
};

/** A form for one act: its fields, why it was not done, and its buttons. */
export function ActForm<Given>(props: ActFormProps<Given>) {
  const { act, given, word, onCancel, className = 'stack', children } = props;
  const text = useText();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    act.press(given());
  };
  return (
    <form className={className} onSubmit={submit}>
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
        {onCancel && (
          <button type="button" className="button" onClick={onCancel}>
            {text('web.cancel')}
          </button>
        )}
      </div>
    </form>
  );
}
