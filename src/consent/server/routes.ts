import type { Handlers } from '../../http/server/mount.ts';
import type { consentContract } from '../contract.ts';
import { answerConsent } from './answer-consent.ts';
import { getConsent } from './get-consent.ts';

/** Binds the contract to its functions. */
export const consentHandlers: Handlers<typeof consentContract> = {
  getConsent: ({ db, actor, today, params }) => getConsent(db, actor, params.fileId, today),
  answerConsent: ({ db, actor, today, now, params, body: { key: _, ...asked } }) =>
    answerConsent(db, actor, params.fileId, asked, { today, now }),
};
