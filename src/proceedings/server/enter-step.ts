import type { ActorDb } from '../../database/server/with-actor.ts';
import { type DecisionForAct, updateDecision } from '../../decisions/server/index.ts';
import { append, type Coded, type JournalRow } from '../../journal/server/journal.ts';
import type { Actor } from '../../platform/actor.ts';
import { chain } from '../../silence/acts.ts';
import {
  closingOf,
  eventNames,
  isObjected,
  reduce,
  roundOf,
  type Written,
  type WrittenEvent,
} from '../../silence/server/index.ts';
import { enqueueByTime } from './by-time.ts';

type Said = { readonly reason?: string | undefined; readonly detail?: Readonly<Record<string, Coded>> };

/** Enters a step of a written procedure in the journal, and repeats on the decision what lists and policies need of it. */
export async function enterStep(
  db: ActorDb,
  actor: Actor,
  decision: DecisionForAct,
  event: WrittenEvent,
  { reason, detail = {} }: Said = {},
): Promise<{ readonly entry: JournalRow; readonly written: Written; readonly version: number }> {
  const { row, now, today } = decision;
  const written = reduce(decision.written, event);
  const entry = await append(db, {
    chain,
    fileId: row.decisionId,
    event: eventNames[event.is],
    on: today,
    recordedAt: now,
    by: actor.personId,
    seenBy: ['committee'],
    detail: { round: roundOf(written).number, ...detail },
    ...(reason !== undefined && { texts: { reason } }),
  });
  // What time or a withdrawal has ended is sealed, or about to be; a late objection changes nothing of it.
  if (written.end) return { entry, written, version: row.version };

  const { number } = roundOf(written);
  await updateDecision(db, row.decisionId, {
    ...standingColumns(written),
    ...(number !== row.round && { round: number }),
  });
  await enqueueByTime(db, decision, written);
  return { entry, written, version: row.version + 1 };
}

/** What a decision repeats of its journal. */
export function standingColumns(written: Written) {
  const round = roundOf(written);
  const [closing, held] = [closingOf(round), round.holds.map(({ until }) => until ?? 0)];
  return {
    closes_at: closing === null ? null : inWords(closing),
    held_until: held.length === 0 ? null : inWords(Math.max(...held)),
    objected: isObjected(written),
  };
}

const inWords = (moment: number): string => new Date(moment).toISOString();
