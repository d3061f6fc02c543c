import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react';
import { useText } from '../web/i18n.tsx';
import { Icon } from './Icon.tsx';

const shownFor = 8000;

const AnnounceContext = createContext<((text: string) => void) | null>(null);

/** Says that something was done: shown for some seconds, and read out without moving the reader. */
export function useAnnounce(): (text: string) => void {
  const announce = useContext(AnnounceContext);
  if (!announce) throw new Error('nothing can be announced outside <Toasts>');
  return announce;
}

export function Toasts({ children }: { readonly children: ReactNode }) {
  const text = useText();
  const [said, setSaid] = useState<{ readonly text: string } | null>(null);
  const announce = useCallback((words: string) => setSaid({ text: words }), []);
  useEffect(() => {
    if (!said) return;
    const timer = setTimeout(() => setSaid(null), shownFor);
    return () => clearTimeout(timer);
  }, [said]);

  return (
    <AnnounceContext value={announce}>
      {children}
      <div className="toasts" role="status">
        {said && (
          <div className="toast">
            <span>{said.text}</span>
            <button type="button" className="button button-plain button-small" onClick={() => setSaid(null)}>
              <Icon name="close" />
              <span className="unseen">{text('web.close')}</span>
            </button>
          </div>
        )}
      </div>
    </AnnounceContext>
  );
}
