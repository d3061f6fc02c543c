import { z } from 'zod';
import { contract } from '../platform/contract.ts';
import { Day, IdempotencyKey, Refusal, StateCode } from '../platform/schemas.ts';

/** What opens a file to an organization or a person, by which rule and until when. */
export const Grant = z
  .object({
    grantId: z.uuid(),
    fileId: z.uuid(),
    stateCode: StateCode,
    stateName: z.string(),
    organisationId: z.string().nullable(),
    organisationName: z.string().nullable(),
    personId: z.uuid().nullable(),
    purpose: z.string(),
    approvedBy: z.string(),
    startsOn: Day,
    endsOn: Day.nullable(),
    endsWithEvent: z.string().nullable(),
    endedOn: Day.nullable(),
    runs: z.boolean(),
    /** Whether the reader has given the undertaking of confidentiality for it. */
    signed: z.boolean(),
    /** How many have given it, as far as the reader knows of them: all for CTED, the own one for others. */
    signatures: z.int(),
    refused: z.object({ sign: Refusal.nullable(), end: Refusal.nullable() }),
  })
  .meta({ id: 'Grant' });
export type Grant = z.infer<typeof Grant>;

const params = z.object({ grantId: z.uuid() });
const body = z.object({ key: IdempotencyKey });

/** What opens files to those who take part. */
export const grantsContract = contract({
  listGrants: {
    method: 'GET',
    path: '/grants',
    may: 'read-grants',
    summary: 'Grants of the reader and of their organization; all of them, for CTED',
    query: z.object({ fileId: z.uuid().optional() }),
    response: z.object({ rows: z.array(Grant) }),
  },
  signUndertaking: {
    method: 'POST',
    path: '/grants/:grantId/undertaking',
    may: 'sign-undertaking',
    summary: 'Gives the undertaking of confidentiality, without which a grant opens nothing',
    params,
    body,
    response: z.object({ grantId: z.uuid() }),
    refusals: ['grants.not-found', 'grants.ended', 'grants.undertaking-of-others'],
  },
  endGrant: {
    method: 'POST',
    path: '/grants/:grantId/end',
    may: 'end-grant',
    summary: 'Ends a grant before its time',
    params,
    body,
    response: z.object({ grantId: z.uuid() }),
    refusals: ['grants.not-found', 'grants.ended'],
  },
});
