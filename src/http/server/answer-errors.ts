import type { FastifyError, FastifyInstance, FastifyRequest, FastifyServerOptions } from 'fastify';
import { type Refusal, Refused } from '../../platform/refusal.ts';
import {
  malformedJson,
  malformedRequest,
  nothingHere,
  tooLarge,
  wrongContentType,
  wrongMethod,
} from '../../platform/refusals.ts';
import { formFaults } from './bad-input.ts';
import { faultNumber, loggable } from './faults.ts';
import { languageOf } from './language.ts';
import {
  type FormFault,
  problemOf,
  problemOfFault,
  problemOfForm,
  type Say,
  sendProblem,
} from './problem.ts';

export const answerErrors = { beforeRouting, afterRouting };

/** Requests so broken that no route is looked for: an address or a protocol that cannot be read. */
function beforeRouting(say: Say): Pick<FastifyServerOptions, 'frameworkErrors' | 'clientErrorHandler'> {
  return {
    frameworkErrors: (error, request, reply) => {
      const language = languageOf(request);
      const refusal = error.code === 'FST_ERR_MAX_PARAM_LENGTH' ? nothingHere() : malformedRequest();
      sendProblem(reply, problemOf(refusal, language, say), language);
    },
    clientErrorHandler: (error, socket) => {
      if (error.code === 'ECONNRESET' || !socket.writable) return socket.destroy();
      const body = JSON.stringify(problemOf(malformedRequest(), 'en', say));
      const head = `HTTP/1.1 400 Bad Request\r\ncontent-type: application/problem+json\r\nconnection: close`;
      socket.end(`${head}\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    },
  };
}

/** Everything else: a refusal is answered as it is, a fault is logged and answered with its number. */
function afterRouting(app: FastifyInstance, say: Say, kilobytes: number): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const language = languageOf(request);
    const faults = formFaultsOf(error);
    if (faults) return sendProblem(reply, problemOfForm(faults, language, say), language);

    const refusal = refusalOf(error, kilobytes);
    if (refusal) return sendProblem(reply, problemOf(refusal, language, say), language);

    const number = faultNumber();
    request.faultNumber = number;
    request.log.error({
      number,
      method: request.method,
      route: request.routeOptions.url,
      fault: loggable(error),
    });
    return sendProblem(reply, problemOfFault(number, language, say), language);
  });

  const methods = methodsByAddress(app);
  app.setNotFoundHandler((request, reply) => {
    const language = languageOf(request);
    const allowed = methods(pathOf(request));
    const isMissing = allowed.length === 0 || allowed.includes(request.method);
    if (isMissing) return sendProblem(reply, problemOf(nothingHere(), language, say), language);
    reply.header('allow', allowed.join(', '));
    return sendProblem(reply, problemOf(wrongMethod(request.method, allowed), language, say), language);
  });
}

function formFaultsOf(error: FastifyError): readonly [FormFault, ...FormFault[]] | null {
  if (!error.validation || error.validationContext === 'params') return null;
  const part = error.validationContext === 'querystring' ? 'query' : 'body';
  const [first, ...more] = formFaults(part, error.validation);
  return first ? [first, ...more] : null;
}

// What Fastify itself refuses, by its code.
function refusalOf(error: FastifyError, kilobytes: number): Refusal | null {
  if (error instanceof Refused) return error.refusal;
  // An id that cannot be one is the id of nothing.
  if (error.validation) return nothingHere();
  if (error.code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return wrongContentType();
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') return tooLarge(kilobytes);
  if (error.code === 'FST_ERR_CTP_INVALID_JSON_BODY' || error.code === 'FST_ERR_CTP_EMPTY_JSON_BODY') {
    return malformedJson();
  }
  const theirs = error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500;
  return theirs ? malformedRequest() : null;
}

/** The methods an address has, to tell an unknown address from a wrong method. */
function methodsByAddress(app: FastifyInstance): (path: string) => string[] {
  const routes: { pattern: RegExp; method: string }[] = [];
  app.addHook('onRoute', ({ url, method, config }) => {
    if (config?.ground === 'page') return;
    const pattern = new RegExp(`^${url.replace(/:\w+/g, '[^/]+').replace(/\*$/, '.*')}$`);
    routes.push(...[method].flat().map((one) => ({ pattern, method: one })));
  });
  return (path) =>
    [...new Set(routes.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method))].sort();
}

const pathOf = (request: FastifyRequest): string => request.url.split('?')[0] ?? '';
