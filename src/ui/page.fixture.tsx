import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, render } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { ComponentType } from 'react';
import { directionOf, type Language } from '../platform/language.ts';
import { readCatalogue } from '../web/catalogues.ts';
import { Words } from '../web/i18n.tsx';
import { type Route, Router } from '../web/Router.tsx';
import { CiteContext, type CiteFinder } from './cited.ts';
import { Toasts } from './Toasts.tsx';

// Read once before the first test, which would otherwise wait for all words.
await readCatalogue('en');

type Given = {
  readonly language?: Language;
  /** The address the reader comes to. */
  readonly at?: string;
  /** The path of the page in the table of routes, where it has parts: `/visits/:fileId`. */
  readonly path?: string;
  readonly routes?: readonly Route[];
  readonly cites?: CiteFinder;
};

/** A part of a page as a reader meets it: with words, an address, and somebody to press its buttons. */
export async function shown(
  page: ComponentType,
  { language = 'en', at = '/', path = at.split('?')[0] ?? '/', routes = [], cites }: Given = {},
) {
  document.documentElement.lang = language;
  document.documentElement.dir = directionOf(language);
  history.replaceState(null, '', at);
  const here: Route = { path, load: async () => page };
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const words = await readCatalogue(language);
  const whole = (
    <Words language={language} catalogue={words}>
      <QueryClientProvider client={queries}>
        <CiteContext value={cites ?? null}>
          <Toasts>
            <Router
              routes={[here, ...routes]}
              notFound={<p>not found</p>}
              onError={(error, retry) => (
                <button type="button" onClick={retry}>
                  failed: {String(error)}
                </button>
              )}
              around={(inside) => inside}
            />
          </Toasts>
        </CiteContext>
      </QueryClientProvider>
    </Words>
  );
  // Until the code of the page has come, as of every page.
  const view = await act(async () => render(whole));
  return { ...view, queries, user: userEvent.setup() };
}
