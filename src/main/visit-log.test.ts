import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { trainingOrganisations } from '../access/server/index.ts';
import { type TestDatabase, testDatabase } from '../database/server/database.fixture.ts';
import { withActor } from '../database/server/with-actor.ts';
import { signUndertaking } from '../grants/server/index.ts';
import { verifyJournal } from '../journal/server/verify.ts';
import { addParticipant } from '../preparation/server/index.ts';
import { type PreparedWorld, prepareWorld } from './access-fixtures/world.fixture.ts';

// One visit, and everything that is done about it through the API: what happened, what was filed, what was decided, and
// who was let in. Each stands in the log with its author and its time, and nobody takes it out again.

let database: TestDatabase;
let world: PreparedWorld;
let fileId: string;
let before: number;
beforeAll(async () => {
  database = await testDatabase();
  world = await prepareWorld(database);
  before = (await entries()).length;
}, 240_000);
afterAll(async () => {
  await world.close();
  await database.drop();
});

type Logged = { id: string; event: string; by_person: string; recorded_at: string; text: string };

async function entries(): Promise<readonly Logged[]> {
  const { rows } = await database.admin.query(
    `select id, event, by_person, recorded_at, coalesce(file_id::text, '') || detail::text as text
     from journal_entry order by seq, id`,
  );
  return rows;
}

/** The lines that speak of this visit, document, decision or grant. */
const linesOn = async (id: string) => (await entries()).filter(({ text }) => text.includes(id));

const act = { key: () => randomUUID() };

describe('what is kept of a visit', () => {
  it('[V-193] is every event, version of a document, decision and right of access, each with author and time', async () => {
    const cted = world.asker('cted').personId;
    const opened = await world.ask('cted', 'openVisit', {
      body: {
        ...{ stateCode: world.stateCode, type: 'focused', year: 2026, training: true, key: act.key() },
        approved: { on: world.today, decision: 'Training decision' },
      },
    });
    fileId = opened.data.fileId;
    await world.ask('cted', 'recordEvent', {
      params: { fileId },
      body: { event: 'consent-requested', on: world.today, version: opened.data.version, key: act.key() },
    });
    const documentId = await fileTwoEditions();
    const decisionId = await decide();
    const grantId = await letIn();

    expect(await eventsWithAuthor(fileId)).toEqual(
      expect.arrayContaining([
        ['visit-file-opened', cted],
        ['visit-approved', cted],
        ['consent-requested', cted],
        ['participant-added', cted],
      ]),
    );
    expect(await eventsWithAuthor(documentId)).toEqual([
      ['document-filed', cted],
      ['document-edition-added', cted],
    ]);
    const chair = world.asker('committee-chair').personId;
    expect((await eventsWithAuthor(decisionId)).map(([, author]) => author)).toEqual([chair]);
    const expert = world.asker('partner-expert').personId;
    expect(await eventsWithAuthor(grantId)).toEqual([
      ['participant-added', cted],
      ['undertaking-signed', expert],
    ]);

    const added = (await entries()).length - before;
    expect(added).toBe(8);
    const timed = await entries();
    expect(timed.filter(({ recorded_at }) => !recorded_at)).toEqual([]);
  });

  it('[V-193] is changed and taken out by nobody: no reader, and not the owner of the database', async () => {
    const [line] = await linesOn(fileId);
    for (const { actor } of world.askers) {
      for (const change of [
        sql`update journal_entry set event = 'something-else' where id = ${line!.id}`,
        sql`delete from journal_entry where id = ${line!.id}`,
      ]) {
        await expect(withActor(database, actor, (db) => change.execute(db))).rejects.toThrow(
          'permission denied',
        );
      }
    }
    await expect(
      database.admin.query("update journal_entry set event = 'something-else' where id = $1", [line!.id]),
    ).rejects.toThrow();
    await expect(
      database.admin.query('delete from journal_entry where id = $1', [line!.id]),
    ).rejects.toThrow();
    await expect(database.admin.query('truncate journal_entry')).rejects.toThrow();
    expect((await linesOn(fileId)).map(({ id }) => id)).toContain(line!.id);
    expect((await verifyJournal(database)).firstBroken).toBeNull();
  });
});

const eventsWithAuthor = async (id: string) =>
  (await linesOn(id)).map(({ event, by_person }) => [event, by_person]);

async function fileTwoEditions(): Promise<string> {
  const send = async () => {
    const file = {
      query: { name: 'note.txt' },
      bytes: Buffer.from(`Training note ${randomUUID()}`, 'utf8'),
      type: 'application/octet-stream',
    };
    return (await world.ask('cted', 'sendFile', file)).data.uploadId;
  };
  const filed = await world.ask('cted', 'fileDocument', {
    body: {
      ...{ uploadId: await send(), type: 'note-verbale', class: 'committee-cted-and-state' },
      ...{ titles: { en: 'Training note' }, language: 'en', originalLanguage: 'en', datedOn: world.today },
      ...{ issuedBy: 'cted', stateCode: world.stateCode, fileId, key: act.key() },
    },
  });
  const params = { documentId: filed.data.documentId };
  const { version } = (await world.ask('cted', 'getDocument', { params })).data;
  const body = { uploadId: await send(), language: 'fr', version, key: act.key() };
  await world.ask('cted', 'addEdition', { params, body });
  return params.documentId;
}

async function decide(): Promise<string> {
  const body = {
    ...{ kind: 'visit-approved', fileId, meetingNumber: 1, meetingOn: world.today, outcome: 'approved' },
    texts: { en: { title: 'Training decision', words: 'The Committee approves the visit.' } },
    key: act.key(),
  };
  return (await world.ask('committee-chair', 'recordMeetingDecision', { body })).data.decisionId;
}

/** CTED lets an organization in; its expert gives the undertaking, without which that opens nothing. */
async function letIn(): Promise<string> {
  const cted = world.asker('cted').actor;
  const at = { today: database.clock.today(), now: database.clock.now() };
  const { version } = (await world.ask('cted', 'getVisit', { params: { fileId } })).data;
  const partner = { organisationId: trainingOrganisations[0], version };
  const { grantId } = await withActor(database, cted, (db) => addParticipant(db, cted, fileId, partner, at));
  const expert = world.asker('partner-expert').actor;
  await withActor(database, expert, (db) => signUndertaking(db, expert, grantId, at));
  return grantId;
}
