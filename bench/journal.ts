import { randomUUID } from 'node:crypto';
import type { Database } from '../src/database/server/database.ts';
import { type ActorDb, withActor } from '../src/database/server/with-actor.ts';
import { once } from '../src/journal/server/idempotency.ts';
import { append, lockChain } from '../src/journal/server/journal.ts';
import { day } from '../src/procedure/calendar.ts';
import { openFile } from '../src/visits/server/opened-file.ts';
import { atLeast, figure, interleaved, type Line, round } from './measure.ts';
import { fileOf, stateOf, writer } from './world.ts';

// What the journal costs: the same act, with its key, its lock and the file it is judged by as every act has them, once
// with an entry in the chain and once without.

const seconds = 1.5;
const on = day('2026-06-01');

export async function benchJournal(database: Database): Promise<readonly Line[]> {
  const [alone, audited, eightAlone, eightAudited] = await interleaved(5, [
    { name: 'write, 1', measure: () => writesASecond(database, 1, false) },
    { name: 'audited write, 1', measure: () => writesASecond(database, 1, true) },
    { name: 'write, 8', measure: () => writesASecond(database, 8, false) },
    { name: 'audited write, 8', measure: () => writesASecond(database, 8, true) },
  ]);
  const share = (a = 0, b = 1) => (100 * a) / b;
  return [
    figure(
      'write without journal, 1 and 8 connections',
      `${round(alone ?? 0)} and ${round(eightAlone ?? 0)} /s`,
    ),
    figure(
      'write with journal, 1 and 8 connections',
      `${round(audited ?? 0)} and ${round(eightAudited ?? 0)} /s`,
    ),
    atLeast('audited write against the same without journal, 1 connection', share(audited, alone), 80, ' %'),
    atLeast(
      'audited write against the same without journal, 8 connections',
      share(eightAudited, eightAlone),
      40,
      ' %',
    ),
  ];
}

/** Writers side by side, each in files of States of its own, for some seconds. */
export async function writesASecond(
  database: Database,
  writers: number,
  withJournal: boolean,
): Promise<number> {
  const started = performance.now();
  const until = started + 1000 * seconds;
  let written = 0;
  await Promise.all(
    Array.from({ length: writers }, async (_, writer) => {
      for (let n = writer; performance.now() < until; n = (n + writers) % 193) {
        await write(database, n, withJournal);
        written += 1;
      }
    }),
  );
  return (1000 * written) / (performance.now() - started);
}

function write(database: Database, n: number, withJournal: boolean): Promise<void> {
  const keyed = { key: randomUUID(), act: 'bench', request: { fileId: fileOf(n), on } };
  return withActor(database, writer, (db) =>
    once(db, writer, keyed, async () => {
      await lockChain(db, `state:${stateOf(n)}`);
      await openFile(db, writer, fileOf(n));
      await db.updateTable('visit').set({ ends_on: on }).where('file_id', '=', fileOf(n)).execute();
      if (withJournal) await enter(db, n);
    }),
  );
}

async function enter(db: ActorDb, n: number): Promise<void> {
  const entry = { event: 'assessment-updated', on, by: writer.personId, seenBy: ['committee'] } as const;
  await append(db, { chain: `state:${stateOf(n)}`, fileId: fileOf(n), stateCode: stateOf(n), ...entry });
}
