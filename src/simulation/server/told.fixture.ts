import { trainingPersons } from '../../access/server/index.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Database } from '../../platform/server/database.ts';
import { withActor } from '../../platform/server/with-actor.ts';
import { type Day, day, plus } from '../../procedure/calendar.ts';
import { openFile, openVisitFile, recordEvent, whoEnters } from '../../visits/server/index.ts';

type Details = { readonly days?: number; readonly until?: Day };

/** `['visit-ended', '2025-03-14']`, with its details where it has some. */
export type Happened = readonly [event: string, on: string, details?: Details];

export const expert: Actor = { ...trainingPersons.expert, language: 'en' };

/** A visit with its history: opened when it was approved, and each entry made on its day by the person whose act it is. */
export async function visitTold(
  database: Database,
  state: string,
  [approval, ...history]: readonly [Happened, ...Happened[]],
): Promise<string> {
  const { fileId } = await withActor(database, expert, (db) =>
    openVisitFile(db, expert, ofState(state, approval), opening(approval)),
  );
  for (const [event, on, details] of history) {
    const actor = whoEnters(event, state);
    await withActor(database, actor, async (db) => {
      const { version } = await openFile(db, actor, fileId);
      await recordEvent(db, actor, fileId, { event, on: day(on), ...details, version }, momentOn(on));
    });
  }
  return fileId;
}

const ofState = (stateCode: string, [, on]: Happened) => ({
  stateCode,
  type: 'comprehensive' as const,
  year: Number(on.slice(0, 4)),
  training: true,
  approved: { on: day(on), decision: `Decision on ${stateCode}` },
});

const opening = ([, on]: Happened) => ({ ...momentOn(on), mayHoldRealFiles: false });

/** At noon at Headquarters. */
const momentOn = (on: string) => ({ today: day(on), now: `${on}T16:00:00.000Z` });

/** A visit of five days that ended on a day, from its approval to its end. */
export function upToEnd(ended: string): readonly [Happened, ...Happened[]] {
  const before = (days: number) => plus(day(ended), `-P${days}D`);
  return [
    ['visit-approved', before(100)],
    ['consent-requested', before(95)],
    ['consent-given', before(90)],
    ['mission-engaged', before(85)],
    ['documents-provided', before(60)],
    ['preparatory-meeting-held', before(50)],
    ['programme-agreed', before(40)],
    ['delegation-confirmed', before(30)],
    ['visit-started', before(4)],
    ['closing-meeting-held', ended],
    ['visit-ended', ended],
  ];
}
