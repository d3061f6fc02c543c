import type { Handlers } from '../../http/server/mount.ts';
import type { confidentialityContract } from '../contract.ts';
import { answerOnConfidentiality } from './answer-on-confidentiality.ts';
import { getConfidentiality } from './get-confidentiality.ts';

/** Binds the contract to its functions. */
export const confidentialityHandlers: Handlers<typeof confidentialityContract> = {
  getConfidentiality: ({ db, actor, today, params }) => getConfidentiality(db, actor, params.reportId, today),
  answerOnConfidentiality: ({ db, actor, today, now, params, body }) =>
    answerOnConfidentiality(db, actor, params.reportId, body, { today, now }),
};
