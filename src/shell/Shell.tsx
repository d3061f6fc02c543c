import { lazy, type ReactNode, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { Link } from '../ui/Link.tsx';
import { Note } from '../ui/Note.tsx';
import { Trans, useText } from '../web/i18n.tsx';
import { useGo, useGoing } from '../web/Router.tsx';
import { type Goal, KeysContext, useKeyPresses, useKeysState } from './keys.tsx';
import { ReaderTools } from './ReaderTools.tsx';

const KeysHelp = lazy(async () => ({ default: (await import('./KeysHelp.tsx')).KeysHelp }));

type Props = {
  /** The pages this reader works in, with the key that goes there. */
  readonly goals: readonly Goal[];
  /** The way to all other pages. */
  readonly further?: ReactNode;
  /** The box that looks for things everywhere; the key `/` goes there. */
  readonly search?: ReactNode;
  /** Who the reader is, and the way to change it. */
  readonly person: ReactNode;
  /** What is said of the page beside it. */
  readonly help?: ReactNode;
  readonly foot: ReactNode;
  readonly children: ReactNode;
};

/** What stands around every page. */
export function Shell({ goals, further, search, person, help: beside, foot, children }: Props) {
  const text = useText();
  const go = useGo();
  const keys = useKeysState();
  const [helping, setHelping] = useState(false);
  const help = useCallback(() => setHelping(true), []);
  useKeyPresses(keys, { goals, onGo: go, onHelp: help });
  const main = useFocusOnNewPage();

  return (
    <KeysContext value={keys}>
      <div className="shell">
        <a className="skip unseen" href="#main">
          {text('web.skip')}
        </a>
        <header className="shell-bar">
          <Link to="/" className="shell-name">
            <Mark />
            <span>{text('web.product')}</span>
          </Link>
          <nav className="shell-nav" aria-label={text('web.nav')}>
            <ul>
              {goals.map(({ path, title }) => (
                <li key={path}>
                  <Link to={path}>{text(title)}</Link>
                </li>
              ))}
              {further && <li>{further}</li>}
            </ul>
          </nav>
          <div className="shell-tools">
            {search}
            <ReaderTools />
            {person}
          </div>
        </header>
        <main className="shell-main" id="main" ref={main} tabIndex={-1}>
          <OfflineNote />
          {beside}
          {children}
        </main>
        <footer className="shell-foot">
          {foot}
          <button type="button" className="link-button" onClick={help}>
            <Trans id="web.keys" />
          </button>
        </footer>
        {helping && (
          <Suspense>
            <KeysHelp goals={goals} isOn={keys.isOn} onTurn={keys.turn} onClose={() => setHelping(false)} />
          </Suspense>
        )}
      </div>
    </KeysContext>
  );
}

/** A page for which the line is broken keeps what it shows and says so. */
function OfflineNote() {
  const [offline, setOffline] = useState(() => !navigator.onLine);
  useEffect(() => {
    const read = () => setOffline(!navigator.onLine);
    window.addEventListener('online', read);
    window.addEventListener('offline', read);
    return () => {
      window.removeEventListener('online', read);
      window.removeEventListener('offline', read);
    };
  }, []);
  return offline ? (
    <Note tone="due-soon">
      <Trans id="web.offline" />
    </Note>
  ) : null;
}

// After a link the reader stands at the top of the new page, by keyboard and screen reader too; a filter moves nobody.
function useFocusOnNewPage() {
  const main = useRef<HTMLElement>(null);
  const { path } = useGoing().place;
  const last = useRef(path);
  useEffect(() => {
    if (last.current === path) return;
    last.current = path;
    main.current?.focus();
  }, [path]);
  return main;
}

function Mark() {
  return (
    <svg viewBox="0 0 22 22" aria-hidden="true">
      <path fill="currentcolor" d="M3 2h16v3H3zM3 9.500h11v3H3zM3 17h7v3H3z" />
      <path fill="none" stroke="currentcolor" strokeWidth="2" d="m12.500 17.500 2.500 2.500 5-6" />
    </svg>
  );
}
