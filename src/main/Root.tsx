import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { PersonLink } from '../access/web/PersonLink.tsx';
import { WhoMayReadButton } from '../access/web/WhoMayReadButton.tsx';
import { Trans, useText } from '../web/i18n.tsx';
import { Router } from '../web/Router.tsx';
import { CiteContext } from '../web/ui/cited.ts';
import { ErrorState } from '../web/ui/ErrorState.tsx';
import { Link } from '../web/ui/Link.tsx';
import { Page } from '../web/ui/Page.tsx';
import { Shell } from '../web/ui/Shell.tsx';
import { Toasts } from '../web/ui/Toasts.tsx';
import { WhoMayReadContext } from '../web/ui/WhoMayRead.tsx';
import { findCited } from './cite-finder.tsx';
import { routeTable } from './routes.tsx';

// What one works in, in the header, with the key that goes there.
const goals = [
  { key: 'h', path: '/', title: 'main.home' },
  { key: 'v', path: '/visits', title: 'main.visits' },
  { key: 's', path: '/states', title: 'main.states' },
  { key: 'p', path: '/people', title: 'main.people' },
];

/** All pages of this product, and what stands around them. */
export function Root({ queries }: { readonly queries: QueryClient }) {
  return (
    <QueryClientProvider client={queries}>
      <CiteContext value={findCited}>
        <WhoMayReadContext value={WhoMayReadButton}>
          <Toasts>
            <Router
              routes={routeTable}
              notFound={<NotFoundPage />}
              onError={(error, retry) => <FailedPage error={error} onRetry={retry} />}
              around={(page) => (
                <Shell goals={goals} person={<PersonLink />} foot={<Foot />}>
                  {page}
                </Shell>
              )}
            />
          </Toasts>
        </WhoMayReadContext>
      </CiteContext>
    </QueryClientProvider>
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
      <Link to="/access">
        <Trans id="access.table.title" />
      </Link>
      <Link to="/about">
        <Trans id="main.about" />
      </Link>
    </>
  );
}
