import type { Refusal, RefusalKind } from '../../platform/refusal.ts';

// The only place where a refusal becomes a status, for all routes.

const ofKind: Readonly<Record<RefusalKind, number>> = {
  'bad-input': 422,
  forbidden: 403,
  'not-found': 404,
  'not-now': 409,
  'too-late': 409,
  conflict: 409,
};

// HTTP has its own words for some of them.
const ofCode: Readonly<Record<string, number>> = {
  'platform.malformed-json': 400,
  'platform.malformed-request': 400,
  'platform.wrong-method': 405,
  'platform.stale': 412,
  'platform.too-large': 413,
  'platform.wrong-content-type': 415,
};

/** The HTTP status of a refusal. */
export const statusOf = (refusal: Refusal): number => ofCode[refusal.code] ?? ofKind[refusal.kind];
