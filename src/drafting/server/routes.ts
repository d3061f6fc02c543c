import type { Handlers } from '../../http/server/mount.ts';
import { readDraft } from '../../reports/server/index.ts';
import type { draftingContract } from '../contract.ts';

export const draftingHandlers: Handlers<typeof draftingContract> = {
  getDraftRoom: async ({ db, actor, params }) => {
    const { reportId, fileId, stateCode, title, originalLanguage, version, isOpen } = await readDraft(
      db,
      actor,
      params.reportId,
    );
    return {
      reportId,
      fileId,
      stateCode,
      title,
      originalLanguage,
      version,
      isOpen,
      personId: actor.personId,
    };
  },
};
