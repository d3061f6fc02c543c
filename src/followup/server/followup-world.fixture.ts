import { randomUUID } from 'node:crypto';
import { addTrainingPersons, focalPointOf, missionOf, trainingPersons } from '../../access/server/index.ts';
import type { Actor } from '../../platform/actor.ts';
import { fixedClock } from '../../platform/server/clock.ts';
import type { TestDatabase } from '../../platform/server/test-database.ts';
import { type ActorDb, withActor } from '../../platform/server/with-actor.ts';
import { type Day, day } from '../../procedure/calendar.ts';
import { importStates } from '../../registry/server/index.ts';
import { listRecommendations } from './list-recommendations.ts';
import { takeUpRecommendations } from './take-up.ts';

// Builders for the tests of this part: a visit whose report was adopted and transmitted, with two recommendations. What
// earlier parts do is put down as rows; what this part does goes through its acts.

const persons = {
  ...trainingPersons,
  XAA: missionOf('XAA'),
  XAB: missionOf('XAB'),
  focal: focalPointOf('XAA'),
};
export type Named = keyof typeof persons;

/** Somebody by function, or the mission of a State: `as('expert')`, `as('XAA')`. */
export const as = (who: Named): Actor => ({ ...persons[who], language: 'en' });

function stateNamed(code: string, name: string) {
  const names = { en: name, fr: name, es: name, ru: name, ar: name, zh: name };
  return {
    ...{ code, iso2: null, m49: null, names, formalNames: names, listNames: {} },
    ...{ region: { code: '150', name: 'Europe' }, subRegion: null, intermediateRegion: null },
    ...{ admittedOn: null, originalMember: false, notes: [] },
  };
}

export type FollowupWorld = Awaited<ReturnType<typeof followupWorld>>;

/** A world with one visit to a fictional State; what has happened to it is told with `happened`. */
export async function followupWorld(database: TestDatabase) {
  let today: Day = day('2026-06-01');
  let minutes = 0;
  const on = (date: string): void => {
    today = day(date);
    database.clock.follow(fixedClock(`${date}T16:00:00Z`, 'America/New_York'));
  };
  on('2026-06-01');
  // Each act a minute after the one before, as nobody acts twice in one.
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

  /** Something happened to the visit; gives the id of its entry. */
  async function happened(event: string, date: string): Promise<string> {
    const { rows } = await database.admin.query<{ id: string }>(
      `insert into journal_entry (chain, event, on_day, by_person, state_code, file_id, committee_sees, state_sees, detail)
       values ('state:XAA', $1, $2, $3, 'XAA', $4, true, true, '{}') returning id`,
      [event, date, as('expert').personId, file.fileId],
    );
    return rows[0]?.id ?? '';
  }

  const blocks = await adoptedReport(database, file, () => happened('report-adopted', '2026-01-20'));

  const takenUp = (choices: { withHelp?: string[]; high?: string[] } = {}, who: Named = 'expert') =>
    acting(who, (db, actor) =>
      takeUpRecommendations(db, actor, file.fileId, { withHelp: [], high: [], ...choices }, given()),
    );
  const listed = (who: Named, asked: Partial<Parameters<typeof listRecommendations>[2]> = {}) =>
    acting(who, (db, actor) =>
      listRecommendations(db, actor, { outstanding: false, ...asked }, { limit: 50, today }),
    );

  return { ...file, ...blocks, on, acting, happened, takenUp, listed };
}

type File = { readonly fileId: string; readonly reportId: string };

/** A report that was adopted with a paragraph and two recommendations, as the part that writes reports stores it. */
async function adoptedReport(
  database: TestDatabase,
  { fileId, reportId }: File,
  adopt: () => Promise<string>,
) {
  const by = as('expert').personId;
  await database.admin.query(
    `insert into report (report_id, file_id, state_code, title, original_language, begun_on, begun_by)
     values ($1, $2, 'XAA', '{"en": "Report"}', 'en', '2025-06-01', $3)`,
    [reportId, fileId, by],
  );
  const texts = [
    ['paragraph', 'The bill was not adopted.', 'border-management'],
    [
      'recommendation',
      'Adopt the bill [[note:00000000-0000-4000-8000-000000000001]] (see [[see:00000000-0000-4000-8000-000000000001]]).',
      'border-management',
    ],
    ['recommendation', 'Train the officers.', 'ict'],
  ] as const;
  const ids: string[] = [];
  for (const [at, [type, words, theme]] of texts.entries()) {
    const blockId = randomUUID();
    ids.push(blockId);
    await database.admin.query(
      `insert into report_block (block_id, report_id, file_id, state_code, position, type, theme_id, words, written_on, written_by)
       values ($1, $2, $3, 'XAA', $4, $5, $6, $7, '2025-06-01', $8)`,
      [blockId, reportId, fileId, at + 1, type, theme, JSON.stringify({ en: words }), by],
    );
  }
  const entryId = await adopt();
  const snapshotId = randomUUID();
  await database.admin.query(
    `insert into report_snapshot (snapshot_id, report_id, file_id, state_code, kind, content, sha256, entry_id)
     values ($1, $2, $3, 'XAA', 'SV-08', '{"title": {"en": "Report"}, "originalLanguage": "en"}', $4, $5)`,
    [snapshotId, reportId, fileId, 'a'.repeat(64), entryId],
  );
  await database.admin.query(
    `insert into snapshot_block (snapshot_id, block_id, report_id, file_id, state_code, kind, position, content)
     select $1, block_id, report_id, file_id, state_code, 'SV-08', position,
       jsonb_build_object('blockId', block_id, 'type', type, 'themeId', case when type = 'paragraph' or theme_id = 'ict' then theme_id end, 'findingId', finding_id,
         'words', words, 'repeats', case when position = 2 then jsonb_build_array($3::text) else '[]' end)
     from report_block where report_id = $2`,
    [snapshotId, reportId, ids[0]],
  );
  const [paragraph = '', first = '', second = ''] = ids;
  return { paragraph, first, second };
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
