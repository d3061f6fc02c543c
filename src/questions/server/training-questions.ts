import { trainingPersons } from '../../access/server/index.ts';
import { fixedClock } from '../../database/server/clock.ts';
import type { Database } from '../../database/server/database.ts';
import { withActor } from '../../database/server/with-actor.ts';
import { recordMeetingDecision } from '../../decisions/server/index.ts';
import type { Actor } from '../../platform/actor.ts';
import { type Day, plus } from '../../procedure/calendar.ts';
import { listEditions } from './edition-store.ts';
import { adoptEdition } from './keep-editions.ts';

const expert: Actor = { ...trainingPersons.expert, language: 'en' };
const chair: Actor = { ...trainingPersons.chair, language: 'en' };

/** Puts the questions that were carried in in force, long before anything in training was assessed. */
export async function openTrainingQuestions(database: Database, today: Day): Promise<void> {
  const [edition] = await withActor(database, expert, listEditions);
  if (!edition || edition.adoptedOn !== null) return;
  const on = plus(today, '-P1000D');
  const clock = fixedClock(`${on}T15:00:00.000Z`, database.clock.zone);
  const title = 'Training decision on the questions of an assessment';
  const words = 'The Committee adopts the first edition of the questions, in training.';
  const decision = {
    kind: 'template-adopted',
    texts: { en: { title, words } },
    meetingNumber: 1,
    meetingOn: on,
    outcome: 'adopted',
  } as const;
  const { decisionId } = await withActor(database, chair, (db) =>
    recordMeetingDecision(db, chair, decision, clock),
  );
  const { templateId } = edition;
  await withActor(database, expert, (db) => adoptEdition(db, expert, { templateId, decisionId }, clock));
}
