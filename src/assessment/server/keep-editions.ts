import type { z } from 'zod';
import { requireDecision } from '../../decisions/server/index.ts';
import type { Actor } from '../../platform/actor.ts';
import { Refused, refuseIf } from '../../platform/refusal.ts';
import { stale } from '../../platform/refusals.ts';
import type { Clock } from '../../platform/server/clock.ts';
import { lockChain } from '../../platform/server/journal.ts';
import type { ActorDb } from '../../platform/server/with-actor.ts';
import { refusalToAssess, refusalToChangeEdition } from '../acts.ts';
import type { assessmentContract } from '../contract.ts';
import { draftedAlready, noEdition, noProvision, noQuestion } from '../refusals.ts';
import {
  addQuestion,
  adoptEditionRow,
  copyEdition,
  findEdition,
  isInRegistry,
  listEditions,
  retireQuestion,
  rewordQuestion,
  touchEdition,
} from './edition-store.ts';
import { enterEdition, type Moment } from './enter-act.ts';

type Change = z.output<(typeof assessmentContract)['changeEdition']['body']>['change'];
type Kept = { templateId: string; version: number };

/** Begins the next edition with the questions of the last one; the one in force stays in force. */
export async function draftEdition(
  db: ActorDb,
  actor: Actor,
  moment: Moment,
): Promise<Kept & { edition: number }> {
  refuseIf(refusalToAssess(actor));
  await lockChain(db, 'body:ctc');
  const [last] = await listEditions(db);
  if (last && last.adoptedOn === null) throw new Refused(draftedAlready());
  const edition = (last?.edition ?? 0) + 1;
  const templateId = await copyEdition(db, last, edition);
  await enterEdition(db, actor, { templateId, event: 'edition-drafted', ...moment }, { edition });
  return { templateId, edition, version: 1 };
}

/** Words a question anew, adds one or retires one, as long as the edition is not adopted. */
export async function changeEdition(
  db: ActorDb,
  actor: Actor,
  asked: { readonly templateId: string; readonly change: Change; readonly version: number },
  moment: Moment,
): Promise<Kept> {
  const { templateId, change } = asked;
  refuseIf(refusalToChangeEdition(actor, (await existing(db, templateId)).adoptedOn));
  if (!(await touchEdition(db, templateId, asked.version))) throw new Refused(stale());
  const questionId = await apply(db, templateId, change);
  await enterEdition(
    db,
    actor,
    { templateId, event: 'edition-changed', ...moment },
    { change: change.is, question: questionId },
  );
  return { templateId, version: asked.version + 1 };
}

async function apply(db: ActorDb, templateId: string, change: Change): Promise<string> {
  if (change.is === 'add') {
    if (!(await isInRegistry(db, change))) throw new Refused(noProvision());
    return addQuestion(db, templateId, change);
  }
  const done =
    change.is === 'reword'
      ? await rewordQuestion(db, templateId, change)
      : await retireQuestion(db, templateId, change.questionId);
  if (!done) throw new Refused(noQuestion());
  return change.questionId;
}

/** Puts an edition in force under a decision of the Committee. Running assessments keep the one they have. */
export async function adoptEdition(
  db: ActorDb,
  actor: Actor,
  asked: { readonly templateId: string; readonly decisionId: string; readonly version: number },
  clock: Clock,
): Promise<Kept> {
  const { templateId, decisionId, version } = asked;
  refuseIf(refusalToChangeEdition(actor, (await existing(db, templateId)).adoptedOn));
  await requireDecision(db, actor, { decisionId, kind: 'template-adopted' }, clock);
  const moment = { today: clock.today(), now: clock.now() };
  const adopted = await adoptEditionRow(db, templateId, { decisionId, on: moment.today, version });
  if (!adopted) throw new Refused(stale());
  await enterEdition(
    db,
    actor,
    { templateId, event: 'edition-adopted', ...moment },
    { decision: decisionId },
  );
  return { templateId, version: version + 1 };
}

async function existing(db: ActorDb, templateId: string) {
  const edition = await findEdition(db, templateId);
  if (!edition) throw new Refused(noEdition());
  return edition;
}
