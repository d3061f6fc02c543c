import { day } from '../../procedure/calendar.ts';

/** What is typed into the form of an event; empty texts for what is not. */
export type EventAnswers = {
  readonly on: string;
  readonly days: string;
  readonly until: string;
  readonly option: string;
  readonly expert: string;
  readonly component: string;
  readonly reason: string;
  readonly document: string;
  /** The paper of the State, on file. */
  readonly documentId: string;
  /** The decision of the Committee it rests on. */
  readonly decisionId: string;
};

export const noAnswers: EventAnswers = {
  on: '',
  days: '',
  until: '',
  option: '',
  expert: '',
  component: '',
  reason: '',
  document: '',
  documentId: '',
  decisionId: '',
};

/** The answers as the contract wants them: what was left empty is left out. */
export function eventBody(answers: EventAnswers) {
  const { on, days, until, option, expert, component, reason, document, documentId, decisionId } = answers;
  return {
    on: day(on),
    ...(days ? { days: Number(days) } : {}),
    ...(until ? { until: day(until) } : {}),
    ...(option ? { option } : {}),
    ...(expert ? { expert } : {}),
    ...(component ? { component } : {}),
    ...(reason ? { reason } : {}),
    ...(document ? { document } : {}),
    ...(documentId ? { documentId } : {}),
    ...(decisionId ? { decisionId } : {}),
  };
}
