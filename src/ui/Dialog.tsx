import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { useText } from '../web/i18n.tsx';
import { Icon } from './Icon.tsx';

type Props = {
  readonly title: ReactNode;
  readonly onClose: () => void;
  /** The buttons at the foot. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
};

/** A question or an explanation over the page. Render it to open it; Escape, the cross and a press beside it close it. */
export function Dialog({ title, onClose, actions, children }: Props) {
  const text = useText();
  const id = useId();
  const ref = useRef<HTMLDialogElement>(null);
  // Closed before it is taken away, so that the focus goes back to what opened it.
  useLayoutEffect(() => {
    const dialog = ref.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);

  // In the body, because a dialog may be opened from inside a sentence, where none may stand.
  return createPortal(
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a native dialog; the press is for those who point
    <dialog
      ref={ref}
      className="dialog"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        event.stopPropagation();
        if (event.target === ref.current) onClose();
      }}
    >
      <div className="dialog-head">
        <h2 id={id}>{title}</h2>
        <button type="button" className="button button-plain button-small" onClick={onClose}>
          <Icon name="close" />
          <span className="unseen">{text('web.close')}</span>
        </button>
      </div>
      <div className="dialog-body">{children}</div>
      {actions && <div className="dialog-foot">{actions}</div>}
    </dialog>,
    document.body,
  );
}
