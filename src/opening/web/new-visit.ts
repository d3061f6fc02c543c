import { day } from '../../procedure/calendar.ts';
import type { VisitType } from './api.ts';

/** What is typed into the form that opens a visit file. */
export type NewVisit = {
  readonly stateCode: string;
  readonly type: VisitType;
  readonly ordinal: string;
  /** Null until somebody types one: then it is the present year. */
  readonly year: string | null;
  readonly training: boolean;
  /** Approved already, decision still to come, or asked for outside the list after an attack. */
  readonly basis: 'approved' | 'to-come' | 'rapid';
  readonly approvedOn: string;
  readonly decision: string;
  readonly askedBy: 'government' | 'un-country-team';
};

export const newVisit: NewVisit = {
  stateCode: '',
  type: 'comprehensive',
  ordinal: '',
  year: null,
  training: false,
  basis: 'approved',
  approvedOn: '',
  decision: '',
  askedBy: 'government',
};

/** The form as the contract wants it. */
export function newVisitBody(visit: NewVisit) {
  const { stateCode, type, ordinal, year, training, basis, approvedOn, decision, askedBy } = visit;
  return {
    stateCode,
    type,
    year: Number(year),
    training,
    ...(ordinal ? { ordinal: Number(ordinal) } : {}),
    ...(basis === 'approved' ? { approved: { on: day(approvedOn), decision } } : {}),
    ...(basis === 'rapid' ? { outsideList: { reason: 'rapid-response' as const, askedBy } } : {}),
  };
}
