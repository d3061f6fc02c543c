import type { Clock } from '../../database/server/clock.ts';
import type { ActorDb } from '../../database/server/with-actor.ts';
import { requireDecision } from '../../decisions/server/index.ts';
import type { Seer } from '../../journal/server/journal.ts';
import type { Actor } from '../../platform/actor.ts';
import { Refused, refuseIf } from '../../platform/refusal.ts';
import { stale } from '../../platform/refusals.ts';
import type { Day } from '../../procedure/calendar.ts';
import { refusalToStep } from '../acts.ts';
import { decisionMissing, nothingAnswered } from '../refusals.ts';
import type { Step } from '../shapes.ts';
import { changeAssessment, openAssessment } from './assessment-store.ts';
import { enterAct } from './enter-act.ts';

type Asked = {
  readonly assessmentId: string;
  readonly step: Step;
  readonly decisionId?: string | undefined;
  readonly version: number;
};

/** Each step: what is entered, who may know of it, and what stands on the assessment afterwards. */
const steps = {
  share: { event: 'assessment-shared', seenBy: ['state'], changes: (on: Day) => ({ shared_on: on }) },
  submit: {
    event: 'assessment-submitted',
    seenBy: ['committee'],
    changes: (on: Day) => ({ status: 'submitted', submitted_on: on }) as const,
  },
  adopt: {
    event: 'assessment-adopted',
    seenBy: ['committee', 'state'],
    changes: (on: Day) => ({ status: 'adopted', adopted_on: on }) as const,
  },
} as const satisfies Readonly<
  Record<
    Step,
    { readonly seenBy: readonly Seer[]; readonly event: string; readonly changes: (on: Day) => object }
  >
>;

/** Shares an assessment with its State, submits it to the Committee, or enters that the Committee adopted it. */
export async function moveAssessment(
  db: ActorDb,
  actor: Actor,
  { assessmentId, step, decisionId, version }: Asked,
  clock: Clock,
): Promise<{ assessmentId: string; version: number }> {
  const { stateCode, cycle, answered, ...standing } = await openAssessment(db, actor, assessmentId);
  refuseIf(refusalToStep(actor, step, { ...standing, stateCode }));
  if (step === 'submit' && answered === 0) throw new Refused(nothingAnswered());
  if (step === 'adopt') await requireAdoption(db, actor, decisionId, clock);
  const moment = { today: clock.today(), now: clock.now() };
  const { event, seenBy, changes } = steps[step];
  const adopted = step === 'adopt' && decisionId !== undefined ? { adopted_decision: decisionId } : {};
  const isFirst = await changeAssessment(
    db,
    { assessmentId, version },
    { ...changes(moment.today), ...adopted },
  );
  if (!isFirst) throw new Refused(stale());
  const detail = { cycle, answered, ...(decisionId !== undefined && { decision: decisionId }) };
  await enterAct(db, actor, { about: assessmentId, stateCode, event, seenBy, detail }, moment);
  return { assessmentId, version: version + 1 };
}

async function requireAdoption(db: ActorDb, actor: Actor, decisionId: string | undefined, clock: Clock) {
  if (decisionId === undefined) throw new Refused(decisionMissing());
  await requireDecision(db, actor, { decisionId, kind: 'assessment-adopted' }, clock);
}
