import {
  type ComponentType,
  createContext,
  lazy,
  type ReactNode,
  Suspense,
  useCallback,
  useContext,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { Boundary } from './Boundary.tsx';
import { Loading } from './Loading.tsx';
import { type PathParts, rowAt } from './places.ts';

// Goes from page to page without asking the server for a new document. The address is the whole state: a path of
// the route table, and a search text that holds filters and what is open (docs/decisions/0009).

export type Route = {
  /** With its parts: `/visits/:fileId`. */
  readonly path: string;
  readonly load: () => Promise<ComponentType>;
};

type Place = { readonly path: string; readonly search: string };

type Going = {
  readonly place: Place;
  readonly parts: PathParts;
  /** Goes to an address of ours: a path, and a search text where it has one. */
  readonly go: (to: string, how?: { readonly replace?: boolean }) => void;
  /** Fetches the code of a page that will probably be asked for. */
  readonly prepare: (to: string) => void;
};

const GoingContext = createContext<Going | null>(null);

type Props = {
  readonly routes: readonly Route[];
  readonly notFound: ReactNode;
  readonly onError: (error: unknown, retry: () => void) => ReactNode;
  /** What stands around every page. */
  readonly around: (page: ReactNode) => ReactNode;
};

export function Router({ routes, notFound, onError, around }: Props) {
  const [place, setPlace] = useState(placeOfWindow);
  const pages = useMemo(() => new Map(routes.map((route) => [route, pageOf(route)])), [routes]);
  useScroll(place.path);

  useEffect(() => {
    const follow = () => setPlace(placeOfWindow());
    window.addEventListener('popstate', follow);
    return () => window.removeEventListener('popstate', follow);
  }, []);

  const go = useCallback<Going['go']>((to, { replace = false } = {}) => {
    keepScroll();
    if (replace) history.replaceState(history.state, '', to);
    else history.pushState({ key: crypto.randomUUID() }, '', to);
    setPlace(placeOfWindow());
  }, []);

  const found = rowAt(routes, place.path);
  const parts = found?.parts ?? noParts;
  const prepare = useCallback(
    (to: string) =>
      void rowAt(routes, pathIn(to))
        ?.row.load()
        .catch(() => {}),
    [routes],
  );
  const going = useMemo(() => ({ place, parts, go, prepare }), [place, parts, go, prepare]);

  const Page = found && pages.get(found.row);
  return (
    <GoingContext value={going}>
      {around(
        <Boundary key={place.path} onError={onError}>
          <Suspense fallback={<Loading />}>{Page ? <Page /> : notFound}</Suspense>
        </Boundary>,
      )}
    </GoingContext>
  );
}

export function useGoing(): Going {
  const going = useContext(GoingContext);
  if (!going) throw new Error('there is nowhere to go outside <Router>');
  return going;
}

export const useGo = (): Going['go'] => useGoing().go;

const noParts: PathParts = {};

function pageOf({ load }: Route): ComponentType {
  return lazy(async () => ({ default: await load() }));
}

function placeOfWindow(): Place {
  return { path: location.pathname, search: location.search };
}

const pathIn = (to: string): string => new URL(to, location.href).pathname;

// Where the reader was on each page they left, so that going back goes there.
const scrolls = new Map<string, number>();
const keyOfEntry = (): string => String(history.state?.key ?? location.pathname);
const keepScroll = () => void scrolls.set(keyOfEntry(), window.scrollY);

// A new page begins at its top; a page gone back to, where it was left. A filter moves nobody.
function useScroll(path: string): void {
  const last = useRef(path);
  useLayoutEffect(() => {
    if (last.current === path) return;
    last.current = path;
    window.scrollTo(0, scrolls.get(keyOfEntry()) ?? 0);
  }, [path]);
}
