import type { FastifyRequest } from 'fastify';
import { Refused } from '../../platform/refusal.ts';
import { fromElsewhere } from '../../platform/refusals.ts';

/** Refuses an act that another site may have started with the reader's cookie. */
export function refuseForeignAct(request: FastifyRequest): void {
  if (['GET', 'HEAD', 'OPTIONS'].includes(request.method)) return;
  const site = request.headers['sec-fetch-site'];
  // Browsers say where a request comes from. What says nothing is no browser, or an old one: it must show a header
  // that a page of another site cannot set.
  const ours = site === undefined ? request.headers['x-stocktake'] === '1' : site === 'same-origin';
  if (!ours) throw new Refused(fromElsewhere());
}
