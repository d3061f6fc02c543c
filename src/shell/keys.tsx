import { createContext, type RefObject, useContext, useEffect, useMemo, useRef, useState } from 'react';

// Keys for those who live in these pages: `?` lists them, `/` goes to the search of the page, `g` and a letter goes
// to a page. Single keys can get in the way of speech input, so they can be turned off (WCAG 2.1.4).

const turnedOff = 'stk_keys_off';

export type Goal = { readonly key: string; readonly path: string; readonly title: string };

type Keys = {
  readonly isOn: boolean;
  readonly turn: (on: boolean) => void;
  /** The search field that `/` goes to. */
  readonly search: RefObject<HTMLInputElement | null>;
};

export const KeysContext = createContext<Keys | null>(null);

/** Keeps whether keys are on, for the whole of the page. */
export function useKeysState(): Keys {
  const [isOn, setOn] = useState(() => localStorage.getItem(turnedOff) === null);
  const search = useRef<HTMLInputElement>(null);
  return useMemo(
    () => ({
      isOn,
      search,
      turn(on) {
        if (on) localStorage.removeItem(turnedOff);
        else localStorage.setItem(turnedOff, 'yes');
        setOn(on);
      },
    }),
    [isOn],
  );
}

/** Makes a field the one that `/` goes to. */
export function useSearchKey(): RefObject<HTMLInputElement | null> | undefined {
  return useContext(KeysContext)?.search;
}

type Doing = {
  readonly goals: readonly Goal[];
  readonly onGo: (path: string) => void;
  readonly onHelp: () => void;
};

/** Listens to the keys, except where the reader is writing. */
export function useKeyPresses(keys: Keys, { goals, onGo, onHelp }: Doing): void {
  const going = useRef(0);
  useEffect(() => {
    if (!keys.isOn) return;
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return;
      const goal =
        event.timeStamp - going.current < 1500 ? goals.find(({ key }) => key === event.key) : undefined;
      going.current = event.key === 'g' ? event.timeStamp : 0;
      if (goal) onGo(goal.path);
      else if (event.key === '?') onHelp();
      else if (event.key === '/' && keys.search.current) keys.search.current.focus();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [keys, goals, onGo, onHelp]);
}

function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.isContentEditable ||
    ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName) ||
    !!target.closest('dialog')
  );
}
