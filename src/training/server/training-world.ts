import {
  addTrainingPersons,
  focalPointOf,
  missionOf,
  trainingOrganisations,
  trainingPersons,
} from '../../access/server/index.ts';
import type { Database } from '../../database/server/database.ts';
import { withActor } from '../../database/server/with-actor.ts';
import { recordEvent } from '../../events/server/index.ts';
import { signUndertaking } from '../../grants/server/index.ts';
import { chooseHybridForm, recordHybridDecision } from '../../hybrid/server/index.ts';
import { openVisitFile } from '../../opening/server/index.ts';
import type { Actor } from '../../platform/actor.ts';
import { addParticipant, planComponent } from '../../preparation/server/index.ts';
import { type Day, plus } from '../../procedure/calendar.ts';
import { presentProcedure } from '../../procedure/procedures.ts';
import { findTrainingFile } from '../../register/server/index.ts';
import { importStates } from '../../registry/server/index.ts';
import { openFile, ruleOf } from '../../visits/server/index.ts';
import { trainingStateCodes, trainingStates } from './training-states.ts';
import { type Story, stories, type Turn, turnsOf } from './training-stories.ts';

/** How many visits of the training world were told now, and how many were there already. */
export type Told = { readonly opened: number; readonly there: number };

/**
 * Fills the training world: fictional States, persons by function, and a visit in every stage as of a day. All of it
 * comes about through the acts of the house, each on its day and by the person whose act it is. Repeating it changes
 * nothing; a world that was interrupted is told to its end.
 */
export async function openTrainingWorld(database: Database, today: Day): Promise<Told> {
  await addTrainingStates(database);
  let opened = 0;
  for (const story of byFirstDay(stories)) if (await tell(database, story, today)) opened += 1;
  return { opened, there: stories.length - opened };
}

/** Brings in the fictional States and the persons by function; nothing has happened to them yet. */
export async function addTrainingStates(database: Database): Promise<void> {
  await withActor(database, as('administrator'), async (db) => {
    await importStates(db, trainingStates);
    const ofStates = trainingStateCodes.flatMap((code) => [missionOf(code), focalPointOf(code)]);
    await addTrainingPersons(db, [...Object.values(trainingPersons), ...ofStates]);
  });
}

const as = (person: keyof typeof trainingPersons): Actor => ({ ...trainingPersons[person], language: 'en' });

const firstDay = (story: Story): number => (turnsOf(story)[0]?.after ?? 0) + story.ends;
const byFirstDay = (all: readonly Story[]): Story[] => [...all].sort((a, b) => firstDay(a) - firstDay(b));

/** Tells a story from where it stands, and says whether anything of it was missing. */
async function tell(database: Database, story: Story, today: Day): Promise<boolean> {
  const dayOf = (after: number): Day =>
    plus(today, `${after + story.ends < 0 ? '-' : ''}P${Math.abs(after + story.ends)}D`);
  const [approval, ...turns] = turnsOf(story);
  if (!approval) throw new Error(`the story of ${story.state} does not begin`);
  const fileId = await openTrainingVisit(database, story, dayOf(approval.after));
  const steps = turns.flatMap((turn) => stepsOf(story, turn, dayOf));

  const entries = await withActor(
    database,
    as('expert'),
    async (db) => (await openFile(db, as('expert'), fileId)).version,
  );
  const missing = steps.slice(entries - opening);
  for (const step of missing) await step(database, fileId);
  return missing.length > 0;
}

const opening = 2; // entries made by opening a file that was approved

/** The file of a visit of the training world, opened on the day it was approved, or the one that is there. */
export async function openTrainingVisit(
  database: Database,
  { state, type, ordinal }: Pick<Story, 'state' | 'type' | 'ordinal'>,
  on: Day,
): Promise<string> {
  const actor = as('expert');
  return withActor(database, actor, async (db) => {
    const there = await findTrainingFile(db, state);
    if (there) return there;
    const approved = { on, decision: `Training decision on ${state}` };
    const file = await openVisitFile(
      db,
      actor,
      {
        stateCode: state,
        type,
        year: Number(on.slice(0, 4)),
        training: true,
        approved,
        ...(ordinal && { ordinal }),
      },
      { ...momentOn(on), mayHoldRealFiles: false },
    );
    return file.fileId;
  });
}

type Step = (database: Database, fileId: string) => Promise<unknown>;

/** A turn, and what goes with it: each step makes one entry, so a story can be taken up where it stopped. */
function stepsOf(story: Story, turn: Turn, dayOf: (after: number) => Day): readonly Step[] {
  const on = dayOf(turn.after);
  const own: Step = (database, fileId) => enterTurn(database, fileId, story, dated(turn, dayOf));
  if (turn.event === 'consent-given' && story.hybrid) return [own, hybridFrom(on)];
  if (turn.event === 'partner-expert-confirmed') return [own, participationFrom(on)];
  if (turn.event !== 'programme-agreed') return [own];
  if (story.hybrid) {
    return [plan('virtual', dayOf(-9), dayOf(0), on), plan('physical', dayOf(150), dayOf(154), on), own];
  }
  return [plan('physical', dayOf(-4), dayOf(0), on), own];
}

type DatedTurn = Omit<Turn, 'after' | 'until'> & { readonly on: Day; readonly until?: Day };

function dated({ after, until, ...turn }: Turn, dayOf: (after: number) => Day): DatedTurn {
  return { ...turn, on: dayOf(after), ...(until !== undefined && { until: dayOf(until) }) };
}

/** Enters a turn on its day, by the person whose act it is. */
export function enterTurn(
  database: Database,
  fileId: string,
  { state }: Pick<Story, 'state'>,
  turn: DatedTurn,
): Promise<unknown> {
  const actor = whoEnters(turn.event, state);
  const { on } = turn;
  return withActor(database, actor, async (db) => {
    const { version } = await openFile(db, actor, fileId);
    const asked = { ...turn, document: `Training paper of ${on}`, version };
    return recordEvent(db, actor, fileId, asked, momentOn(on));
  });
}

/** Whoever the rule names; partners and their experts write to CTED, which enters it. */
export function whoEnters(event: string, state: string): Actor {
  switch (ruleOf(presentProcedure, event)?.by) {
    case 'visited-state':
      return { ...missionOf(state), language: 'en' };
    case 'committee':
    case 'committee-chair':
      return as('chair');
    case 'committee-member':
      return as('member');
    case 'head-of-delegation':
      return as('head');
    case 'executive-director':
      return as('director');
    default:
      return as('expert');
  }
}

const plan =
  (kind: 'virtual' | 'physical', startsOn: Day, endsOn: Day, on: Day): Step =>
  (database, fileId) =>
    asExpert(database, fileId, (db, actor, version) =>
      planComponent(
        db,
        actor,
        fileId,
        { kind, startsOn, endsOn, sessions: [], team: [], confirmed, version },
        momentOn(on),
      ),
    );

const confirmed = ['visits.confirm-long', 'visits.confirm-out-of-order'];

const participationFrom =
  (on: Day): Step =>
  async (database, fileId) => {
    const asked = { organisationId: trainingOrganisations[0] };
    const { grantId } = await asExpert(database, fileId, (db, actor, version) =>
      addParticipant(db, actor, fileId, { ...asked, version }, momentOn(on)),
    );
    const visiting = as('visitingExpert');
    await withActor(database, visiting, (db) => signUndertaking(db, visiting, grantId, momentOn(on)));
  };

const hybridFrom =
  (on: Day): Step =>
  async (database, fileId) => {
    const chair = as('chair');
    const decision = { decision: 'Training decision on the hybrid form', adoptedOn: on, fileId };
    const { decisionId } = await withActor(database, chair, (db) =>
      recordHybridDecision(db, chair, decision, momentOn(on)),
    );
    const choice = {
      decisionId,
      reason: 'Training: travel is not possible',
      consent: 'Training letter of consent',
    };
    return asExpert(database, fileId, (db, actor, version) =>
      chooseHybridForm(db, actor, fileId, { ...choice, version }, momentOn(on)),
    );
  };

type Work<T> = (db: Parameters<typeof openFile>[0], actor: Actor, version: number) => Promise<T>;

function asExpert<T>(database: Database, fileId: string, work: Work<T>): Promise<T> {
  const actor = as('expert');
  return withActor(database, actor, async (db) =>
    work(db, actor, (await openFile(db, actor, fileId)).version),
  );
}

/** In the morning at Headquarters. */
const momentOn = (on: Day) => ({ today: on, now: `${on}T15:00:00.000Z` });
