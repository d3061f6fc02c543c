import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isLanguage, type Language } from '../../platform/language.ts';
import { languageCookie, languageOf } from './language.ts';
import type { Say } from './problem.ts';
import { guardPage } from './security-headers.ts';
import { type BuiltPages, routeAt } from './shell-files.ts';
import { shellHtml } from './shell-html.ts';

type Pages = {
  readonly webDir: string;
  readonly built: BuiltPages;
  readonly say: Say;
  /** Message id of the title where there is no page. */
  readonly notFound: string;
};

const year = 365 * 24 * 60 * 60;

/** Serves the pages: their files, which never change under their name, and the filled shell for every address. */
export async function servePages(
  app: FastifyInstance,
  { webDir, built, say, notFound }: Pages,
): Promise<void> {
  await app.register(fastifyStatic, { root: join(webDir, 'assets'), serve: false, preCompressed: true });

  app.get<{ Params: { '*': string } }>(
    '/assets/*',
    { schema: { hide: true }, config: { ground: 'file' } },
    (request, reply) => reply.sendFile(request.params['*'], { immutable: true, maxAge: year * 1000 }),
  );

  app.get<{ Querystring: Record<string, string | undefined> }>(
    '/*',
    { schema: { hide: true }, config: { ground: 'page' } },
    (request, reply) => {
      const path = request.url.split('?')[0] ?? '/';
      const isPage = !path.startsWith('/api/') && !path.split('/').at(-1)?.includes('.');
      return isPage ? sendPage(request, reply, path) : reply.callNotFound();
    },
  );

  function sendPage(
    request: FastifyRequest<{ Querystring: Record<string, string | undefined> }>,
    reply: FastifyReply,
    path: string,
  ): FastifyReply {
    const language = pageLanguage(request, reply);
    const found = routeAt(built.files.routes, path);
    const hasQuery = Object.keys(request.query).some((name) => name !== 'lang');
    guardPage(reply);
    return reply
      .code(found ? 200 : 404)
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-cache')
      .header('vary', 'cookie, accept-language')
      .header('content-language', language)
      .send(shellHtml(built, { language, theme: themeOf(request), found, hasQuery, notFound }, say));
  }
}

/** `?lang=` chooses a language like the switch in the header does, so what the page asks next comes in it too. */
function pageLanguage(
  request: FastifyRequest<{ Querystring: Record<string, string | undefined> }>,
  reply: FastifyReply,
): Language {
  const asked = request.query.lang;
  if (asked === undefined || !isLanguage(asked)) return languageOf(request);
  // Not HttpOnly: the switch in the header changes it.
  reply.setCookie(languageCookie, asked, { path: '/', maxAge: year, sameSite: 'lax', secure: 'auto' });
  return asked;
}

function themeOf(request: FastifyRequest): 'light' | 'dark' | null {
  const theme = request.cookies.stk_theme;
  return theme === 'light' || theme === 'dark' ? theme : null;
}
