import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { as, type Named, type VersionsWorld, versionsWorld } from './server/versions-world.fixture.ts';

// Readers in the rows, moments in the columns. What exists for a reader is counted by the database itself.

const tables = [
  'report_version',
  'version_block',
  'version_copy',
  'version_release',
  'version_reading',
] as const;

const readers = {
  CTED: 'expert',
  'the Committee': 'member',
  'the State of the report': 'XAA',
  'another State': 'XAB',
  'a partner of the United Nations': 'bystander',
  'a specialized agency': 'agency',
  UNOCT: 'counterTerrorismOffice',
  'a country team': 'countryTeam',
  'the security department': 'security',
  'an expert that took part': 'visitingExpert',
  'an organization that took part': 'participant',
  'its delegation, which is given none': 'delegation',
  'an organization that took part elsewhere': 'participantElsewhere',
  'an outside partner': 'outsider',
  'a donor': 'donor',
  'the public': 'public',
  'an administrator': 'administrator',
} as const satisfies Readonly<Record<string, Named>>;
type Reader = keyof typeof readers;

/** Versions a reader finds in a table, each with the terms of its copies where there are any. */
async function seen(world: VersionsWorld, reader: Reader, table: (typeof tables)[number]): Promise<string> {
  const kind = sql.raw(
    table === 'version_reading'
      ? '(select kind from version_copy where version_copy.copy_id = version_reading.copy_id)'
      : 'kind',
  );
  const terms = sql.raw(table === 'version_copy' ? "|| ' ' || terms" : '');
  const { rows } = await world.does(readers[reader], (db) =>
    sql<{
      there: string;
    }>`select distinct ${kind} ${terms} as there from ${sql.table(table)} order by 1`.execute(db),
  );
  return rows.map(({ there }) => there).join(', ');
}

async function allSeen(world: VersionsWorld): Promise<Record<Reader, Record<string, string>>> {
  const found: Partial<Record<Reader, Record<string, string>>> = {};
  for (const reader of Object.keys(readers) as Reader[]) {
    const own: Record<string, string> = {};
    for (const table of tables) own[table] = await seen(world, reader, table);
    found[reader] = own;
  }
  return found as Record<Reader, Record<string, string>>;
}

const rowsOf = (kinds: string, copies: string, log = '', releases = kinds) => ({
  ...{ report_version: kinds, version_block: kinds, version_copy: copies, version_release: releases },
  version_reading: log,
});
const nothing = rowsOf('', '');
const closed: Readonly<Record<Reader, ReturnType<typeof rowsOf>>> = Object.fromEntries(
  (Object.keys(readers) as Reader[]).map((reader) => [reader, nothing]),
) as never;

/** Opens one copy of each version, so that there is a log. */
const opened = (world: VersionsWorld) =>
  world.does('expert', (db, actor) =>
    sql`insert into version_reading (reading_id, copy_id, version_id, file_id, state_code, person_id, read_at)
      select distinct on (version_id) gen_random_uuid(), copy_id, version_id, file_id, '', ${actor.personId}::uuid, now()
      from version_copy order by version_id, copy_id`.execute(db),
  );

describe('versions of a report whose State said that parts are confidential', () => {
  let world: VersionsWorld;
  let reply: string;
  beforeAll(async () => {
    world = await versionsWorld();
    await world.takesPart();
    await world.issued('SV-08');
  }, 60_000);
  afterAll(() => world.database.drop());

  it('after the adoption the Committee reads the whole, and its State does not yet (SH-20, SH-21)', async () => {
    await opened(world);
    expect(await allSeen(world)).toEqual({
      ...closed,
      CTED: rowsOf('SV-08', 'SV-08 plain', 'SV-08'),
      'the Committee': rowsOf('SV-08', 'SV-08 plain'),
    });
  });

  it('after the transmission the State reads it too, and who opened it (V-166)', async () => {
    await world.happened('report-transmitted', '2025-06-21');
    expect((await allSeen(world))['the State of the report']).toEqual(
      rowsOf('SV-08', 'SV-08 plain', 'SV-08'),
    );
  });

  it('[V-156] partners read the version for them when it is issued, each on their terms (SH-22 to SH-27)', async () => {
    reply = await world.happened('confidentiality-indicated', '2025-07-10', 'CR-2');
    await world.marked();
    await world.issued('SV-09');
    await opened(world);
    const both = 'SV-08, SV-09';
    const whole = rowsOf(both, 'SV-08 plain, SV-09 limited, SV-09 plain', both);
    const ofUn = rowsOf('SV-09', 'SV-09 plain', '', '');
    const ofParticipant = rowsOf('SV-09', 'SV-09 limited', '', '');
    expect(await allSeen(world)).toEqual({
      ...closed,
      CTED: whole,
      'the Committee': { ...whole, version_reading: '' },
      'the State of the report': whole,
      'a partner of the United Nations': ofUn,
      'a specialized agency': ofUn,
      UNOCT: ofUn,
      'a country team': ofUn,
      'the security department': ofUn,
      'an expert that took part': ofParticipant,
      'an organization that took part': ofParticipant,
    });
  });

  it('the blocks released to a reader are those of the versions they read, and never a withheld one', async () => {
    const blocksOf = async (who: Named) =>
      world.does(who, async (db) => {
        const { rows } = await sql<{ ids: string[] }>`select app.released_blocks() as ids`.execute(db);
        return rows[0]?.ids ?? [];
      });
    const ofPartner = await blocksOf('bystander');
    expect(ofPartner.length).toBeGreaterThan(3);
    expect(ofPartner.filter((id) => world.report.marked.includes(id))).toEqual([]);
    expect(await blocksOf('member')).toHaveLength(world.report.blocks.length);
    for (const who of ['donor', 'public', 'XAB'] as const) expect(await blocksOf(who)).toEqual([]);
  });

  it('close for partners while the answer of the State is taken back (V(u))', async () => {
    const again = await world.happened('confidentiality-indicated', '2025-07-15', 'CR-2');
    for (const entry of [reply, again]) await world.takenBack('confidentiality-indicated', entry);
    const after = await allSeen(world);
    expect(after['a partner of the United Nations']).toEqual(nothing);
    expect(after['an expert that took part']).toEqual(nothing);
    await world.happened('confidentiality-indicated', '2025-07-16', 'CR-2');
    expect((await allSeen(world)).UNOCT.report_version).toBe('SV-09');
  });

  it('[V-156] close again for partners when the State marks the whole report (V(v))', async () => {
    await world.happened('confidentiality-indicated', '2025-07-20', 'CR-3');
    const after = await allSeen(world);
    expect(after['a partner of the United Nations']).toEqual(nothing);
    expect(after['an organization that took part']).toEqual(nothing);
    expect(after['the Committee'].report_version).toBe('SV-08, SV-09');
  });

  it.each(tables.filter((table) => table !== 'version_reading'))(
    'no row of %s is written by anybody but CTED',
    async (table) => {
      for (const who of [
        'member',
        'XAA',
        'bystander',
        'visitingExpert',
        'public',
        'administrator',
      ] as const) {
        const copied = world.does(who, (db) =>
          sql`insert into ${sql.table(table)} select * from ${sql.table(table)}`.execute(db),
        );
        await expect(copied).rejects.toThrow('permission denied');
      }
    },
  );

  it('a reading is noted in one’s own name alone, and of nothing one may not read', async () => {
    const note = (who: Named, personId: string, kind: string) =>
      world.does(who, (db) =>
        sql`insert into version_reading (reading_id, copy_id, version_id, file_id, state_code, person_id, read_at)
          values (gen_random_uuid(), (select copy_id from version_copy where kind = ${kind} limit 1),
            gen_random_uuid(), gen_random_uuid(), '', ${personId}, now())`.execute(db),
      );
    await note('member', as('member').personId, 'SV-08');
    await expect(note('member', as('expert').personId, 'SV-08')).rejects.toThrow('row-level security');
    await expect(note('bystander', as('bystander').personId, 'SV-08')).rejects.toThrow();
  });
});

describe('the limited copy', () => {
  let world: VersionsWorld;
  beforeAll(async () => {
    world = await versionsWorld();
    await world.takesPart();
    await world.happened('report-transmitted', '2025-06-21');
    await world.happened('final-report-received', '2025-06-21');
    world.on('2025-08-10');
    await world.issued('SV-10');
  }, 60_000);
  afterAll(() => world.database.drop());

  it('is read by partners that took part, and by no other (SH-28, SH-29)', async () => {
    const found = await allSeen(world);
    const readersOfIt = (Object.keys(readers) as Reader[]).filter(
      (one) => found[one].report_version === 'SV-10',
    );
    expect(readersOfIt).toEqual([
      ...['CTED', 'the Committee', 'the State of the report'],
      ...['an expert that took part', 'an organization that took part'],
    ]);
  });

  it('is closed to partners while the notice to the State is taken back', async () => {
    const { rows } = await world.database.admin.query(
      "select id from journal_entry where event = 'state-informed-of-limited-sharing'",
    );
    await world.takenBack('state-informed-of-limited-sharing', rows[0].id);
    expect((await allSeen(world))['an expert that took part'].report_version).toBe('');
    await world.happened('state-informed-of-limited-sharing', '2025-08-11');
    expect((await allSeen(world))['an expert that took part'].report_version).toBe('SV-10');
  });

  it('is closed to partners by whatever the State answers', async () => {
    await world.happened('confidentiality-indicated', '2025-08-20', 'CR-1');
    const found = await allSeen(world);
    expect(found['an expert that took part'].report_version).toBe('');
    expect(found['the State of the report'].report_version).toBe('SV-10');
  });
});

it('a version is closed to whom it was released when its event is taken back', async () => {
  const world = await versionsWorld();
  try {
    await world.issued('SV-08');
    expect((await allSeen(world))['the Committee']).toEqual(rowsOf('SV-08', 'SV-08 plain'));
    await world.takenBack('report-adopted', world.adoption);
    expect(await allSeen(world)).toEqual({ ...closed, CTED: rowsOf('SV-08', 'SV-08 plain') });
  } finally {
    await world.database.drop();
  }
}, 60_000);
