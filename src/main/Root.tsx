import { partsOfPages } from 'virtual:page-parts';
import { type QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense, useMemo } from 'react';
import { meQuery } from '../access/web/api.ts';
import { PersonLink } from '../access/web/PersonLink.tsx';
import { listAt } from '../filters/web/saved-lists.ts';
import { Help } from '../help/web/Help.tsx';
import { Bell } from '../notices/web/Bell.tsx';
import { WhoMayReadButton } from '../rights/web/WhoMayReadButton.tsx';
import { SearchBox } from '../search/web/SearchBox.tsx';
import { Shell } from '../shell/Shell.tsx';
import { CiteContext } from '../ui/cited.ts';
import { ErrorState } from '../ui/ErrorState.tsx';
import { Link } from '../ui/Link.tsx';
import { Page } from '../ui/Page.tsx';
import { Toasts } from '../ui/Toasts.tsx';
import { WhoMayReadContext } from '../ui/WhoMayRead.tsx';
import { fetchWords } from '../web/catalogues.ts';
import { languageOfPage, Trans, useText } from '../web/i18n.tsx';
import { Router, useGoing } from '../web/Router.tsx';
import { findCited } from './cite-finder.tsx';
import { FurtherPlaces } from './FurtherPlaces.tsx';
import { helpAt } from './help.tsx';
import { goalsOf, searchedPages } from './places.tsx';
import { routeTable } from './routes.tsx';

// A page comes with the words it says.
const pages = routeTable.map((row) => ({
  ...row,
  load: async () => {
    const [page] = await Promise.all([row.load(), fetchWords(languageOfPage(), partsOfPages[row.path])]);
    return page;
  },
}));

// Few pages are lists, and few readers keep filters.
const SavedFilterMenu = lazy(async () => ({
  default: (await import('../filters/web/SavedFilterMenu.tsx')).SavedFilterMenu,
}));

/** All pages of this product, and what stands around them. */
export function Root({ queries }: { readonly queries: QueryClient }) {
  return (
    <QueryClientProvider client={queries}>
      <CiteContext value={findCited}>
        <WhoMayReadContext value={WhoMayReadButton}>
          <Toasts>
            <Router
              routes={pages}
              notFound={<NotFoundPage />}
              onError={(error, retry) => <FailedPage error={error} onRetry={retry} />}
              around={(page) => <Around>{page}</Around>}
            />
          </Toasts>
        </WhoMayReadContext>
      </CiteContext>
    </QueryClientProvider>
  );
}

/** What stands around every page: where this class of readers goes, the search, who the reader is, and help. */
function Around({ children }: { readonly children: ReactNode }) {
  const { data: me } = useQuery(meQuery());
  const { place } = useGoing();
  const text = useText();
  const help = helpAt(place.path);
  const list = listAt(place.path);
  const keeps = !!me?.person && me.person.audience !== 'public';
  const pages = useMemo(
    () => searchedPages.map(({ path, title }) => ({ to: path, title: text(title), about: null })),
    [text],
  );
  return (
    <Shell
      goals={goalsOf(me?.person?.audience ?? null)}
      further={<FurtherPlaces audience={me?.person?.audience ?? null} />}
      search={<SearchBox pages={pages} />}
      person={
        <>
          {keeps && <Bell />}
          <PersonLink />
        </>
      }
      help={
        help && (
          <div className="shell-beside">
            {list && keeps && (
              <Suspense>
                <SavedFilterMenu list={list} />
              </Suspense>
            )}
            <Help of={help} />
          </div>
        )
      }
      foot={<Foot />}
    >
      {children}
    </Shell>
  );
}

function FailedPage({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  const text = useText();
  return (
    <Page name={text('main.error')} title={<Trans id="main.error" />}>
      <ErrorState error={error} onRetry={onRetry} />
    </Page>
  );
}

function NotFoundPage() {
  const text = useText();
  return (
    <Page
      name={text('main.not-found')}
      title={<Trans id="main.not-found" />}
      lead={<Trans id="main.not-found-lead" />}
    >
      <p>
        <Link to="/">
          <Trans id="main.to-home" />
        </Link>
      </p>
    </Page>
  );
}

function Foot() {
  return (
    <>
      <span>
        <Trans id="main.foot" />
      </span>
      {/* Outside this program: pages that need no script. */}
      <a href={`/open?language=${languageOfPage()}`}>
        <Trans id="main.open-pages" />
      </a>
      <Link to="/access">
        <Trans id="rights.table.title" />
      </Link>
      <Link to="/about">
        <Trans id="main.about" />
      </Link>
    </>
  );
}
