import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { needNotFound, notYourAct } from '../../assistance/refusals.ts';
import { existingNeed, type StoredNeed } from '../../assistance/server/index.ts';
import type { ActorDb } from '../../database/server/with-actor.ts';
import { append } from '../../journal/server/journal.ts';
import type { Actor } from '../../platform/actor.ts';
import { Refused, refuseIf } from '../../platform/refusal.ts';
import { refusalToBegin } from '../acts.ts';
import type { projectsContract } from '../contract.ts';
import { budgetIncomplete, otherState } from '../refusals.ts';
import { insertProject } from './project-store.ts';
import type { Given } from './take-step.ts';

type Asked = Omit<z.output<(typeof projectsContract)['beginProject']['body']>, 'key'>;

/** Begins a project of one's organization that answers needs of one State, in its first step. */
export async function beginProject(
  db: ActorDb,
  actor: Actor,
  { needIds, language, title, pillars, budget, currency }: Asked,
  { today, now }: Given,
): Promise<{ projectId: string; version: number }> {
  refuseIf(refusalToBegin(actor));
  const { organisationId } = actor;
  if (organisationId === null) throw new Refused(notYourAct('donor'));
  if ((budget === undefined) !== (currency === undefined)) throw new Refused(budgetIncomplete());
  const needs: StoredNeed[] = [];
  for (const needId of new Set(needIds)) needs.push(await existingNeed(db, needId));
  const [first] = needs;
  if (!first) throw new Refused(needNotFound());
  const { stateCode } = first;
  if (needs.some((need) => need.stateCode !== stateCode)) throw new Refused(otherState());

  const projectId = randomUUID();
  await insertProject(db, {
    ...{ projectId, organisationId, stateCode, language, words: { [language]: title }, pillars, needs },
    ...{ budget: budget ?? null, currency: currency ?? null, begunOn: today },
    ...{ writtenBy: actor.personId, writtenAt: now },
  });
  // In the chain of the house: a donor takes part in no visit, and the chain of a State is not its to write.
  await append(db, {
    ...{ chain: 'body:house', event: 'project-begun', on: today, recordedAt: now },
    ...{ by: actor.personId, seenBy: [] },
    detail: { project: projectId, needs: needs.map(({ needId }) => needId), organisation: organisationId },
  });
  return { projectId, version: 1 };
}
