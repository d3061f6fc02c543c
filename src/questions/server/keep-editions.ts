import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { Clock } from '../../database/server/clock.ts';
import type { ActorDb } from '../../database/server/with-actor.ts';
import { requireDecision } from '../../decisions/server/index.ts';
import { lockChain } from '../../journal/server/journal.ts';
import type { Actor } from '../../platform/actor.ts';
import { Refused, refuseIf } from '../../platform/refusal.ts';
import { refusalToKeep } from '../acts.ts';
import type { questionsContract } from '../contract.ts';
import { inForceAlready, noEdition, noneInForce, noQuestion } from '../refusals.ts';
import type { Question } from '../shapes.ts';
import { editionInForce, insertEdition, listAsked, listEditions, putInForce } from './edition-store.ts';
import { enterKeeping, type Moment } from './enter-keeping.ts';

type Changes = z.output<(typeof questionsContract)['putForwardEdition']['body']>['changes'];
type Kept = { templateId: string; edition: number };

/** Puts the next edition forward: what is in force with these changes. It asks nobody anything until adopted. */
export async function putForwardEdition(
  db: ActorDb,
  actor: Actor,
  changes: Changes,
  moment: Moment,
): Promise<Kept> {
  refuseIf(refusalToKeep(actor));
  await lockChain(db, 'body:ctc');
  const present = editionInForce(await listEditions(db), moment.today);
  if (!present) throw new Refused(noneInForce());
  const edition = present.edition + 1;
  const questions = changed(await listAsked(db, present.templateId), changes);
  const templateId = await insertEdition(db, edition, questions);
  const detail = { edition, changes: changes.map(({ is, questionId }) => ({ is, question: questionId })) };
  await enterKeeping(db, actor, { templateId, event: 'questions-put-forward', detail }, moment);
  return { templateId, edition };
}

/** The questions after the changes; one that is worded anew stays the same question. */
function changed(questions: readonly Question[], changes: Changes): readonly Question[] {
  return changes.reduce((asked, change) => {
    const at = asked.findIndex(({ questionId }) => questionId === change.questionId);
    const question = asked[at];
    if (!question) throw new Refused(noQuestion());
    if (change.is === 'retire') return asked.toSpliced(at, 1);
    const { wording, evidence } = change;
    if (change.is === 'reword') return asked.with(at, { ...question, wording, evidence });
    return asked.toSpliced(at + 1, 0, { ...question, wording, evidence, questionId: randomUUID() });
  }, questions);
}

/** Puts an edition in force under a decision of the Committee. Running assessments keep the one they have. */
export async function adoptEdition(
  db: ActorDb,
  actor: Actor,
  { templateId, decisionId }: { readonly templateId: string; readonly decisionId: string },
  clock: Clock,
): Promise<Kept> {
  refuseIf(refusalToKeep(actor));
  await lockChain(db, 'body:ctc');
  const found = (await listEditions(db)).find((edition) => edition.templateId === templateId);
  if (!found) throw new Refused(noEdition());
  if (found.adoptedOn !== null) throw new Refused(inForceAlready());
  await requireDecision(db, actor, { decisionId, kind: 'template-adopted' }, clock);
  const moment = { today: clock.today(), now: clock.now() };
  await putInForce(db, templateId, { decisionId, on: moment.today });
  const detail = { edition: found.edition, decision: decisionId };
  await enterKeeping(db, actor, { templateId, event: 'questions-adopted', detail }, moment);
  return { templateId, edition: found.edition };
}
