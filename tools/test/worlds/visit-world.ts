import { missionOf, trainingOrganisations, trainingPersons } from '../../../src/access/server/index.ts';
import type { Database } from '../../../src/database/server/database.ts';
import { type ActorDb, withActor } from '../../../src/database/server/with-actor.ts';
import { recordEvent } from '../../../src/events/server/record-event.ts';
import type { Entered } from '../../../src/events/shapes.ts';
import { fileTrainingPaper } from '../../../src/filing/server/index.ts';
import { signUndertaking } from '../../../src/grants/server/index.ts';
import { openVisitFile } from '../../../src/opening/server/open-visit-file.ts';
import type { Actor } from '../../../src/platform/actor.ts';
import { addParticipant } from '../../../src/preparation/server/add-participant.ts';
import { type Day, day, plus } from '../../../src/procedure/calendar.ts';
import { importVisitRecord } from '../../../src/record/server/index.ts';
import { importRegistry } from '../../../src/registry/server/index.ts';
import { addTrainingStates, whoEnters } from '../../../src/training/server/training-world.ts';
import { openFile } from '../../../src/visits/server/opened-file.ts';
import { getVisitFile } from '../../../src/visits/server/visit-file.ts';
import type { VisitFile, VisitType } from '../../../src/visits/shapes.ts';

// Builders for tests that read as history. They go through the real acts, each by the person whose act it is.

type Named = Exclude<keyof typeof trainingPersons, never>;

/** Somebody by function: `as('expert')`; or the mission of a State: `as('XAA')`. */
export function as(who: Named | (string & {})): Actor {
  const named = Object.hasOwn(trainingPersons, who) ? trainingPersons[who as Named] : missionOf(who);
  return { ...named, language: 'en' };
}

type Visit = {
  readonly state: string;
  readonly on: string;
  readonly type?: VisitType;
  readonly ordinal?: number;
};
type Happening = {
  readonly days?: number;
  readonly until?: Day;
  readonly option?: string;
  readonly expert?: string;
  readonly at?: string;
  readonly component?: string;
  readonly reason?: string;
  readonly document?: string;
  /** The title of the note verbale it came with, which CTED has filed. */
  readonly paper?: string;
  /** Who enters it, when it is not the person whose act it is. */
  readonly by?: Actor;
  /** The day it is entered, when it is not the day it happened. */
  readonly entered?: string;
};

export type TestWorld = Awaited<ReturnType<typeof testWorld>>;

/** A world with fictional States and persons, and nothing that has happened. */
export async function testWorld(database: Database) {
  await addTrainingStates(database);

  const acting = <T>(actor: Actor, work: (db: ActorDb) => Promise<T>): Promise<T> =>
    withActor(database, actor, work);

  /** The Committee has approved a visit, and CTED has opened its file. */
  async function visitApproved({ state, on, type = 'comprehensive', ordinal }: Visit): Promise<string> {
    const approved = { on: day(on), decision: `Decision on ${state}` };
    const asked = { stateCode: state, type, year: Number(on.slice(0, 4)), training: true, approved };
    const opened = await acting(as('expert'), (db) =>
      openVisitFile(db, as('expert'), ordinal ? { ...asked, ordinal } : asked, {
        ...momentOn(on),
        mayHoldRealFiles: false,
      }),
    );
    return opened.fileId;
  }

  /** Something happened, and was entered on the day by the person whose act it is. */
  async function happened(
    fileId: string,
    event: string,
    on: string,
    details: Happening = {},
  ): Promise<Entered> {
    const { by, entered = on, paper, ...fields } = details;
    const { stateCode } = await facts(fileId);
    const actor = by ?? whoEnters(event, stateCode);
    const documentId = paper ? await filed(fileId, paper, on) : undefined;
    return acting(actor, async (db) => {
      const { version } = await openFile(db, actor, fileId);
      const asked = { event, on: day(on), ...fields, ...(documentId && { documentId }), version };
      return recordEvent(db, actor, fileId, asked, momentOn(entered));
    });
  }

  /** CTED has filed a paper of the State of this file. */
  async function filed(fileId: string, title: string, on: string): Promise<string> {
    const { stateCode } = await facts(fileId);
    const paper = { stateCode, fileId, title, on: day(on), now: momentOn(on).now };
    return fileTrainingPaper(database, as('expert'), paper);
  }

  /** Several things happened, in this order. */
  async function all(
    fileId: string,
    history: readonly (readonly [string, string, Happening?])[],
  ): Promise<string> {
    for (const [event, on, details] of history) await happened(fileId, event, on, details);
    return fileId;
  }

  /** The training partner takes part in the visit from this day on. */
  async function takesPart(fileId: string, on: string): Promise<void> {
    const { grantId } = await acting(as('expert'), async (db) => {
      const { version } = await openFile(db, as('expert'), fileId);
      const partner = { organisationId: trainingOrganisations[0], version };
      return addParticipant(db, as('expert'), fileId, partner, momentOn(on));
    });
    await acting(as('visitingExpert'), (db) =>
      signUndertaking(db, as('visitingExpert'), grantId, momentOn(on)),
    );
  }

  /** The State has agreed to the visit and its programme, and the delegation is settled. */
  async function prepared({ on, ...visit }: Visit): Promise<string> {
    const before = (days: number) => plus(day(on), `-P${days}D`);
    const fileId = await visitApproved({ ...visit, on: before(100) });
    return all(fileId, [
      ['consent-requested', before(95)],
      ['consent-given', before(90)],
      ['mission-engaged', before(85)],
      ['documents-provided', before(60)],
      ['preparatory-meeting-held', before(50)],
      ['programme-agreed', before(40)],
      ['delegation-confirmed', before(30)],
    ]);
  }

  /** A visit of five days has ended. */
  async function visitEnded(visit: Visit): Promise<string> {
    const fileId = await prepared(visit);
    return all(fileId, [
      ['visit-started', plus(day(visit.on), '-P4D')],
      ['closing-meeting-held', visit.on],
      ['visit-ended', visit.on],
    ]);
  }

  /** The complete draft is with the State. */
  async function draftShared({ ended, ...visit }: Visit & { readonly ended: string }): Promise<string> {
    const fileId = await visitEnded({ ...visit, on: ended });
    return all(fileId, [['draft-shared-with-state', visit.on]]);
  }

  /** The States there are and the printed visits of 2018 to 2021 were carried in. */
  async function recordCarriedIn(on: string): Promise<void> {
    await acting(as('administrator'), async (db) => {
      await importRegistry(db, []);
      await importVisitRecord(db, { actor: as('administrator'), now: momentOn(on).now });
    });
  }

  /** The file as somebody may know it on a day. */
  async function file(fileId: string, on: string, actor: Actor = as('expert')): Promise<VisitFile> {
    return acting(actor, (db) => getVisitFile(db, actor, fileId, { view: 'stood' }, day(on)));
  }

  async function facts(fileId: string) {
    return acting(as('expert'), async (db) => (await openFile(db, as('expert'), fileId)).visit);
  }

  /** A visit to XAA whose State was given more time to comment, and commented in it. */
  async function commented(): Promise<string> {
    const fileId = await draftShared({ state: 'XAA', ended: '2025-03-14', on: '2025-04-28' });
    await happened(fileId, 'comments-reminder-sent', '2025-05-14');
    await happened(fileId, 'extension-requested', '2025-05-20', { days: 30 });
    await happened(fileId, 'extension-granted', '2025-05-23', { until: day('2025-06-27') });
    await happened(fileId, 'state-comments-received', '2025-06-25');
    return fileId;
  }

  return {
    commented,
    acting,
    visitApproved,
    happened,
    filed,
    all,
    takesPart,
    prepared,
    visitEnded,
    draftShared,
    recordCarriedIn,
    file,
  };
}

/** At noon at Headquarters. */
export const momentOn = (on: string) => ({ today: day(on), now: `${on}T16:00:00.000Z` });
