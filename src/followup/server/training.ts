import { trainingPersons } from '../../access/server/index.ts';
import type { Database } from '../../database/server/database.ts';
import { withActor } from '../../database/server/with-actor.ts';
import type { Actor } from '../../platform/actor.ts';
import { type Day, plus } from '../../procedure/calendar.ts';
import { findTrainingFile } from '../../register/server/index.ts';
import { listToTakeUp, takeUpRecommendations } from './take-up.ts';

// The visit to XAW has lived its whole life: its report was adopted 275 days ago, and its recommendations were taken up.

const state = 'XAW';
const adopted = 275;
const expert: Actor = { ...trainingPersons.expert, language: 'en' };

/** Takes up the recommendations of the training report, as of the day of its adoption, and says how many were added. */
export async function openTrainingFollowup(database: Database, today: Day): Promise<number> {
  return withActor(database, expert, async (db) => {
    const fileId = await findTrainingFile(db, state);
    const waiting = (await listToTakeUp(db, expert)).rows.find((one) => one.fileId === fileId);
    if (!waiting) return 0;
    const on = plus(today, `-P${adopted}D`);
    const blocks = waiting.blocks.map(({ blockId }) => blockId);
    const choices = { withHelp: blocks.filter((_, at) => at % 2 === 0), high: blocks.slice(0, 1) };
    const given = { today: on, now: `${on}T15:00:00.000Z` };
    return (await takeUpRecommendations(db, expert, waiting.fileId, choices, given)).takenUp;
  });
}
