import { actsAs } from '../access/acts.ts';
import type { Actor } from '../platform/actor.ts';
import type { Day } from '../procedure/calendar.ts';
import { effective, type Journal } from '../procedure/journal.ts';
import { nextActs as lawfulActs } from '../procedure/next-acts.ts';
import type { EventRule, Procedure } from '../procedure/procedure.ts';
import type { FileFacts } from '../procedure/reading.ts';
import type { Refusal } from '../procedure/refusal.ts';
import { mayKnow } from './audience.ts';
import type { NextAct } from './reading-shapes.ts';
import {
  documentMissing,
  followsByRule,
  frameworkDoesNotApply,
  hybridTooLate,
  hybridWithoutConsent,
  notYourAct,
  notYourFile,
  printedRecord,
} from './refusals.ts';
import type { FileAct } from './shapes.ts';

// May this person do this to this file? Whether the procedure allows it at this point is asked of the engine.

/** What the acts need to know of a visit. */
export type VisitFacts = {
  readonly number: number;
  readonly stateCode: string;
  /** The organization this person acts for takes part in it. */
  readonly takesPart: boolean;
  readonly origin: string;
  readonly type: string;
  readonly form: string;
  readonly frameworkApplies: boolean;
};

/** Roles whose acts may reach CTED on paper: a State (decision 10), and partners and experts who have no account. */
const onPaperFor = ['visited-state', 'participating-partner', 'non-attending-partner', 'visiting-expert'];

export function refusalToOpenVisit(actor: Actor): Refusal | null {
  return actsAs(actor, 'cted') ? null : notYourAct('cted');
}

/** Why this person may not enter such an event in this file; null when they may. */
export function refusalToEnterAs(actor: Actor, visit: VisitFacts, rule: EventRule): Refusal | null {
  if (visit.origin === 'record') return printedRecord(visit.number);
  if (!isParty(actor, visit)) return notYourFile();
  if (!visit.frameworkApplies) return frameworkDoesNotApply(visit.type); // [V-001]
  if (rule.by === 'system') return followsByRule(rule.id);
  if (actsAs(actor, rule.by) || isOnPaper(actor, rule)) return null;
  return notYourAct(rule.by);
}

/** A file that a press release has told of can be seen by many; those it concerns are still the same. */
function isParty({ audience, stateCode }: Actor, visit: VisitFacts): boolean {
  if (audience === 'state') return stateCode === visit.stateCode;
  if (audience === 'partner') return visit.takesPart;
  return audience === 'secretariat' || audience === 'committee';
}

/** Whether the person would enter the act of another, who sent it on paper. */
export function isOnPaper(actor: Actor, rule: Pick<EventRule, 'by'>): boolean {
  return !actsAs(actor, rule.by) && actsAs(actor, 'cted') && onPaperFor.includes(rule.by);
}

type Paper = { readonly document?: string | undefined; readonly documentId?: string | undefined };

/**
 * What came on paper is entered with the paper, so that it has the same effect and can be looked up: that of a State is
 * on file here, because the State is given a receipt that names it; that of others is named.
 */
export function refusalOfPaper(actor: Actor, rule: EventRule, paper: Paper): Refusal | null {
  if (!isOnPaper(actor, rule)) return null;
  const given = isOfState(rule) ? paper.documentId : (paper.documentId ?? paper.document);
  return given === undefined ? documentMissing(rule.by) : null;
}

/** Whether the act is the State’s own, for which it is given a receipt. */
export const isOfState = (rule: Pick<EventRule, 'by'>): boolean => rule.by === 'visited-state';

/** Why this person may not plan, choose the form or record departures in this file; null when they may. */
export function refusalToPlan(actor: Actor, visit: VisitFacts): Refusal | null {
  if (!actsAs(actor, 'cted')) return notYourAct('cted');
  return visit.origin === 'record' ? printedRecord(visit.number) : null;
}

/** Why the visit may not become hybrid now, apart from the decision of the Committee that has to be in force. */
export function refusalToChooseHybrid(actor: Actor, visit: VisitFacts, journal: Journal): Refusal | null {
  const refusal = refusalToPlan(actor, visit);
  if (refusal) return refusal;
  const known = effective(journal);
  const answer = known.findLast(({ event }) => event === 'consent-given' || event === 'consent-declined');
  if (answer?.event !== 'consent-given') return hybridWithoutConsent(); // [V-191]
  return known.some(({ event }) => event === 'visit-started') ? hybridTooLate() : null;
}

/** Acts on the file itself that this person may not do now, each with its reason. */
export function refusedActs(
  actor: Actor,
  visit: VisitFacts,
  journal: Journal,
): Partial<Record<FileAct, Refusal>> {
  const plan = refusalToPlan(actor, visit);
  const hybrid = visit.form === 'hybrid' ? hybridTooLate() : refusalToChooseHybrid(actor, visit, journal);
  return {
    ...(visit.origin === 'record' && { 'correct-event': printedRecord(visit.number) }),
    ...(plan && { 'plan-component': plan, 'record-deviation': plan }),
    ...(hybrid && { 'choose-hybrid-form': hybrid }),
  };
}

type Asked = {
  readonly procedure: Procedure;
  readonly journal: Journal;
  readonly facts: FileFacts;
  readonly today: Day;
};

/** Every act this reader may know of: allowed, or with the first reason against it, the person before the point in time. */
export function nextActsFor(actor: Actor, visit: VisitFacts, asked: Asked): NextAct[] {
  if (visit.origin === 'record' || !visit.frameworkApplies) return [];
  const { procedure, journal, facts, today } = asked;
  const rules = new Map(procedure.events.map((rule) => [rule.id, rule]));
  return lawfulActs(procedure, journal, facts, today).flatMap((act) => {
    const rule = rules.get(act.event);
    if (!rule || !mayKnow(rule, actor.audience)) return [];
    const refusal = refusalToEnterAs(actor, visit, rule) ?? act.refusal;
    return [{ ...act, ...detailsOf(actor, rule), allowed: refusal === null, refusal }];
  });
}

function detailsOf(actor: Actor, rule: EventRule): Pick<NextAct, 'fields' | 'onPaper' | 'cites'> {
  const onPaper = isOnPaper(actor, rule);
  const own = (rule.fields ?? []).filter(({ name }) => !onPaper || name !== 'document');
  const fields = own.map(({ name, required, options }) => ({ name, required, options: options ?? [] }));
  const name = isOfState(rule) ? ('documentId' as const) : ('document' as const);
  const paper = onPaper ? [{ name, required: true, options: [] }] : [];
  return { fields: [...fields, ...paper], onPaper, cites: rule.cite };
}
