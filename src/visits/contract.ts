import { z } from 'zod';
import { contract } from '../platform/contract.ts';
import { Day, FileText } from '../platform/schemas.ts';
import { FileParams, VisitFile } from './shapes.ts';

export { ClockReading, listOf, NextAct, Refusal, StageOfFile, Warning } from './reading-shapes.ts';
export {
  actInput,
  Component,
  ComponentKind,
  Deviation,
  DocumentReference,
  FileParams,
  MethodPart,
  RegisterRow,
  VisitForm,
  VisitOrigin,
  VisitType,
  Words,
} from './shapes.ts';

/** How every act in a file may be refused. */
export const fileRefusals = [
  'visits.not-found',
  'visits.not-your-file',
  'platform.stale',
  'platform.key-reused',
] as const;

/** What is offered: a file, and its due days. */
export const visitsContract = contract({
  getVisit: {
    method: 'GET',
    path: '/visits/:fileId',
    may: 'read-visit',
    summary: 'A visit file: facts, stages, clocks and next acts, today or on a past day',
    params: FileParams,
    query: z.object({ on: Day.optional(), view: z.enum(['stood', 'known']).default('stood') }),
    response: VisitFile,
    refusals: ['visits.not-found', 'visits.date-to-come'],
  },
  getVisitCalendar: {
    method: 'GET',
    path: '/visits/:fileId/calendar.ics',
    may: 'read-visit',
    summary: 'The due days of a file as a calendar file',
    params: FileParams,
    response: FileText,
    file: 'text/calendar',
    refusals: ['visits.not-found'],
  },
});
