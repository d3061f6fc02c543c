import { z } from 'zod';
import { contract } from '../platform/contract.ts';
import { Day, Version } from '../platform/schemas.ts';
import { BodyId } from '../registry/contract.ts';
import {
  actInput,
  Component,
  ComponentKind,
  DocumentReference,
  FileParams,
  fileRefusals,
  listOf,
  MethodPart,
  Warning,
  Words,
} from '../visits/contract.ts';

export const Limits = z.object({ onSiteDays: z.int().min(1).max(366) });

/** What is offered: the plan of a visit, who takes part in it, where it departs from the method, and the limits. */
export const preparationContract = contract({
  planComponent: {
    method: 'POST',
    path: '/visits/:fileId/components',
    may: 'plan-visit',
    summary: 'Plans a component of a visit, or changes the plan of one that is still to come',
    params: FileParams,
    body: z.object({
      componentId: z.uuid().optional(),
      kind: ComponentKind,
      startsOn: Day,
      endsOn: Day,
      sessions: z.array(Day).max(100).default([]),
      programme: DocumentReference.optional(),
      team: z.array(DocumentReference).max(50).default([]),
      /** Codes of the warnings that were read and are gone past. */
      confirmed: z.array(z.string().max(80)).max(10).default([]),
      ...actInput,
    }),
    response: z.object({ component: Component, version: Version, warnings: listOf(Warning) }),
    refusals: [
      ...fileRefusals,
      'visits.not-your-act',
      'preparation.ends-before-start',
      'preparation.session-outside',
      'preparation.overlap',
      'visits.confirm-long',
      'visits.confirm-out-of-order',
      'preparation.virtual-needs-hybrid',
      'preparation.virtual-comes-first',
      'preparation.component-closed',
    ],
  },
  addParticipant: {
    method: 'POST',
    path: '/visits/:fileId/participants',
    may: 'plan-visit',
    summary: 'Opens a visit file to an organization that takes part, until a day, an event or its end',
    params: FileParams,
    body: z.object({
      organisationId: BodyId,
      endsOn: Day.optional(),
      endsWithEvent: z
        .string()
        .regex(/^[a-z][a-z0-9.-]{0,79}$/)
        .optional(),
      ...actInput,
    }),
    response: z.object({ version: Version, grantId: z.uuid() }),
    refusals: [
      ...fileRefusals,
      'visits.not-your-act',
      'preparation.organisation-unknown',
      'preparation.takes-part-already',
    ],
  },
  recordDeviation: {
    method: 'POST',
    path: '/visits/:fileId/deviations',
    may: 'plan-visit',
    summary: 'Records where a visit departs from the published method, and why',
    params: FileParams,
    body: z.object({ part: MethodPart, departure: Words, reason: Words, ...actInput }),
    response: z.object({ version: Version }),
    refusals: [...fileRefusals, 'visits.not-your-act'],
  },
  getVisitLimits: {
    method: 'GET',
    path: '/visit-limits',
    may: 'read-limits',
    summary: 'Limits set by an administrator that dates are held to',
    response: Limits,
  },
  setVisitLimits: {
    method: 'PUT',
    path: '/visit-limits',
    may: 'set-limits',
    summary: 'Sets the days an on-site component may last without a confirmation',
    body: Limits,
    response: Limits,
  },
});
