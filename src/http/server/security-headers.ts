import type { FastifyReply } from 'fastify';

const everywhere = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};

/** Headers for every answer that is not a page: nothing in it may run or load anything. */
export function guardAnswer(reply: FastifyReply): void {
  reply.headers({ ...everywhere, 'content-security-policy': "default-src 'none'; frame-ancestors 'none'" });
}

/** Headers for a page: only our own files. No page of ours has a script or a style written into it. */
export function guardPage(reply: FastifyReply): void {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
  reply.headers({ ...everywhere, 'content-security-policy': policy });
}
