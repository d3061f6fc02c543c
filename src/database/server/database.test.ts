import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { administrator } from './actors.fixture.ts';
import { withClient } from './client.ts';
import { type TestDatabase, testDatabase } from './database.fixture.ts';
import { type Database, openDatabase } from './database.ts';
import { migratedFolder } from './embedded/embedded.fixture.ts';
import { openEmbedded, superuser } from './embedded/embedded.ts';
import { tidy } from './embedded/tidy.ts';
import { goLive } from './installation.ts';

describe('what is read from a column', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
  });
  afterAll(() => database.drop());

  it('is a day as it was written, wherever this machine stands', async () => {
    const { rows } = await database.admin.query(
      "select date '2025-03-14' as day, date '0987-01-02' as early",
    );
    expect(rows).toEqual([{ day: '2025-03-14', early: '0987-01-02' }]);
  });

  it('is a moment as an ISO text in UTC', async () => {
    const { rows } = await database.admin.query("select timestamptz '2026-01-06 23:40:00-05' as at");
    expect(rows).toEqual([{ at: '2026-01-07T04:40:00.000Z' }]);
  });

  it('is a whole number as a number, and an error where that would lose digits', async () => {
    const { rows } = await database.admin.query(
      'select 9007199254740991::bigint as most, count(*) from pg_class where false',
    );
    expect(rows).toEqual([{ most: Number.MAX_SAFE_INTEGER, count: 0 }]);
    await expect(database.admin.query('select 9007199254740992::bigint')).rejects.toThrow('too large');
  });
});

describe('the embedded database', () => {
  let dataDir: string;
  beforeAll(async () => {
    dataDir = await migratedFolder();
  });
  afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

  it('holds files of real States only when it is live and that was accepted', async () => {
    const holds = async (acceptEmbedded: boolean) => {
      const database = await openDatabase({ dataDir, acceptEmbedded });
      await database.close();
      return [database.engine, database.mode, database.mayHoldRealFiles];
    };
    expect(await holds(true)).toEqual(['embedded', 'training', false]);

    const database = await openDatabase({ dataDir });
    await goLive(database, administrator);
    await database.close();
    expect(await holds(true)).toEqual(['embedded', 'live', true]);
    expect(await holds(false)).toEqual(['embedded', 'live', false]);
  });

  it('keeps what was committed over a restart', async () => {
    const write = await openEmbedded(dataDir);
    await withClient(write.connection(superuser), (client) =>
      client.query('create table kept as select 42 as answer'),
    );
    await write.close();
    const read = await openEmbedded(dataDir);
    const { rows } = await withClient(read.connection(superuser), (client) =>
      client.query('select answer from kept'),
    );
    await read.close();
    expect(rows).toEqual([{ answer: 42 }]);
  });

  it('learns about its tables when it is tidied', async () => {
    const embedded = await openEmbedded(dataDir);
    const known = () =>
      withClient(embedded.connection(superuser), async (client) => {
        const { rows } = await client.query("select reltuples from pg_class where relname = 'journal_entry'");
        return rows;
      });
    expect(await known()).toEqual([{ reltuples: -1 }]);
    await tidy(embedded.connection(superuser));
    expect(await known()).toEqual([{ reltuples: 0 }]);
    await embedded.close();
  });
});

const url = process.env.TEST_DATABASE === 'embedded' ? undefined : process.env.TEST_DATABASE_URL;
if (url) {
  describe('an administrator in DATABASE_URL', () => {
    let arranged: TestDatabase;
    let database: Database;
    beforeAll(async () => {
      arranged = await testDatabase('server');
      const { rows } = await arranged.admin.query<{ name: string }>('select current_database() as name');
      const ofTest = new URL(url);
      ofTest.pathname = `/${rows[0]?.name}`;
      database = await openDatabase({ url: ofTest.href, dataDir: '' });
    });
    afterAll(async () => {
      await database.close();
      await arranged.drop();
    });

    it.each(['select 1', 'reset role', 'reset all'])(
      'becomes the login role, and stays it after: %s',
      async (statement) => {
        const client = await database.pool.connect();
        await client.query(statement);
        const { rows } = await client.query(
          "select current_user::text as me, current_setting('statement_timeout') as limit",
        );
        client.release(true);
        expect(rows).toEqual([{ me: 'stk_login', limit: '30s' }]);
      },
    );

    it('reads nothing as such', async () => {
      await expect(database.pool.query('select from journal_entry')).rejects.toThrow('permission denied');
    });
  });
}
