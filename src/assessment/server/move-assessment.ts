import { requireDecision } from '../../decisions/server/index.ts';
import type { Actor } from '../../platform/actor.ts';
import { Refused, refuseIf } from '../../platform/refusal.ts';
import { stale } from '../../platform/refusals.ts';
import type { Clock } from '../../platform/server/clock.ts';
import type { ActorDb } from '../../platform/server/with-actor.ts';
import { refusalToAdopt, refusalToShare, refusalToSubmit } from '../acts.ts';
import { nothingAnswered } from '../refusals.ts';
import { changeAssessment } from './assessment-store.ts';
import { enterAct, type Moment } from './enter-act.ts';
import { openAssessment } from './open-assessment.ts';

// The steps of an assessment: shared with its State, submitted to the Committee, adopted by it.

type Asked = { readonly assessmentId: string; readonly version: number };
type Moved = { assessmentId: string; version: number };

/** Shares an assessment with its State, which reads it from this day on and may comment. */
export async function shareAssessment(
  db: ActorDb,
  actor: Actor,
  asked: Asked,
  moment: Moment,
): Promise<Moved> {
  const { stateCode, ...standing } = await openAssessment(db, actor, asked.assessmentId);
  refuseIf(refusalToShare(actor, { ...standing, stateCode }));
  const moved = await move(db, asked, { shared_on: moment.today });
  await enterAct(
    db,
    actor,
    { assessmentId: asked.assessmentId, stateCode, event: 'assessment-shared', ...moment },
    { seenBy: ['state'] },
  );
  return moved;
}

/** Submits an assessment to the Committee: it reads it from this day on, and no answer changes any more. */
export async function submitAssessment(
  db: ActorDb,
  actor: Actor,
  asked: Asked,
  moment: Moment,
): Promise<Moved> {
  const assessment = await openAssessment(db, actor, asked.assessmentId);
  refuseIf(refusalToSubmit(actor, assessment));
  if (assessment.answered === 0) throw new Refused(nothingAnswered());
  const moved = await move(db, asked, { status: 'submitted', submitted_on: moment.today });
  const { stateCode, cycle, answered } = assessment;
  await enterAct(
    db,
    actor,
    { assessmentId: asked.assessmentId, stateCode, event: 'assessment-submitted', ...moment },
    { seenBy: ['committee'], detail: { cycle, answered } },
  );
  return moved;
}

/** Enters that the Committee has adopted an assessment, under its decision. */
export async function adoptAssessment(
  db: ActorDb,
  actor: Actor,
  { decisionId, ...asked }: Asked & { readonly decisionId: string },
  clock: Clock,
): Promise<Moved> {
  const assessment = await openAssessment(db, actor, asked.assessmentId);
  refuseIf(refusalToAdopt(actor, assessment));
  await requireDecision(db, actor, { decisionId, kind: 'assessment-adopted' }, clock);
  const moment = { today: clock.today(), now: clock.now() };
  const adopted = { status: 'adopted', adopted_on: moment.today, adopted_decision: decisionId } as const;
  const moved = await move(db, asked, adopted);
  await enterAct(
    db,
    actor,
    {
      assessmentId: asked.assessmentId,
      stateCode: assessment.stateCode,
      event: 'assessment-adopted',
      ...moment,
    },
    { seenBy: ['committee', 'state'], detail: { decision: decisionId } },
  );
  return moved;
}

async function move(
  db: ActorDb,
  asked: Asked,
  changes: Parameters<typeof changeAssessment>[2],
): Promise<Moved> {
  if (!(await changeAssessment(db, asked, changes))) throw new Refused(stale());
  return { assessmentId: asked.assessmentId, version: asked.version + 1 };
}
