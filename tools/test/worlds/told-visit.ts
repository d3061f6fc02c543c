import type { Database } from '../../../src/database/server/database.ts';
import { type Day, day, plus } from '../../../src/procedure/calendar.ts';
import { enterTurn, openTrainingVisit } from '../../../src/training/server/index.ts';

type Details = { readonly days?: number; readonly until?: Day };

/** `['visit-ended', '2025-03-14']`, with its details where it has some. */
export type Happened = readonly [event: string, on: string, details?: Details];

/** A visit that ended on a day and what came after it, each entry made on its day by the person whose act it is. */
export async function visitTold(
  database: Database,
  { state, ended }: { readonly state: string; readonly ended: string },
  after: readonly Happened[],
): Promise<string> {
  const before = (days: number) => plus(day(ended), `-P${days}D`);
  const fileId = await openTrainingVisit(database, { state, type: 'comprehensive' }, before(100));
  const history: readonly Happened[] = [
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
    ...after,
  ];
  for (const [event, on, details] of history) {
    await enterTurn(database, fileId, { state }, { event, on: day(on), ...details });
  }
  return fileId;
}
