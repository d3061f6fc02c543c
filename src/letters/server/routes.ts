import type { Handlers } from '../../http/server/mount.ts';
import type { lettersContract } from '../contract.ts';
import { listLetters } from './letters.ts';
import { setCorrespondenceLanguage } from './set-correspondence-language.ts';

/** Binds the contract to its functions. */
export const lettersHandlers: Handlers<typeof lettersContract> = {
  listLetters: ({ db, actor, today, params }) => listLetters(db, actor, params.fileId, today),
  setCorrespondenceLanguage: ({ db, actor, today, now, params, body }) =>
    setCorrespondenceLanguage(db, actor, params.fileId, body, { today, now }),
};
