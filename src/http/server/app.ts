import type { IncomingMessage } from 'node:http';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import fastify, { type FastifyInstance, type FastifyServerOptions, LogController } from 'fastify';
import type { Actor } from '../../platform/actor.ts';
import { answerErrors } from './answer-errors.ts';
import { checkInputAndOutput } from './check.ts';
import { serveOpenApi } from './open-api.ts';
import type { Say } from './problem.ts';
import { refuseForeignAct } from './same-origin.ts';
import { guardAnswer } from './security-headers.ts';

declare module 'fastify' {
  interface FastifyRequest {
    actor: Actor | null;
    /** The number of the fault this request ran into. */
    faultNumber: string | null;
  }
  interface FastifyContextConfig {
    /** The endpoint of a contract that this route answers. */
    endpoint?: string;
    /** Its body is a file, which may come slowly. */
    takesFile?: boolean;
    /** What the route is for, when it is none of a contract: the few that carry no data of the mechanism, and calendar feeds. */
    ground?: 'health' | 'openapi' | 'page' | 'file' | 'feed';
  }
}

export type AppOptions = {
  readonly say: Say;
  readonly version: string;
  readonly logger: FastifyServerOptions['logger'];
  /** Addresses of the proxy in front, as a list with commas; without one nobody's word on an address is taken. */
  readonly trustedProxy?: string | undefined;
};

const bodyLimit = 1024 * 1024;
// A request that dribbles in must not hold its connection for ever; a file over a slow line may take its time.
const requestTimeout = 15 * 60_000;
const timeForWords = 60_000;

/** The server before anything is mounted: reads, checks, guards, logs, and turns every error into a problem. */
export async function createApp({
  say,
  version,
  logger,
  trustedProxy,
}: AppOptions): Promise<FastifyInstance> {
  const app = fastify({
    logger: logger ?? false,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit,
    trustProxy: trustedProxy ?? false,
    requestTimeout,
    routerOptions: { maxParamLength: 200 },
    ...answerErrors.beforeRouting(say),
  });
  app.decorateRequest('actor', null);
  app.decorateRequest('faultNumber', null);
  app.removeContentTypeParser('text/plain');

  refuseRoutesWithoutContract(app);
  checkInputAndOutput(app);
  answerErrors.afterRouting(app, say, bodyLimit / 1024);
  await app.register(cookie);
  await app.register(compress, { globalDecompression: false, encodings: ['br', 'gzip'] });
  app.addHook('onRequest', async (request, reply) => {
    guardAnswer(reply);
    refuseForeignAct(request);
    if (!request.routeOptions.config.takesFile) endWhenSlow(request.raw);
  });
  app.addHook('onResponse', async (request, reply) => {
    // The pattern and not the address: addresses can hold names of files and persons.
    const { method, routeOptions, faultNumber } = request;
    const line = { method, route: routeOptions.url ?? 'none', status: reply.statusCode };
    request.log.info({
      ...line,
      ms: Math.round(reply.elapsedTime),
      ...(faultNumber && { number: faultNumber }),
    });
  });
  await serveOpenApi(app, version);
  return app;
}

function endWhenSlow(request: IncomingMessage): void {
  const end = () => {
    if (!request.complete) request.destroy();
  };
  const timer = setTimeout(end, timeForWords).unref();
  request.once('close', () => clearTimeout(timer));
}

function refuseRoutesWithoutContract(app: FastifyInstance): void {
  app.addHook('onRoute', ({ url, method, config }) => {
    if (!config?.endpoint && !config?.ground) throw new Error(`${method} ${url} is in no contract`);
  });
}
