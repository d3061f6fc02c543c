import { z } from 'zod';
import { Head } from '../consent/contract.ts';
import { eventsContract } from '../events/contract.ts';
import { contract } from '../platform/contract.ts';
import { languages } from '../platform/language.ts';
import { Day, IdempotencyKey, Language, Refusal, Version } from '../platform/schemas.ts';

// The nouns of this part as they cross the API.

export const SittingKind = z.enum(['meeting', 'site-visit', 'closing-meeting']);

const line = (most: number) => z.string().trim().min(1).max(most);
export const ThemeCode = z.string().regex(/^[a-z0-9-]{1,60}$/);

/** Words in one of the six languages or several; each is equally the text. */
export const wordsOf = (most: number) =>
  z
    .partialRecord(z.enum(languages), line(most))
    .refine((words) => Object.keys(words).length > 0, 'in one language at least');

const isZone = (zone: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false; // the runtime says by an error that it has no such zone
  }
};

export const TimeOfDay = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .meta({ description: 'HH:MM on the clock of the place' });

/** What is said of a sitting when it is planned. */
export const sittingInput = {
  kind: SittingKind,
  on: Day,
  startsAt: TimeOfDay,
  endsAt: TimeOfDay,
  zone: z.string().min(1).max(60).refine(isZone, 'a zone by its name'),
  place: line(300),
  institution: wordsOf(300),
  counterpart: line(500),
  visitors: line(500),
  themes: z.array(ThemeCode).min(1).max(11),
  language: Language,
  interpreted: z.boolean(),
};

export const Sitting = z
  .object({
    sittingId: z.uuid(),
    ...sittingInput,
    zone: z.string(),
    institution: z.record(z.string(), z.string()),
    dropped: z.boolean(),
    /** Planned or changed after the programme was last agreed. */
    sinceAgreed: z.boolean(),
    version: Version,
  })
  .meta({ id: 'Sitting' });
export type Sitting = z.infer<typeof Sitting>;

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
      /** CTED enters the agreement for the State, from the paper it came on. */
      onPaper: z.boolean(),
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
    response: eventsContract.recordEvent.response,
    refusals: [...refusals, ...events, 'procedure.no-consent', 'sittings.nothing-planned'],
  },
});
