import { z } from 'zod';
import { contract } from '../platform/contract.ts';
import { Language, StateCode } from '../platform/schemas.ts';

const DraftRoom = z
  .object({
    reportId: z.uuid(),
    fileId: z.uuid(),
    stateCode: StateCode,
    title: z.partialRecord(Language, z.string()),
    originalLanguage: Language,
    version: z.int(),
    /** It may still be changed. */
    isOpen: z.boolean(),
    /** Who reads this: by it they know themselves among those who are in. */
    personId: z.uuid(),
  })
  .meta({ id: 'DraftRoom' });
export type DraftRoom = z.infer<typeof DraftRoom>;

export const draftingContract = contract({
  getDraftRoom: {
    method: 'GET',
    path: '/reports/:reportId/draft-room',
    may: 'draft-report',
    summary: 'What an editor needs before it joins those who write a draft at once',
    params: z.object({ reportId: z.uuid() }),
    response: DraftRoom,
    refusals: ['reports.not-found'],
  },
});
