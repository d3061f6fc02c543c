import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render } from '@testing-library/react';
import type { ReactElement } from 'react';
import { afterEach, vi } from 'vitest';
import { directionOf, type Language } from '../platform/language.ts';
import { readCatalogue } from './catalogues.ts';
import { Words } from './i18n.tsx';
import { Router } from './Router.tsx';
import { Toasts } from './ui/Toasts.tsx';

// jsdom knows dialogs but cannot open them.
HTMLDialogElement.prototype.showModal = function showModal() {
  this.open = true;
};
HTMLDialogElement.prototype.close = function close() {
  this.open = false;
};
window.scrollTo = () => undefined;

afterEach(() => {
  cleanup();
  localStorage.clear();
  vi.unstubAllGlobals();
});

type Showing = { readonly language?: Language; readonly at?: string; readonly path?: string };

/** Shows something as a reader would see it, with the words of a language, at an address. */
export async function show(element: ReactElement, { language = 'en', at = '/', path = '/' }: Showing = {}) {
  document.documentElement.lang = language;
  document.documentElement.dir = directionOf(language);
  history.replaceState(null, '', at);
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const catalogue = await readCatalogue(language);
  const routes = [{ path, load: async () => () => element }];

  const shown = render(
    <QueryClientProvider client={client}>
      <Words language={language} catalogue={catalogue}>
        <Toasts>
          <Router
            routes={routes}
            notFound={<p>nothing here</p>}
            onError={(error) => <p>{String(error)}</p>}
            around={(page) => <main>{page}</main>}
          />
        </Toasts>
      </Words>
    </QueryClientProvider>,
  );
  await shown.findByRole('main');
  return shown;
}

export type Request = { readonly method: string; readonly path: string; readonly body: unknown };

/** Stands where the network is: gives each request the answer made for it, and keeps what was asked. */
export function network(answer: (request: Request, at: URL) => unknown): readonly Request[] {
  const asked: Request[] = [];
  vi.stubGlobal('fetch', async (address: string, init: RequestInit = {}) => {
    const at = new URL(address, 'http://page');
    const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : null;
    const request = { method: init.method ?? 'GET', path: at.pathname.replace('/api/v1', ''), body };
    asked.push(request);
    const given = await answer(request, at);
    return given instanceof Response ? given : Response.json(given);
  });
  return asked;
}

/** A refusal as the API sends it. */
export function problem(status: number, code: string, kind: string, more: object = {}): Response {
  return new Response(
    JSON.stringify({ type: `urn:stocktake:refusal:${code}`, title: code, status, code, kind, ...more }),
    {
      status,
      headers: { 'content-type': 'application/problem+json' },
    },
  );
}
