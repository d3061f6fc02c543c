import type { ReactNode } from 'react';
import type { Refusal } from '../platform/refusal.ts';
import { Trans, useText } from '../web/i18n.tsx';
import { ActButton } from './ActButton.tsx';
import { Dialog } from './Dialog.tsx';
import { RefusalText } from './RefusalText.tsx';

type Props = {
  readonly word: string;
  /** What follows and cannot be taken back. */
  readonly sure: ReactNode;
  /** Why this reader may not send it; null when they may. */
  readonly refused: Refusal | null;
  readonly asking: boolean;
  readonly pending: boolean;
  readonly onNo: () => void;
  readonly onYes: () => void;
};

/** Sends a form whose act cannot be taken back: once it is complete, it asks whether the reader is sure. */
export function SealButton({ word, sure, refused, asking, pending, onNo, onYes }: Props) {
  const text = useText();
  if (refused)
    return (
      <ActButton weight="main" refusedBecause={<RefusalText refusal={refused} />} onPress={onNo}>
        <Trans id={word} />
      </ActButton>
    );
  return (
    <p>
      <button type="submit" className="button button-main" aria-disabled={pending} aria-busy={pending}>
        <Trans id={word} />
      </button>
      {asking && (
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
      )}
    </p>
  );
}
