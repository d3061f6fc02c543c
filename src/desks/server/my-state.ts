import { actsAs } from '../../access/acts.ts';
import type { ActorDb } from '../../database/server/with-actor.ts';
import { getJournalOfFile } from '../../events/server/index.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Day } from '../../procedure/calendar.ts';
import { type KnownVisit, listActsIn, listKnownFiles } from '../../register/server/index.ts';
import { notYourAct } from '../../visits/refusals.ts';
import { getVisitFile } from '../../visits/server/index.ts';
import type { StateAct, StateFile, StateHappening } from '../shapes.ts';
import { namesOf } from './desk.ts';

type Asked = { readonly on?: Day | undefined; readonly training: boolean; readonly today: Day };

const party = 'visited-state';
const mostEntries = 200; // a file knows some sixty events, and few of them come twice

/** The files of the actor's own State, each as the State may know it on a day, the latest first. */
export async function listStateFiles(
  db: ActorDb,
  actor: Actor,
  { on, training, today }: Asked,
): Promise<StateFile[]> {
  const stateCode = actor.stateCode ?? '';
  const files = (await listKnownFiles(db, actor, { training, stateCode }, today)).toReversed();
  const acts = on === undefined ? await actsOfState(db, actor, files, today) : new Map<string, StateAct[]>();
  const told: StateFile[] = [];
  for (const file of files)
    told.push(await stateFile(db, actor, file, { on, today, acts: acts.get(file.fileId) ?? [] }));
  return told;
}

type At = { readonly on: Day | undefined; readonly today: Day; readonly acts: StateAct[] };

async function stateFile(
  db: ActorDb,
  actor: Actor,
  file: KnownVisit,
  { on, today, acts }: At,
): Promise<StateFile> {
  const { fileId } = file;
  const visit = await getVisitFile(db, actor, fileId, { on, view: 'stood' }, today);
  const journal = await getJournalOfFile(db, actor, fileId, { limit: mostEntries });
  const happened = journal.rows
    .filter((line) => line.correctedBy === null && line.on <= (on ?? today) && line.cites.length > 0)
    .map(
      ({ entryId, event, on: day, recordedAt, by, onPaper, cites, hash }): StateHappening => ({
        ...{ entryId, event, on: day, recordedAt, by, onPaper, cites: [...cites], hash },
      }),
    );
  const running = visit.clocks.filter(({ kind, outcome }) => kind !== 'target' && isRunning(outcome));
  const isAsked = ({ obliged }: { readonly obliged: string }) => obliged === party;
  return {
    ...namesOf(file),
    procedure: visit.procedure,
    year: file.year,
    startsOn: visit.startsOn,
    endsOn: visit.endsOn,
    stage: visit.stage,
    heldBy: [...new Set(visit.stageOfFile.open.flatMap(({ heldBy }) => heldBy))],
    asked: running.filter(isAsked).toSorted(byDueDay), // [V-195]
    acts,
    waiting: running.filter((clock) => !isAsked(clock)).toSorted(byDueDay),
    received: happened.filter(({ by }) => by !== party), // [V-195]
    done: happened.filter(({ by }) => by === party), // [V-195]
  };
}

const isRunning = (outcome: string): boolean =>
  ['open', 'due-soon', 'overdue', 'awaiting-decision'].includes(outcome);

const byDueDay = (a: { readonly due: Day | null }, b: { readonly due: Day | null }): number =>
  (a.due ?? '9999').localeCompare(b.due ?? '9999');

/**
 * What the State may do now, by file. Its mission enters it; to others of the State it is shown as the act of the
 * mission, so that a focal point knows what the capital has to prepare.
 */
async function actsOfState(db: ActorDb, actor: Actor, files: readonly KnownVisit[], today: Day) {
  const mission: Actor = { ...actor, roles: ['permanent-mission'] };
  const refusal = actsAs(actor, party) ? null : notYourAct(party);
  const acts = await listActsIn(
    db,
    mission,
    files.map(({ fileId }) => fileId),
    today,
  );
  return new Map(
    [...acts].map(([fileId, all]) => [
      fileId,
      all
        .filter(({ allowed, by }) => allowed && by === party)
        .map(
          ({ event, cites }): StateAct => ({ event, allowed: refusal === null, refusal, cites: [...cites] }),
        ),
    ]),
  );
}
