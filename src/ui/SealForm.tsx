import { type FormEvent, type ReactNode, useState } from 'react';
import type { Refusal } from '../platform/refusal.ts';
import { Trans, useText } from '../web/i18n.tsx';
import type { Act } from '../web/use-act.ts';
import { ActButton } from './ActButton.tsx';
import { ActTrouble } from './ActTrouble.tsx';
import { Dialog } from './Dialog.tsx';
import { RefusalText } from './RefusalText.tsx';

type Props<Given> = {
  readonly act: Act<Given>;
  /** What is sent once the reader is sure. */
  readonly given: Given;
  /** The words on the button that does it. */
  readonly word: string;
  /** What follows and cannot be taken back. */
  readonly sure: ReactNode;
  /** Why this reader may not send it; null when they may. */
  readonly refused: Refusal | null;
  readonly children: ReactNode;
};

/** A form whose act cannot be taken back: once it is complete, it asks whether the reader is sure. */
export function SealForm<Given>({ act, given, word, sure, refused, children }: Props<Given>) {
  const [isSure, setSure] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setSure(refused === null);
  };
  const send = () => {
    setSure(false);
    act.press(given);
  };
  return (
    <form className="stack form" onSubmit={submit}>
      {children}
      <ActTrouble act={act} />
      {refused ? (
        <ActButton
          weight="main"
          refusedBecause={<RefusalText refusal={refused} />}
          onPress={() => setSure(false)}
        >
          <Trans id={word} />
        </ActButton>
      ) : (
        <p>
          <button
            type="submit"
            className="button button-main"
            aria-disabled={act.isPending}
            aria-busy={act.isPending}
          >
            <Trans id={word} />
          </button>
        </p>
      )}
      {isSure && <Sure word={word} sure={sure} onNo={() => setSure(false)} onYes={send} />}
    </form>
  );
}

type SureProps = Pick<Props<never>, 'word' | 'sure'> & {
  readonly onNo: () => void;
  readonly onYes: () => void;
};

function Sure({ word, sure, onNo, onYes }: SureProps) {
  const text = useText();
  return (
    <Dialog
      title={<Trans id={word} />}
      onClose={onNo}
      actions={
        <>
          <button type="button" className="button" onClick={onNo}>
            {text('web.cancel')}
          </button>
          <button type="button" className="button button-main" onClick={onYes}>
            <Trans id={word} />
          </button>
        </>
      }
    >
      {sure}
    </Dialog>
  );
}
