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

/** Headers for a page: only our own files, and of scripts written into the page only those with this nonce. */
export function guardPage(reply: FastifyReply, nonce: string): void {
  const policy = [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
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
