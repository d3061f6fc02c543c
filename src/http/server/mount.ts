import type { FastifyInstance, FastifyReply, FastifyRequest, RouteOptions } from 'fastify';
import { z } from 'zod';
import type { Database } from '../../database/server/database.ts';
import { type ActorDb, withActor } from '../../database/server/with-actor.ts';
import { once } from '../../journal/server/idempotency.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Answer, Contract, Endpoint, Given, Upload } from '../../platform/contract.ts';
import { refuseIf } from '../../platform/refusal.ts';
import { FileText } from '../../platform/schemas.ts';
import type { Day, Instant } from '../../procedure/calendar.ts';
import { addBytesRoute, sendBytes, withUpload } from './bytes.ts';
import { noBody, operationOf } from './open-api.ts';
import { etagOf, withPreconditions } from './preconditions.ts';
import type { Services } from './services.ts';
import { type Client, clientOf, type Session, sessionOf } from './session.ts';

/** What every handler is given besides its own part of the request. */
export type Circumstances = Around & { readonly db: ActorDb };

/** What a handler is given that opens its own transactions (`Endpoint.transaction`). */
export type OwnCircumstances = Around & { readonly database: Database };

type Around = {
  readonly actor: Actor;
  readonly today: Day;
  readonly now: Instant;
  /** In which due days end. */
  readonly zone: string;
  readonly client: Client;
  readonly session: Session;
};

export type Handlers<C extends Contract> = {
  readonly [Id in keyof C]: (
    request: (C[Id] extends { transaction: 'own' } ? OwnCircumstances : Circumstances) & Given<C[Id]>,
  ) => Promise<Answer<C[Id]>>;
};

export const apiRoot = '/api/v1';

/** Answers the endpoints of a contract, each by the handler of its name. */
export function mount<C extends Contract>(
  app: FastifyInstance,
  contract: C,
  handlers: Handlers<C>,
  services: Services,
): void {
  for (const id of Object.keys(contract)) {
    const endpoint = contract[id];
    // The type of `handlers` has tied each handler to its endpoint; the loop over names loses that tie.
    const handler = handlers[id] as unknown as Handler | undefined;
    if (!endpoint || !handler) throw new Error(`endpoint ${id} has no handler`);
    const route = routeOf(id, endpoint, handler, services);
    if (endpoint.takes) addBytesRoute(app, route);
    else app.route(route);
  }
}

type Handler = (request: (Circumstances | OwnCircumstances) & Parts) => Promise<unknown>;
type Parts = {
  readonly params: object;
  readonly query: object;
  readonly body: object;
  readonly upload?: Upload;
};

function routeOf(id: string, endpoint: Endpoint, handler: Handler, services: Services): RouteOptions {
  return {
    method: endpoint.method,
    url: `${apiRoot}${endpoint.path}`,
    config: { endpoint: id },
    schema: {
      ...operationOf(id, endpoint),
      querystring: endpoint.query ?? nothing,
      ...(endpoint.params && { params: endpoint.params }),
      ...(endpoint.method !== 'GET' && !endpoint.takes && { body: endpoint.body ?? noBody }),
    },
    onRequest: async (request) => {
      request.actor = await services.actorOf(request);
      refuseIf(services.refusalTo(endpoint.may, request.actor));
    },
    preValidation: async (request) => {
      if (!endpoint.takes) request.body = withPreconditions(endpoint.body, request.body, request.headers);
    },
    handler: async (request, reply) => {
      const answer = endpoint.takes
        ? await withUpload(services.database.blobs, request, endpoint, (upload) =>
            act(id, (given) => handler({ ...given, upload, body: {} }), services, request, reply),
          )
        : await actOf(endpoint)(id, handler, services, request, reply);
      return send(reply, endpoint, answer);
    },
  };
}

const nothing = z.object({});

const actOf = (endpoint: Endpoint) => (endpoint.transaction === 'own' ? actAlone : act);

async function act(
  id: string,
  handler: Handler,
  { database }: Services,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  const { actor } = request;
  if (!actor) throw new Error(`endpoint ${id} was reached without an actor`);
  const parts = partsOf(request);

  return withActor(database, actor, (db) => {
    const work = () => handler({ ...parts, ...around(actor, database, request, reply), db });
    const key = keyOf(parts.body);
    return key
      ? once(db, actor, { key, act: id, request: { params: parts.params, body: parts.body } }, work)
      : work();
  });
}

/** An act that opens its own transactions, and none is open while it works. */
async function actAlone(
  id: string,
  handler: Handler,
  { database }: Services,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  const { actor } = request;
  if (!actor) throw new Error(`endpoint ${id} was reached without an actor`);
  return handler({ ...partsOf(request), ...around(actor, database, request, reply), database });
}

function around(actor: Actor, { clock }: Database, request: FastifyRequest, reply: FastifyReply): Around {
  return {
    actor,
    now: clock.now(),
    today: clock.today(),
    zone: clock.zone,
    client: clientOf(request),
    session: sessionOf(request, reply, clock.now()),
  };
}

function partsOf(request: FastifyRequest): Parts {
  return { params: request.params ?? {}, query: request.query ?? {}, body: request.body ?? {} };
}

function send(reply: FastifyReply, endpoint: Endpoint, answer: unknown): unknown {
  reply.header('cache-control', 'no-store');
  if (endpoint.file === 'bytes') return sendBytes(reply, answer);
  if (endpoint.file) {
    const { fileName, text } = FileText.parse(answer);
    return reply
      .type(`${endpoint.file}; charset=utf-8`)
      .header('content-disposition', `attachment; filename="${fileName.replace(/[^\w.-]+/g, '-')}"`)
      .serializer(String)
      .send(text);
  }
  const version = versionOf(answer);
  if (version !== undefined) reply.header('etag', etagOf(version));
  return answer;
}

function keyOf(body: object): string | undefined {
  return 'key' in body && typeof body.key === 'string' ? body.key : undefined;
}

function versionOf(answer: unknown): number | undefined {
  const versioned = typeof answer === 'object' && answer !== null && 'version' in answer;
  return versioned && typeof answer.version === 'number' ? answer.version : undefined;
}
