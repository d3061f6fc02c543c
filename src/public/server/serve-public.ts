import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Database } from '../../database/server/database.ts';
import { preferred } from '../../http/server/language.ts';
import { isLanguage, type Language } from '../../platform/language.ts';
import { missingPage, startPage, statePage, statesPage } from './pages.ts';
import { findPublicState, listPublicStates } from './public-reads.ts';
import { style } from './style.ts';

const freshSeconds = 300;

/**
 * Serves the pages for everybody: whole pages of text, without account, script or cookie, in six languages
 * (S/2020/731 V(x), V(y)).
 */
export function servePublic(app: FastifyInstance, database: Database): void {
  const route = { schema: { hide: true }, config: { ground: 'page' } } as const;
  app.get('/open', route, (request, reply) => {
    const language = languageFor(request);
    return send(reply, language, startPage(language));
  });
  app.get('/open/states', route, async (request, reply) => {
    const language = languageFor(request);
    return send(reply, language, statesPage(language, await listPublicStates(database, language)));
  });
  app.get<{ Params: { code: string } }>('/open/states/:code', route, async (request, reply) => {
    const language = languageFor(request);
    const { code } = request.params;
    const state = /^[A-Z][A-Z0-9]{2,3}$/.test(code)
      ? await findPublicState(database, code, language)
      : undefined;
    if (!state) return send(reply.code(404), language, missingPage(language));
    return send(reply, language, statePage(language, state));
  });
  app.get('/open/style.css', route, (_, reply) =>
    reply
      .type('text/css; charset=utf-8')
      .header('cache-control', `public, max-age=${freshSeconds}`)
      .send(style),
  );
}

/** The one asked for by a link, or else the first that the browser speaks; none is remembered. */
function languageFor(request: FastifyRequest): Language {
  const { language } = request.query as Readonly<Record<string, unknown>>;
  if (typeof language === 'string' && isLanguage(language)) return language; // [D-064]
  return preferred(request.headers['accept-language'] ?? '') ?? 'en';
}

function send(reply: FastifyReply, language: Language, page: string): FastifyReply {
  return reply
    .type('text/html; charset=utf-8')
    .header('content-language', language)
    .header('vary', 'accept-language')
    .header('cache-control', `public, max-age=${freshSeconds}`)
    .header('content-security-policy', policy)
    .send(page);
}

const policy = [
  "default-src 'none'",
  "style-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');
