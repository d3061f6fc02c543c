import type { Contract, Endpoint, Operations, Received, Sent } from '../platform/contract.ts';
import { type Refusal, Refused } from '../platform/refusal.ts';
import type { Problem } from '../platform/schemas.ts';

// The typed client of the pages. Of a contract only the types come into the browser, and a plain table of where
// each operation lies; the schemas stay on the server, which checks everything anyway.

export type CallOptions = { readonly signal?: AbortSignal };

export type Client<C extends Contract> = {
  readonly [Id in keyof C]: (...call: Call<Sent<C[Id]>>) => Promise<Received<C[Id]>>;
};

// What an endpoint does not need may be left out altogether.
type Call<S> = Partial<S> extends S ? [sent?: S, options?: CallOptions] : [sent: S, options?: CallOptions];

type Surroundings = {
  readonly base?: string;
  readonly language?: () => string;
};

/** A function for each endpoint of a contract. It gives the answer, or throws `Refused` or a fault. */
export function createClient<C extends Contract>(
  operations: Operations<C>,
  surroundings: Surroundings = {},
): Client<C> {
  const calls = Object.entries(operations).map(([id, operation]) => [
    id,
    (sent: SentParts = {}, options: CallOptions = {}) => request(operation, sent, options, surroundings),
  ]);
  // The table was checked against the contract, and each call takes its types from there.
  return Object.fromEntries(calls) as Client<C>;
}

/** The address of an operation, for links to files. */
export function hrefOf<E extends Endpoint>(
  operation: readonly [E['method'], E['path']],
  sent: Sent<E>,
): string {
  return addressOf(operation[1], sent);
}

/** The number under which a fault is in the log of the server, when it was one. */
export function numberOfFault(error: unknown): string | null {
  const problem = error instanceof Error ? error.cause : null;
  return isProblem(problem) ? (problem.number ?? null) : null;
}

type SentParts = { readonly params?: object; readonly query?: object; readonly body?: object };
type Operation = readonly [method: string, path: string];

async function request(
  [method, path]: Operation,
  sent: SentParts,
  { signal }: CallOptions,
  { base = '', language = () => document.documentElement.lang }: Surroundings,
): Promise<unknown> {
  const response = await send(method === 'GET' ? pauses : [], () =>
    fetch(base + addressOf(path, sent), {
      method,
      headers: {
        accept: 'application/json',
        'accept-language': language(),
        ...(method !== 'GET' && { 'content-type': 'application/json', 'x-stocktake': '1' }),
      },
      ...(method !== 'GET' && { body: JSON.stringify(sent.body ?? {}) }),
      ...(signal && { signal }),
    }),
  );
  if (!response.ok) throw errorOf(await problemOf(response));
  return response.headers.get('content-type')?.startsWith('application/json')
    ? response.json()
    : response.text();
}

// A read is tried again when the line or the server was away for a moment. An act never is: whoever started it
// decides, and sends it again under the same key.
const pauses = [300, 1200] as const;

async function send(pausesLeft: readonly number[], attempt: () => Promise<Response>): Promise<Response> {
  const [pause, ...later] = pausesLeft;
  if (pause === undefined) return attempt();
  try {
    const response = await attempt();
    if (![502, 503, 504].includes(response.status)) return response;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
  }
  await new Promise((resolve) => setTimeout(resolve, pause));
  return send(later, attempt);
}

function addressOf(path: string, { params = {}, query = {} }: SentParts): string {
  const values = new Map<string, unknown>(Object.entries(params));
  const place = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(values.get(name))));
  const search = new URLSearchParams(
    Object.entries(query).flatMap(([name, value]) =>
      [value].flat().flatMap((one) => (one === undefined || one === null ? [] : [[name, String(one)]])),
    ),
  );
  return `/api/v1${place}${search.size > 0 ? `?${search}` : ''}`;
}

async function problemOf(response: Response): Promise<Problem> {
  const told: unknown = await response.json().catch(() => null);
  if (isProblem(told)) return told;
  return { type: 'about:blank', title: response.statusText, status: response.status, code: 'platform.fault' };
}

function errorOf(problem: Problem): Error {
  const kind = problem.kind;
  if (!kind) return new Error(problem.title, { cause: problem });
  const { code, values, cite } = problem;
  const refusal: Refusal = { code, kind, ...(values && { values }), ...(cite && { cite }) };
  return Object.assign(new Refused(refusal), { cause: problem });
}

function isProblem(told: unknown): told is Problem {
  return typeof told === 'object' && told !== null && 'code' in told && 'status' in told;
}
