import type { z } from 'zod';

// An endpoint is data. One contract gives the routes of the server, the OpenAPI document, the typed client of the
// pages and the list of who may do what; nothing about an endpoint is said twice (docs/decisions/0008).

export type Endpoint = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below `/api/v1`, with its parameters: `/visits/:fileId`. */
  readonly path: `/${string}`;
  /** The permission it takes, by its id in the table of access. */
  readonly may: string;
  /** One line for people who read the OpenAPI document. */
  readonly summary: string;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodObject;
  readonly response: z.ZodType;
  /**
   * Takes a file as its body, at most so many bytes: it is spooled and hashed before anything else is done with it, and
   * the handler is given it as `upload`. There is then no other body.
   */
  readonly takes?: 'bytes';
  readonly mostBytes?: number;
  /** Answers with a file of this media type; the response is then `FileText`, or `FileBytes` for whatever was kept. */
  readonly file?: 'text/csv' | 'text/calendar' | 'application/json' | 'bytes';
  /**
   * Its handler opens its own transactions: what it writes outlasts its refusal, or it works long before it writes.
   * It takes no key, because nothing here makes a repeat of it harmless.
   */
  readonly transaction?: 'own';
  /** Codes of the refusals of its own; those every endpoint may give are not repeated. */
  readonly refusals?: readonly string[];
};

export type Contract = Readonly<Record<string, Endpoint>>;

/** The endpoints of a part, with their literal types kept, so that clients and handlers are held to them. */
export function contract<const C extends Contract>(endpoints: C): C {
  return endpoints;
}

/** What a handler is given of a request, read and checked. */
export type Given<E extends Endpoint> = {
  readonly params: E['params'] extends z.ZodType ? z.output<E['params']> : Nothing;
  readonly query: E['query'] extends z.ZodType ? z.output<E['query']> : Nothing;
  readonly body: E['body'] extends z.ZodType ? z.output<E['body']> : Nothing;
} & (E['takes'] extends 'bytes' ? { readonly upload: Upload } : unknown);

/** A file that was sent, aside until it is kept: where it lies, how long it is, and what its bytes hash to. */
export type Upload = { readonly path: string; readonly bytes: number; readonly sha256: string };

/** What a handler answers; keys the contract does not declare never leave the house. */
export type Answer<E extends Endpoint> = Fixed<z.output<E['response']>>;

/** What a client sends: the parts the endpoint has, and of these only the required ones are required. */
export type Sent<E extends Endpoint> = SentPart<'params', E['params']> &
  SentPart<'query', E['query']> &
  SentPart<'body', E['body']>;

/** What a client receives. */
export type Received<E extends Endpoint> = Fixed<z.input<E['response']>>;

/** Where each endpoint lies. Written out for the browser, which must not carry the schemas; checked by its type. */
export type Operations<C extends Contract> = {
  readonly [Id in keyof C]: readonly [C[Id]['method'], C[Id]['path']];
};

// Answers are handed on and never changed, so handlers may give what is readonly already.
export type Fixed<T> = T extends string | number | boolean | null | undefined | Uint8Array
  ? T
  : T extends (...args: never[]) => unknown
    ? T
    : { readonly [Key in keyof T]: Fixed<T[Key]> };

type Nothing = Readonly<Record<string, never>>;

type SentPart<Name extends string, Schema> = Schema extends z.ZodType
  ? Partial<z.input<Schema>> extends z.input<Schema>
    ? { readonly [N in Name]?: z.input<Schema> }
    : { readonly [N in Name]: z.input<Schema> }
  : { readonly [N in Name]?: never };
