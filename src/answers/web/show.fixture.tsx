import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { ComponentType } from 'react';
import { afterEach, vi } from 'vitest';
import { directionOf, type Language } from '../../platform/language.ts';
import { readCatalogue } from '../../web/catalogues.ts';
import { Words } from '../../web/i18n.tsx';
import { Router } from '../../web/Router.tsx';
import { Toasts } from '../../web/ui/Toasts.tsx';

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
  vi.unstubAllGlobals();
});

type Showing = { readonly language?: Language; readonly at: string; readonly path: string };

/** Shows a page as a reader would see it, at an address whose path has parts. */
export async function show(page: ComponentType, { language = 'en', at, path }: Showing) {
  document.documentElement.lang = language;
  document.documentElement.dir = directionOf(language);
  history.replaceState(null, '', at);
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const view = render(
    <QueryClientProvider client={client}>
      <Words language={language} catalogue={await readCatalogue(language)}>
        <Toasts>
          <Router
            routes={[{ path, load: async () => page }]}
            notFound={<p>nothing here</p>}
            onError={(error) => <p>{String(error)}</p>}
            around={(inside) => <main>{inside}</main>}
          />
        </Toasts>
      </Words>
    </QueryClientProvider>,
  );
  await view.findByRole('main');
  return { ...view, user: userEvent.setup() };
}

export type Asked = { readonly method: string; readonly path: string; readonly body: unknown };

/** Stands where the network is: gives each request the answer made for it, and keeps what was asked. */
export function network(answer: (asked: Asked) => unknown): readonly Asked[] {
  const all: Asked[] = [];
  vi.stubGlobal('fetch', async (address: string, init: RequestInit = {}) => {
    const at = new URL(address, 'http://page');
    const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : null;
    const asked = { method: init.method ?? 'GET', path: at.pathname.replace('/api/v1', ''), body };
    all.push(asked);
    return Response.json(await answer(asked));
  });
  return all;
}
