import { type ReactNode, useId, useState } from 'react';
import { useText } from '../web/i18n.tsx';
import { Dialog } from './Dialog.tsx';
import { Icon } from './Icon.tsx';

type Confirm = { readonly title: ReactNode; readonly body: ReactNode; readonly act: ReactNode };

type Props = {
  /** Why the act may not be done now; null when it may. */
  readonly refusedBecause: ReactNode | null;
  readonly pending?: boolean;
  readonly onPress: () => void;
  /** The one main act of a screen; a grave one cannot be taken back. */
  readonly weight?: 'main' | 'plain' | 'grave';
  /** One of many acts on a page, beside what it is about. */
  readonly small?: boolean;
  /** Asked before the act is done. */
  readonly confirm?: Confirm;
  readonly children: ReactNode;
};

const looks = { main: 'button button-main', plain: 'button', grave: 'button button-grave' };

/**
 * A button for an act. Refused, it stays where it is, can be reached by keyboard, and says why: nobody has to know
 * the rules by heart to understand a button that does nothing.
 */
export function ActButton({
  refusedBecause,
  pending = false,
  onPress,
  weight = 'plain',
  small = false,
  confirm,
  children,
}: Props) {
  const text = useText();
  const why = useId();
  const [asking, setAsking] = useState(false);
  const refused = refusedBecause !== null;

  const press = () => {
    if (refused || pending) return;
    if (confirm) setAsking(true);
    else onPress();
  };

  return (
    <div className="act">
      <button
        type="button"
        className={small ? `${looks[weight]} button-small` : looks[weight]}
        aria-disabled={refused || pending}
        aria-busy={pending}
        aria-describedby={refused ? why : undefined}
        onClick={press}
      >
        {refused && <Icon name="stop" />}
        <span>{children}</span>
        {pending && <span className="unseen">{text('web.pending')}</span>}
      </button>
      {refused && (
        <div className="refusal" id={why}>
          {refusedBecause}
        </div>
      )}
      {asking && confirm && (
        <Dialog
          title={confirm.title}
          onClose={() => setAsking(false)}
          actions={
            <>
              <button type="button" className="button" onClick={() => setAsking(false)}>
                {text('web.cancel')}
              </button>
              <button
                type="button"
                className={looks[weight === 'grave' ? 'grave' : 'main']}
                onClick={() => {
                  setAsking(false);
                  onPress();
                }}
              >
                {confirm.act}
              </button>
            </>
          }
        >
          {confirm.body}
        </Dialog>
      )}
    </div>
  );
}
