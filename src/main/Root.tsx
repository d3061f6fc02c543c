import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { type ErrorComponentProps, Outlet, useRouter } from '@tanstack/react-router';
import { Suspense } from 'react';
import { PersonLink } from '../access/web/PersonLink.tsx';
import { Trans, useText } from '../web/i18n.tsx';
import { CiteContext } from '../web/ui/Cite.tsx';
import { ErrorState } from '../web/ui/ErrorState.tsx';
import { Loading } from '../web/ui/Loading.tsx';
import { Page } from '../web/ui/Page.tsx';
import { PlaceLink } from '../web/ui/PlaceLink.tsx';
import { Shell } from '../web/ui/Shell.tsx';
import { Toasts } from '../web/ui/Toasts.tsx';
import { findCited } from './cite-finder.tsx';

// What one works in, in the header, with the key that goes there.
const goals = [
  { key: 'h', path: '/', title: 'main.home' },
  { key: 'v', path: '/visits', title: 'main.visits' },
  { key: 's', path: '/states', title: 'main.states' },
  { key: 'p', path: '/people', title: 'main.people' },
];

/** What stands around every page of this product. */
export function Root() {
  return (
    <Toasts>
      <CiteContext value={findCited}>
        <Shell goals={goals} person={<PersonLink />} foot={<Foot />}>
          <Suspense fallback={<Loading />}>
            <Outlet />
          </Suspense>
        </Shell>
      </CiteContext>
    </Toasts>
  );
}

/** A page that could not be shown. */
export function RouteError({ error }: ErrorComponentProps) {
  const text = useText();
  const router = useRouter();
  const { reset } = useQueryErrorResetBoundary();
  return (
    <Page name={text('main.error')} title={<Trans id="main.error" />}>
      <ErrorState
        error={error}
        onRetry={() => {
          reset();
          void router.invalidate();
        }}
      />
    </Page>
  );
}

export function NotFoundPage() {
  const text = useText();
  return (
    <Page
      name={text('main.not-found')}
      title={<Trans id="main.not-found" />}
      lead={<Trans id="main.not-found-lead" />}
    >
      <p>
        <PlaceLink to="/">
          <Trans id="main.to-home" />
        </PlaceLink>
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
      <PlaceLink to="/about">
        <Trans id="main.about" />
      </PlaceLink>
    </>
  );
}
