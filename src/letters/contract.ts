import { z } from 'zod';
import { contract } from '../platform/contract.ts';
import { Language, Version } from '../platform/schemas.ts';
import { actInput, FileParams, fileRefusals } from '../visits/contract.ts';
import { Letter } from './letters.ts';

/** What is offered: the language of correspondence, and the letters that can be written now. */
export const lettersContract = contract({
  setCorrespondenceLanguage: {
    method: 'PUT',
    path: '/visits/:fileId/correspondence',
    may: 'plan-visit',
    summary: 'Records the language in which CTED and the State write to each other',
    params: FileParams,
    body: z.object({ language: Language, ...actInput }),
    response: z.object({ language: Language, version: Version }),
    refusals: [...fileRefusals, 'visits.not-your-act'],
  },
  listLetters: {
    method: 'GET',
    path: '/visits/:fileId/letters',
    may: 'plan-visit',
    summary: 'Letters that can be written to the State now, in the language of correspondence',
    params: FileParams,
    response: z.object({ language: Language, letters: z.array(Letter) }),
    refusals: ['visits.not-found', 'visits.not-your-act'],
  },
});
