import { randomUUID } from 'node:crypto';
import { withActor } from '../../database/server/with-actor.ts';
import { append } from '../../journal/server/journal.ts';
import { day } from '../../procedure/calendar.ts';
import type { World } from './fixture.fixture.ts';

// An earlier visit to the State of the world with an adopted report, as the follow-up finds it.

/** What has happened to its file. */
export const lived = [
  'visit-approved',
  'visit-started',
  'closing-meeting-held',
  'visit-ended',
  'pao-submitted',
  'draft-shared-with-state',
  'final-draft-submitted',
  'report-adopted',
  'report-transmitted',
  'final-report-received',
  'implementation-response-received',
] as const;

// Beyond those of the training world.
let lastNumber = 9500;
const nextNumber = () => ++lastNumber;

export const wordsOfRecommendation = 'Training recommendation of the table of access';

/** A file of its own whose adopted report holds one recommendation that nobody has taken up. */
export async function adoptedReport(world: World): Promise<string> {
  const [fileId, reportId, blockId, snapshotId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  const of = { file_id: fileId, state_code: world.stateCode };
  const { actor, personId: by } = world.asker('cted');
  const words = { en: wordsOfRecommendation };
  const visit = { number: nextNumber(), training: true, type: 'comprehensive', year: 2024 };
  await withActor(world.database, actor, async (db) => {
    await db
      .insertInto('visit')
      .values({ ...of, ...visit, origin: 'file', procedure_id: 'ctc-2020', form: 'on-site' })
      .execute();
    const report = { title: '{"en": "Report"}', original_language: 'en', begun_on: day('2024-03-05') };
    await db
      .insertInto('report')
      .values({ ...of, ...report, report_id: reportId, begun_by: by })
      .execute();
    const block = { position: 1, type: 'recommendation', words: JSON.stringify(words) };
    await db
      .insertInto('report_block')
      .values({
        ...of,
        ...block,
        block_id: blockId,
        report_id: reportId,
        written_on: day('2024-03-05'),
        written_by: by,
      })
      .execute();
    const entries = [];
    for (const [at, event] of lived.entries()) {
      const on = day(`2024-${String(at + 1).padStart(2, '0')}-02`);
      const chain = `state:${world.stateCode}`;
      const seenBy = ['committee', 'state'] as const;
      entries.push(await append(db, { chain, fileId, stateCode: world.stateCode, event, on, by, seenBy }));
    }
    const adoption = entries[lived.indexOf('report-adopted')];
    const frozen = { ...of, report_id: reportId, snapshot_id: snapshotId, kind: 'SV-08' };
    const content = JSON.stringify({ title: { en: 'Report' }, originalLanguage: 'en' });
    await db
      .insertInto('report_snapshot')
      .values({ ...frozen, content, sha256: '0'.repeat(64), entry_id: adoption?.id ?? '' })
      .execute();
    const shown = { blockId, type: 'recommendation', themeId: null, findingId: null, repeats: [], words };
    await db
      .insertInto('snapshot_block')
      .values({ ...frozen, block_id: blockId, position: 1, content: JSON.stringify(shown) })
      .execute();
  });
  return fileId;
}

/** The same with its recommendation taken up: its file and its id. */
export async function followed(world: World): Promise<{ fileId: string; recommendationId: string }> {
  const fileId = await adoptedReport(world);
  await world.ask('cted', 'takeUpRecommendations', { params: { fileId }, body: { key: randomUUID() } });
  const { data } = await world.ask('cted', 'listRecommendations', { query: { fileId } });
  return { fileId, recommendationId: data.rows[0].recommendationId };
}

/** A paper of the State on file, to be named with what the State said. */
export async function paperOf(world: World, fileId: string): Promise<string> {
  const bytes = Buffer.from(`Training paper ${randomUUID()}`, 'utf8');
  const file = { query: { name: 'note.txt' }, bytes, type: 'application/octet-stream' };
  const { data } = await world.ask('cted', 'sendFile', file);
  const filed = await world.ask('cted', 'fileDocument', {
    body: {
      ...{ uploadId: data.uploadId, type: 'note-verbale', class: 'committee-cted-and-state' },
      ...{ titles: { en: 'Training paper' }, language: 'en', originalLanguage: 'en', datedOn: world.today },
      ...{ issuedBy: 'state', stateCode: world.stateCode, fileId, key: randomUUID() },
    },
  });
  return filed.data.documentId;
}
