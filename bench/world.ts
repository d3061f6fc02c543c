import pg from 'pg';
import type { Database } from '../src/database/server/database.ts';
import { openDatabase } from '../src/database/server/database.ts';
import { type ActorDb, withActor } from '../src/database/server/with-actor.ts';
import { append } from '../src/journal/server/journal.ts';
import { day, plus } from '../src/procedure/calendar.ts';

export const visits = 386;
export const writer = {
  personId: '00000000-0000-4000-8000-000000000001', // the country expert of the training world
  audience: 'secretariat',
  roles: ['cted'],
  stateCode: null,
  organisationId: null,
  language: 'en',
} as const;

export const stateOf = (n: number): string => `S${String(1 + (n % 193)).padStart(3, '0')}`;
export const fileOf = (n: number): string => `00000000-0000-4000-9000-${String(n).padStart(12, '0')}`;

/** Puts the States S001 to S193 and two visits of each into a migrated database, with what happened in them. */
export async function buildWorld(admin: pg.Pool, database: Database): Promise<void> {
  const codes = Array.from({ length: 193 }, (_, n) => stateOf(n));
  await admin.query("insert into state_group (code, level) values ('001', 'region') on conflict do nothing");
  await admin.query(
    `insert into state (code, fictional, region_code) select code, true, '001' from unnest($1::text[]) as code`,
    [codes],
  );
  await admin.query(
    `insert into state_name (state_code, language, name, formal_name, folded, place)
     select code, language, 'State ' || code, 'State ' || code, lower(code), 1
     from unnest($1::text[]) as code, unnest('{en,fr,es,ru,ar,zh}'::text[]) as language`,
    [codes],
  );
  for (let from = 0; from < visits; from += 50) {
    await withActor(database, writer, async (db) => {
      for (let n = from; n < Math.min(from + 50, visits); n++) await addVisit(db, n);
    });
  }
  // The training world, which the program fills on its first start, goes on after these.
  await admin.query('update visit_number_series set last_number = $1 where training', [visits]);
  await admin.query('analyze');
}

async function addVisit(db: ActorDb, n: number): Promise<void> {
  const ended = plus(day('2025-06-01'), `P${(n * 3) % 300}D`);
  await db
    .insertInto('visit')
    .values({
      file_id: fileOf(n),
      number: n + 1,
      training: true,
      state_code: stateOf(n),
      type: 'comprehensive',
      year: Number(ended.slice(0, 4)),
      origin: 'file',
      procedure_id: 'ctc-2020',
      ends_on: ended,
    })
    .execute();
  const happened = [
    ['visit-approved', '-P90D'],
    ['consent-given', '-P60D'],
    ['visit-started', '-P4D'],
    ['closing-meeting-held', 'P0D'],
    ['visit-ended', 'P0D'],
    ['pao-submitted', 'P13D'],
    ['draft-shared-with-state', 'P44D'],
  ] as const;
  for (const [event, after] of happened.slice(0, 3 + (n % 5)))
    await addEntry(db, n, event, plus(ended, after));
}

function addEntry(db: ActorDb, n: number, event: string, on: ReturnType<typeof day>) {
  return append(db, {
    chain: `state:${stateOf(n)}`,
    fileId: fileOf(n),
    stateCode: stateOf(n),
    event,
    on,
    by: writer.personId,
    seenBy: ['committee', 'state'],
  });
}

/** Both ways into the database at this address: above every rule, and as the program. */
export async function openBoth(url: string): Promise<{ admin: pg.Pool; database: Database }> {
  const admin = new pg.Pool({ connectionString: url, max: 2 });
  const login = new URL(url);
  login.username = 'stk_login';
  return { admin, database: await openDatabase({ url: login.href, dataDir: 'var' }) };
}
