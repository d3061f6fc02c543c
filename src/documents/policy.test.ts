import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DocumentWorld, documentWorld, now, today } from '../../tools/test/worlds/document-world.ts';
import { as } from '../../tools/test/worlds/small-world.ts';
import type { Actor } from '../platform/actor.ts';
import { type DocumentClass, documentClasses } from './classes.ts';

// Readers in the rows, classes in the columns. The rows that exist for a reader are counted by the database itself.

let world: DocumentWorld;
let ids: Readonly<Record<DocumentClass, string>>;
const file = randomUUID();

const readers: Readonly<Record<string, Actor>> = {
  CTED: as('expert'),
  'the Committee': as('member'),
  'the State concerned': as('XAA'),
  'its focal point': as('focalPoint'),
  'another State': as('XAB'),
  'a partner that takes part': as('visitingExpert'),
  'a partner of another visit': as('bystander'),
  'the public': as('public'),
  'an administrator': as('administrator'),
};

beforeAll(async () => {
  world = await documentWorld();
  await world.database.admin.query(
    `insert into visit (file_id, number, state_code, type, year, training, origin, procedure_id, form)
       values ($1, 1, 'XAA', 'comprehensive', 2026, true, 'file', 'ctc-2020', 'on-site')`,
    [file],
  );
  await world.database.admin.query(
    `with given as (
       insert into access_grant (file_id, state_code, organisation_id, approved_by, starts_on, given_by)
       select file_id, state_code, 'training-partner', 'S/2020/731 VI.3(a)', '2020-01-01', gen_random_uuid() from visit where file_id = $1 returning grant_id)
     insert into undertaking select grant_id, $2, now() from given`,
    [file, as('visitingExpert').personId],
  );
  const filed: Partial<Record<DocumentClass, string>> = {};
  for (const name of documentClasses) {
    const { documentId, versionId } = await world.filed(as('expert'), { class: name, fileId: file });
    filed[name] = documentId;
    await world.opened(as('expert'), { documentId, versionId, number: '' });
  }
  ids = filed as Record<DocumentClass, string>;
});
afterAll(() => world.database.drop());

const all = [...documentClasses];
const ofState: readonly DocumentClass[] = [
  'general',
  'committee-cted-and-state',
  'state-only-and-cted',
  'participants',
];

const readable: Readonly<Record<string, readonly DocumentClass[]>> = {
  CTED: all,
  'the Committee': ['general', 'committee-and-cted', 'committee-cted-and-state', 'participants'],
  'the State concerned': ofState,
  'its focal point': ofState,
  'another State': ['general'],
  'a partner that takes part': ['general', 'participants'],
  'a partner of another visit': ['general'],
  'the public': ['general'],
  'an administrator': ['general'],
};

const seen = (actor: Actor, table: 'document' | 'document_version') =>
  world.acting(actor, async (db) => {
    const { rows } = await sql<{ class: string }>`select class from ${sql.table(table)}`.execute(db);
    return rows.map((row) => row.class).sort();
  });

describe.each(Object.keys(readers))('%s', (reader) => {
  const actor = readers[reader]!;

  it.each(['document', 'document_version'] as const)('reads of %s what its class allows', async (table) => {
    expect(await seen(actor, table)).toEqual([...readable[reader]!].sort());
  });

  it('notes a reading of its own, and none in the name of somebody else', async () => {
    const note = (personId: string) =>
      world.acting(actor, (db) =>
        sql`insert into document_reading (reading_id, document_id, version_id, person_id, kind, read_at, class)
          select gen_random_uuid(), document_id, version_id, ${personId}::uuid, 'opened', ${now}::timestamptz, ''
          from document_version where class = 'general'`.execute(db),
      );
    await note(actor.personId);
    await expect(note(randomUUID())).rejects.toThrow('row-level security');
  });
});

describe('the reading log', () => {
  const classesRead = (actor: Actor) =>
    world.acting(actor, async (db) => {
      const rows = await db.selectFrom('document_reading').select('class').distinct().execute();
      return rows.map((row) => row.class).sort();
    });

  it('is whole for CTED, and for a State that of what it may read of its own', async () => {
    expect(await classesRead(as('expert'))).toEqual([...all].sort());
    const restricted = ofState.filter((name) => name !== 'general');
    expect(await classesRead(as('XAA'))).toEqual([...restricted].sort());
    expect(await classesRead(as('XAB'))).toEqual([]);
  });

  it.each(['member', 'visitingExpert', 'public', 'administrator'] as const)(
    'is closed to %s',
    async (who) => {
      await expect(classesRead(as(who))).rejects.toThrow('permission denied');
    },
  );

  it('[D-038] is changed and deleted by nobody, not even by the owner', async () => {
    await expect(world.database.admin.query('delete from document_reading')).rejects.toThrow('never changed');
    await expect(
      world.database.admin.query("update document_reading set state_code = 'XAB'"),
    ).rejects.toThrow('never changed');
    await expect(world.database.admin.query('delete from document')).rejects.toThrow('never changed');
    await expect(world.database.admin.query('delete from document_version')).rejects.toThrow('never changed');
    await expect(
      world.acting(as('expert'), (db) => db.deleteFrom('document_reading').execute()),
    ).rejects.toThrow();
  });
});

describe('filing', () => {
  const insert = (actor: Actor, row: Partial<Record<string, string | null>>) =>
    world.acting(actor, (db) =>
      sql`insert into document (document_id, training, type, class, titles, original_language, temporary_number,
          dated_on, issued_by, state_code, filed_by, filed_at)
        values (gen_random_uuid(), true, 'note-verbale', ${row.class ?? 'committee-cted-and-state'}, '{"en": "A"}', 'en',
          ${randomUUID()}, ${today}::date, 'state', ${row.stateCode ?? 'XAA'}, ${row.filedBy ?? actor.personId}::uuid,
          ${now}::timestamptz)`.execute(db),
    );

  it('a State files its own, in its own name, between it and CTED or the Committee', async () => {
    await insert(as('XAA'), {});
    await insert(as('XAA'), { class: 'state-only-and-cted' });
    const outside = 'row-level security';
    await expect(insert(as('XAA'), { stateCode: 'XAB' })).rejects.toThrow(outside);
    await expect(insert(as('XAA'), { class: 'general' })).rejects.toThrow(outside);
    await expect(insert(as('XAA'), { class: 'committee-and-cted' })).rejects.toThrow(outside);
    await expect(insert(as('XAA'), { filedBy: as('expert').personId })).rejects.toThrow(outside);
  });

  it.each(['member', 'visitingExpert', 'public', 'administrator'] as const)(
    '%s files nothing',
    async (who) => {
      await expect(insert(as(who), {})).rejects.toThrow('permission denied');
    },
  );

  it('a State adds no edition in the name of another, nor to a document of another State', async () => {
    const add = (actor: Actor, name: DocumentClass, filedBy = actor.personId) =>
      world.acting(actor, (db) =>
        sql`insert into document_version (version_id, document_id, language, number, sha256, media_type, bytes,
            file_name, filed_by, filed_at, class)
          values (gen_random_uuid(), ${ids[name]}::uuid, 'fr', ${Math.ceil(Math.random() * 1e6)}, ${'a'.repeat(64)},
            'text/plain', 1, 'a.txt', ${filedBy}::uuid, ${now}::timestamptz, 'general')`.execute(db),
      );
    await add(as('XAA'), 'committee-cted-and-state');
    await add(as('XAA'), 'state-only-and-cted');
    const outside = 'row-level security';
    await expect(add(as('XAA'), 'committee-cted-and-state', as('expert').personId)).rejects.toThrow(outside);
    await expect(add(as('XAA'), 'committee-and-cted')).rejects.toThrow(outside);
    await expect(add(as('XAB'), 'committee-cted-and-state')).rejects.toThrow(outside);
  });

  it('an edition takes its class from the document, whatever was written, and follows it', async () => {
    const { documentId } = await world.filed(as('expert'), { class: 'cted-working' });
    const classes = async () => {
      const { rows } = await world.database.admin.query<{ class: string }>(
        'select class from document_version where document_id = $1',
        [documentId],
      );
      return rows.map((row) => row.class);
    };
    expect(await classes()).toEqual(['cted-working']);
    await world.acting(as('expert'), (db) =>
      db.updateTable('document').set({ class: 'general' }).where('document_id', '=', documentId).execute(),
    );
    expect(await classes()).toEqual(['general']);
  });
});
