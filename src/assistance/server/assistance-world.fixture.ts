import { type NeedWorld, needWorld } from '../../../tools/test/worlds/need-world.ts';
import { as, type Named } from '../../../tools/test/worlds/small-world.ts';
import type { TestDatabase } from '../../database/server/database.fixture.ts';
import { fileTrainingPaper } from '../../filing/server/index.ts';
import { getNeed, listNeeds } from './read-needs.ts';

// How needs are read, and the papers of the State, for the tests of this part.

export type AssistanceWorld = Awaited<ReturnType<typeof assistanceWorld>>;

/** A visit with two recommendations, and the needs they leave. */
export async function assistanceWorld(database: TestDatabase) {
  const world = await needWorld(database);
  return { ...world, ...readingsIn(world) };
}

function readingsIn({ database, does, given, fileId }: NeedWorld) {
  const need = (who: Named, needId: string) => does(who, (db, actor) => getNeed(db, actor, needId));
  const needs = (who: Named) => does(who, async (db, actor) => (await listNeeds(db, actor, {})).rows);
  /** CTED has filed a paper of the State. */
  const paper = () => {
    const { today, now } = given();
    return fileTrainingPaper(database, as('expert'), {
      ...{ stateCode: 'XAA', fileId, title: 'Leave', on: today, now },
    });
  };
  return { need, needs, paper };
}
