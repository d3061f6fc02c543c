import { afterEach, vi } from 'vitest';

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

afterEach(() => vi.unstubAllGlobals());

/** A refusal as the API sends it. */
export function problem(status: number, code: string, kind: string, more: object = {}): Response {
  return Response.json(
    { type: `urn:stocktake:refusal:${code}`, title: code, status, code, kind, ...more },
    { status, headers: { 'content-type': 'application/problem+json' } },
  );
}
