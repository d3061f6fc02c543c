import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Instant } from '../../procedure/calendar.ts';

const sessionCookie = 'stk_session';
const deviceCookie = 'stk_device';

/** Where a request comes from. Kept by nobody as it is: addresses and programs tell of persons. */
export type Client = {
  readonly address: string;
  readonly userAgent: string;
  /** Where the page was read, as the browser says it: `https://stocktake.example`. */
  readonly origin: string;
};

/** What this browser carries with it: the token of its session, and the one by which it is known again. */
export type Session = {
  readonly token: string | null;
  readonly device: string | null;
  /** Has the browser carry this session until then; until it is closed when that is null. */
  readonly open: (token: string, until: Instant | null) => void;
  readonly close: () => void;
  readonly rememberDevice: (token: string) => void;
};

/** The token of the session a request was made in; null when it carries none that could be one. */
export function tokenOf(request: FastifyRequest): string | null {
  return tokenAmong(request.cookies);
}

/** The same, of cookies that were read from a request of another kind. */
export function tokenAmong(cookies: Readonly<Record<string, string | undefined>>): string | null {
  return tokenIn(cookies[sessionCookie]);
}

export function clientOf(request: FastifyRequest): Client {
  const { ip, protocol, host, headers } = request;
  return { address: ip, userAgent: headers['user-agent'] ?? '', origin: `${protocol}://${host}` };
}

export function sessionOf(request: FastifyRequest, reply: FastifyReply, now: Instant): Session {
  return {
    token: tokenOf(request),
    device: tokenIn(request.cookies[deviceCookie]),
    // For so long, and not until then: the clock of the browser may be another than that of the program.
    open: (token, until) =>
      void reply.setCookie(sessionCookie, token, {
        ...guarded,
        ...(until && { maxAge: Math.round((Date.parse(until) - Date.parse(now)) / 1000) }),
      }),
    close: () => void reply.clearCookie(sessionCookie, guarded),
    rememberDevice: (token) => void reply.setCookie(deviceCookie, token, { ...guarded, maxAge: longest }),
  };
}

// No script reads them, no other site sends them, and where there is https they travel by nothing else.
const guarded = { path: '/', httpOnly: true, sameSite: 'strict', secure: 'auto' } as const;
// As long as browsers keep a cookie at most.
const longest = 400 * 24 * 60 * 60;

function tokenIn(cookie: string | undefined): string | null {
  return cookie && /^[\w-]{43}$/.test(cookie) ? cookie : null;
}
