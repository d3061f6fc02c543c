import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Instant } from '../../procedure/calendar.ts';
import type { Course, Rule, TextVersion } from '../contract.ts';
import {
  closingOf,
  isInForce,
  type Round,
  type Spoken,
  type Stage,
  type Written,
} from '../written-procedure.ts';
import { countAddressees } from './addressee-store.ts';
import { listSpeakers } from './members.ts';
import { listReasons, type Step } from './steps.ts';

type Procedure = {
  readonly decisionId: string;
  readonly rule: Rule | null;
  readonly written: Written | null;
  readonly steps: readonly Step[];
};
type At = {
  readonly stage: Stage;
  readonly now: Instant;
  readonly zone: string;
  /** The texts of all rounds. */
  readonly texts: readonly (TextVersion & { readonly round: number })[];
};

/** How the written procedure went: each round with its text, reminders, objections and holds, and what came late. */
export async function readCourse(
  db: ActorDb,
  { decisionId, rule, written, steps }: Procedure,
  { stage, now, zone, texts }: At,
): Promise<Course | null> {
  if (!written || !rule) return null;
  const reasons = await listReasons(db, decisionId);
  const members = await countAddressees(db, decisionId);
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
