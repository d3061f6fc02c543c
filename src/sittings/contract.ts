import { z } from 'zod';
import { Head } from '../consent/shapes.ts';
import { contract } from '../platform/contract.ts';
import { Day, IdempotencyKey, Language, Refusal, Version } from '../platform/schemas.ts';
import { Entered } from '../visits/shapes.ts';
import { Sitting, sittingInput } from './shapes.ts';

const params = z.object({ fileId: z.uuid() });
const ofSitting = z.object({ fileId: z.uuid(), sittingId: z.uuid() });
const key = { key: IdempotencyKey };
const act = { version: Version, ...key };
const saved = { version: Version };

const refusals = ['visits.not-found', 'platform.stale', 'platform.key-reused'] as const;
const events = ['visits.not-your-act', 'visits.document-missing', 'procedure.cause-missing'] as const;
const yours = [
  ...refusals,
  'sittings.not-your-act',
  'consent.none',
  'consent.standing-still',
  'sittings.visit-over',
] as const;
const sitting = ['sittings.ends-before-it-starts', 'sittings.unknown-theme'] as const;

/** What is offered: the programme of a visit, its sittings, and the agreement of the State. */
export const sittingsContract = contract({
  getProgramme: {
    method: 'GET',
    path: '/visits/:fileId/programme',
    may: 'read-sittings',
    summary: 'The sittings of a visit in their order, and whether the State agreed to them as they stand',
    params,
    response: z.object({
      ...Head.shape,
      sittings: z.array(Sitting),
      /** Areas of a visit that no sitting is about. */
      areasWithout: z.array(z.string()),
      agreedOn: Day.nullable(),
      /** The language CTED writes to the State in; null for those who are not in that correspondence. */
      correspondence: Language.nullable(),
      refused: z.partialRecord(z.enum(['plan', 'agree']), Refusal),
    }),
    refusals: ['visits.not-found'],
  },
  planSitting: {
    method: 'POST',
    path: '/visits/:fileId/sittings',
    may: 'plan-sittings',
    summary: 'Adds a sitting to the programme',
    params,
    body: z.object({ ...sittingInput, ...key }),
    response: z.object({ sittingId: z.uuid(), ...saved }),
    refusals: [...yours, ...sitting],
  },
  changeSitting: {
    method: 'PUT',
    path: '/visits/:fileId/sittings/:sittingId',
    may: 'plan-sittings',
    summary: 'Changes a sitting, or says that it will not be held',
    params: ofSitting,
    body: z.object({ ...sittingInput, dropped: z.boolean(), ...act }),
    response: z.object({ sittingId: z.uuid(), ...saved }),
    refusals: [...yours, ...sitting, 'sittings.not-found'],
  },
  agreeProgramme: {
    method: 'POST',
    path: '/visits/:fileId/programme/agree',
    may: 'agree-sittings',
    summary: 'The State agrees to the programme as it stands; CTED enters what came on paper',
    params,
    body: z.object({ on: Day, documentId: z.uuid().optional(), ...act }),
    response: Entered,
    refusals: [...refusals, ...events, 'procedure.no-consent', 'sittings.nothing-planned'],
  },
});
