import { randomUUID } from 'node:crypto';
import { addTrainingPersons, missionOf, trainingPersons } from '../../access/server/index.ts';
import { clearNeed, existingNeed, stateNeed, withdrawLeave } from '../../assistance/server/index.ts';
import type { Actor } from '../../platform/actor.ts';
import { fixedClock } from '../../platform/server/clock.ts';
import type { TestDatabase } from '../../platform/server/test-database.ts';
import { type ActorDb, withActor } from '../../platform/server/with-actor.ts';
import { type Day, day } from '../../procedure/calendar.ts';
import { importStates } from '../../registry/server/index.ts';
import { beginProject } from './begin-project.ts';
import { getProject, listProjects } from './read-projects.ts';
import { takeProjectStep } from './take-step.ts';

// Builders for the tests of this part: a visit with an adopted report and two recommendations. What earlier parts do is put
// down as rows; what this part does goes through its acts.

const persons = { ...trainingPersons, XAA: missionOf('XAA'), XAB: missionOf('XAB') };
export type Named = keyof typeof persons;

/** Somebody by function, or the mission of a State: `as('donor')`, `as('XAA')`. */
export const as = (who: Named): Actor => ({ ...persons[who], language: 'en' });

export type ProjectsWorld = Awaited<ReturnType<typeof projectsWorld>>;

/** A world with one visit to a fictional State; what has happened to it is told with `happened`. */
export async function projectsWorld(database: TestDatabase) {
  let today: Day = day('2026-03-02');
  let minutes = 0;
  const on = (date: string): void => {
    today = day(date);
    database.clock.follow(fixedClock(`${date}T16:00:00Z`, 'America/New_York'));
  };
  on('2026-03-02');
  const given = () => {
    minutes += 1;
    return { today, now: new Date(Date.parse(`${today}T16:00:00Z`) + minutes * 60_000).toISOString() };
  };
  const acting = <T>(who: Named, work: (db: ActorDb, actor: Actor) => Promise<T>): Promise<T> =>
    withActor(database, as(who), (db) => work(db, as(who)));
  await acting('administrator', async (db) => {
    await importStates(db, [stateNamed('XAA', 'Norvale'), stateNamed('XAB', 'Quelmar')]);
    await addTrainingPersons(db, Object.values(persons));
  });
  const file = { fileId: randomUUID(), reportId: randomUUID() };
  await database.admin.query(
    `insert into visit (file_id, number, training, state_code, type, year, origin, procedure_id)
     values ($1, 1, true, 'XAA', 'comprehensive', 2025, 'file', 'ctc-2020')`,
    [file.fileId],
  );
  const ground = await groundOf(database, file);

  /** Something happened to the visit. */
  async function happened(event: string, date: string): Promise<void> {
    await database.admin.query(
      `insert into journal_entry (chain, event, on_day, by_person, state_code, file_id, committee_sees, state_sees, detail)
       values ('state:XAA', $1, $2, $3, 'XAA', $4, true, true, '{}')`,
      [event, date, as('expert').personId, file.fileId],
    );
  }

  type Stated = Partial<Parameters<typeof stateNeed>[2]>;
  const stated = (who: Named, asked: Stated = {}) =>
    acting(who, (db, actor) =>
      stateNeed(
        db,
        actor,
        {
          ...{
            ground: { recommendationId: ground.bill },
            language: 'en',
            priority: 'high',
            withReport: false,
          },
          ...{ words: 'No lawyer knows the field.', solution: 'A training of lawyers', ...asked },
        },
        given(),
      ),
    );
  const cleared = async (who: Named, needId: string) => {
    const { version } = await acting('expert', (db) => existingNeed(db, needId));
    return acting(who, (db, actor) => clearNeed(db, actor, needId, { version }, given()));
  };
  const withdrawn = async (who: Named, needId: string) => {
    const { version } = await acting('expert', (db) => existingNeed(db, needId));
    return acting(who, (db, actor) => withdrawLeave(db, actor, needId, { version }, given()));
  };
  type Begun = Partial<Parameters<typeof beginProject>[2]>;
  const begun = (who: Named, needIds: string[], asked: Begun = {}) =>
    acting(who, (db, actor) => {
      const said = { language: 'en', title: 'Training of lawyers', pillars: ['III'] } as const;
      return beginProject(db, actor, { ...said, pillars: [...said.pillars], needIds, ...asked }, given());
    });
  const project = (who: Named, projectId: string) =>
    acting(who, (db, actor) => getProject(db, actor, projectId));
  const projects = (who: Named, needId?: string) =>
    acting(who, async (db, actor) => (await listProjects(db, actor, { needId })).rows);
  type Taken = Partial<Parameters<typeof takeProjectStep>[3]>;
  /** The step the project stands in is left, everything it asks fulfilled. */
  const moved = async (who: Named, projectId: string, asked: Taken = {}) => {
    const { step, asks, version } = await project('expert', projectId);
    const from = step === 'closed' ? 'evaluation' : step;
    const said = {
      from,
      fulfilled: [...asks],
      language: 'en',
      evidence: 'Note of the day',
      version,
    } as const;
    return acting(who, (db, actor) =>
      takeProjectStep(db, actor, projectId, { ...said, fulfilled: [...said.fulfilled], ...asked }, given()),
    );
  };
  return {
    ...{ ...file, ...ground, on, acting, happened, stated, cleared, withdrawn },
    ...{ begun, project, projects, moved, given },
  };
}

function stateNamed(code: string, name: string) {
  const names = { en: name, fr: name, es: name, ru: name, ar: name, zh: name };
  return {
    ...{ code, iso2: null, m49: null, names, formalNames: names, listNames: {} },
    ...{ region: { code: '150', name: 'Europe' }, subRegion: null, intermediateRegion: null },
    ...{ admittedOn: null, originalMember: false, notes: [] },
  };
}

type File = { readonly fileId: string; readonly reportId: string };

/** Two recommendations of a report, and a finding with the paragraph that reports it. */
async function groundOf(database: TestDatabase, { fileId, reportId }: File) {
  const by = as('expert').personId;
  const ids = { sitting: randomUUID(), note: randomUUID(), finding: randomUUID(), bill: randomUUID() };
  const more = {
    officers: randomUUID(),
    billBlock: randomUUID(),
    officersBlock: randomUUID(),
    findingBlock: randomUUID(),
  };
  await database.admin.query(
    `insert into report (report_id, file_id, state_code, title, original_language, begun_on, begun_by)
     values ($1, $2, 'XAA', '{"en": "Report"}', 'en', '2025-06-01', $3)`,
    [reportId, fileId, by],
  );
  await database.admin.query(
    `insert into programme_sitting (sitting_id, file_id, state_code, kind, on_day, starts_at, ends_at, zone, place,
       institution, counterpart, visitors, themes, language, interpreted, entered_by, changed_at)
     values ($1, $2, 'XAA', 'meeting', '2025-04-02', '09:00', '10:00', 'UTC', 'Capital', '{"en": "Ministry"}',
       'Officials', 'Delegation', '{border-management}', 'en', false, $3, now())`,
    [ids.sitting, fileId, by],
  );
  await database.admin.query(
    `insert into session_note (note_id, sitting_id, file_id, state_code, on_day, language, discussion, conclusions,
       written_by, written_at) values ($1, $2, $3, 'XAA', '2025-04-02', 'en', 'Said', 'Concluded', $4, now())`,
    [ids.note, ids.sitting, fileId, by],
  );
  await database.admin.query(
    `insert into finding (finding_id, file_id, state_code, note_id, theme_id, kind, words, sources, on_day, written_by, written_at)
     values ($1, $2, 'XAA', $3, 'border-management', 'shortfall', '{"en": "There are no scanners."}', '{government-exchange}',
       '2025-04-02', $4, now())`,
    [ids.finding, fileId, ids.note, by],
  );
  const blocks = [
    [more.findingBlock, 'paragraph', ids.finding],
    [more.billBlock, 'recommendation', null],
    [more.officersBlock, 'recommendation', null],
  ] as const;
  for (const [at, [blockId, type, findingId]] of blocks.entries()) {
    await database.admin.query(
      `insert into report_block (block_id, report_id, file_id, state_code, position, type, finding_id, words, written_on, written_by)
       values ($1, $2, $3, 'XAA', $4, $5, $6, '{"en": "Words"}', '2025-06-01', $7)`,
      [blockId, reportId, fileId, at + 1, type, findingId, by],
    );
  }
  for (const [id, block] of [
    [ids.bill, more.billBlock],
    [more.officers, more.officersBlock],
  ] as const) {
    await database.admin.query(
      `insert into recommendation (recommendation_id, block_id, report_id, file_id, state_code, position, theme_id, words,
         on_day, taken_up_by, taken_up_at)
       values ($1, $2, $3, $4, 'XAA', 1, 'border-management', '{"en": "Adopt the bill."}', '2025-10-01', $5, now())`,
      [id, block, reportId, fileId, by],
    );
  }
  return { ...ids, ...more };
}

/** The code an act is refused with, or null when it is not. */
export async function refusalOf(act: Promise<unknown>): Promise<string | null> {
  return act.then(
    () => null,
    (fault) => {
      if (fault && typeof fault === 'object' && 'refusal' in fault) return fault.refusal.code;
      throw fault;
    },
  );
}
