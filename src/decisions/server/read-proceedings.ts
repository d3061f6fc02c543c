import type { ActorDb } from '../../platform/server/with-actor.ts';
import type { Instant } from '../../procedure/calendar.ts';
import type { DecisionFile } from '../shapes.ts';
import { closingOf, isInForce, type Round, type Spoken, type Stage } from '../written-procedure.ts';
import { countAddressees, type listTexts } from './decision-store.ts';
import { listSpeakers } from './members.ts';
import type { OpenedDecision } from './opened-decision.ts';
import { listReasons, type Step } from './proceedings.ts';

type Written = NonNullable<DecisionFile['written']>;
type At = {
  readonly stage: Stage;
  readonly now: Instant;
  readonly zone: string;
  readonly texts: Awaited<ReturnType<typeof listTexts>>;
};

/** How the written procedure went: each round with its text, reminders, objections and holds, and what came late. */
export async function readProceedings(
  db: ActorDb,
  { row, rule, written, steps }: OpenedDecision,
  { stage, now, zone, texts }: At,
): Promise<Written | null> {
  if (!written || !rule) return null;
  const reasons = await listReasons(db, row.decisionId);
  const members = await countAddressees(db, row.decisionId);
  const at = Date.parse(now);
  const speakers = await listSpeakers(db, [...new Set(steps.map(({ by }) => by))]);
  const said = (spoken: Spoken, is: 'objected' | 'held') => {
    const { entryId, ...told } = spokenFrom(steps, spoken, is);
    const speaker = speakers.get(spoken.by);
    const by = { functionId: speaker?.functionId ?? null, name: speaker?.name ?? null };
    return { entryId, ...told, ...by, reason: reasons.get(entryId) ?? null };
  };
  return {
    ...{ stage, zone, now, rule },
    rounds: written.rounds.map((round) => ({
      ...{ number: round.number, openedAt: inWords(round.openedAt), announced: inWords(round.announced) },
      ...{ closesAt: orNull(closingOf(round)), addressees: members.get(round.number) ?? 0 },
      reminders: round.reminders.map(inWords),
      objections: round.objections.map((one) => said(one, 'objected')),
      holds: round.holds.map((hold) => ({
        ...said({ by: hold.by, at: hold.from }, 'held'),
        until: orNull(hold.until),
        isInForce: isRunning(written.rounds, round) && isInForce(hold, at),
      })),
      texts: texts.filter((text) => text.round === round.number),
    })),
    late: written.late.map((one) => said(one, 'objected')),
  };
}

/** A hold of a former text holds nothing. */
const isRunning = (rounds: readonly Round[], round: Round): boolean => round === rounds[rounds.length - 1];

function spokenFrom(steps: readonly Step[], { by, at }: Spoken, is: 'objected' | 'held') {
  const step = steps.find((one) => one.event.is === is && one.event.at === at && one.by === by);
  if (!step) throw new Error(`no entry for what was ${is} at ${inWords(at)}`);
  return { entryId: step.entryId, personId: by, at: inWords(at) };
}

const inWords = (moment: number): Instant => new Date(moment).toISOString();
const orNull = (moment: number | null): Instant | null => (moment === null ? null : inWords(moment));
