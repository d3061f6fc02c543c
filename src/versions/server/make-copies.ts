import { createHash, randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import type { Database } from '../../database/server/database.ts';
import { type ActorDb, withActor } from '../../database/server/with-actor.ts';
import { enqueue } from '../../jobs/server/enqueue.ts';
import type { JobHandler, Queue } from '../../jobs/server/worker.ts';
import { type Actor, systemActor } from '../../platform/actor.ts';
import { Refused, refuseIf } from '../../platform/refusal.ts';
import type { VersionText } from '../../printing/contract.ts';
import { leakedBlock, printoutOf, render, wordsIn } from '../../printing/server/index.ts';
import { getSnapshot } from '../../reports/server/index.ts';
import { refusalToMakeCopies } from '../acts.ts';
import { nothingWaiting, versionNotFound } from '../refusals.ts';
import type { Copy } from '../shapes.ts';
import { endCopy, findCopy, listCopies, moveCopies, type Outcome } from './copy-store.ts';
import { findContent, findVersion, type VersionRow } from './store.ts';
import { noticeQueue, tellState } from './tell-state.ts';
import { textFor, type Withheld } from './text-for.ts';

const queue = 'version-copies';

/** Leaves the making of all waiting copies of a version to the worker; `asked` is what asks for it. */
export const haveCopiesMade = (db: ActorDb, versionId: string, asked: string): Promise<boolean> =>
  enqueue(db, { queue, payload: { versionId }, dedupeKey: `copies:${versionId}:${asked}` });

/** Puts into the queue what failed, was refused, or was not asked for yet. */
export async function makeCopies(db: ActorDb, actor: Actor, versionId: string): Promise<{ waiting: number }> {
  await existing(db, versionId);
  refuseIf(refusalToMakeCopies(actor));
  const waiting = await moveCopies(db, versionId, {
    from: ['refused', 'failed', 'cancelled'],
    to: 'waiting',
  });
  await haveCopiesMade(db, versionId, randomUUID());
  return { waiting };
}

/** Takes out of the queue what is not made yet. */
export async function cancelCopies(
  db: ActorDb,
  actor: Actor,
  versionId: string,
): Promise<{ cancelled: number }> {
  await existing(db, versionId);
  refuseIf(refusalToMakeCopies(actor));
  const cancelled = await moveCopies(db, versionId, { from: ['waiting'], to: 'cancelled' });
  if (cancelled === 0) throw new Refused(nothingWaiting());
  return { cancelled };
}

async function existing(db: ActorDb, versionId: string): Promise<VersionRow> {
  const version = await findVersion(db, versionId);
  if (!version) throw new Refused(versionNotFound());
  return version;
}

/** Makes one copy after the other; each is on record as soon as it is made, and one cancelled meanwhile is left out. */
const makeWaitingCopies: JobHandler = async ({ versionId }, { database, signal, progress }) => {
  const of = await withActor(database, systemActor, (db) => openVersion(db, String(versionId)));
  for (const { copyId } of of.copies) {
    await progress();
    await makeCopy(database, of, copyId, signal);
  }
};

/** What this part has done without a person. A copy that fails is on record, and asked for again by a person. */
export const versionQueues: Readonly<Record<string, Queue>> = {
  [queue]: makeWaitingCopies,
  [noticeQueue]: tellState,
};

export type OpenedVersion = {
  readonly version: VersionRow;
  readonly text: VersionText;
  readonly withheld: readonly Withheld[];
  readonly copies: readonly Copy[];
};

/** A version with everything its copies are made from, and what none of them may hold. */
export async function openVersion(db: ActorDb, versionId: string): Promise<OpenedVersion> {
  const version = await existing(db, versionId);
  const content = await findContent(db, versionId);
  if (!content) throw new Refused(versionNotFound());
  const report = await getSnapshot(db, systemActor, { reportId: version.reportId, kind: 'SV-08' });
  const { withheld } = textFor(version.kind, report, version.numbering);
  return { version, text: content.text, withheld, copies: await listCopies(db, versionId) };
}

/** Makes a copy that is waited for, and writes down what became of it. */
export async function makeCopy(
  database: Database,
  of: OpenedVersion,
  copyId: string,
  signal: AbortSignal,
): Promise<void> {
  const { versionId } = of.version;
  const copy = await withActor(database, systemActor, (db) => findCopy(db, versionId, copyId));
  if (copy?.state !== 'waiting') return;
  const outcome = await attempt(database, of, copy, signal);
  if (outcome) await withActor(database, systemActor, (db) => endCopy(db, copyId, outcome));
}

async function attempt(
  { blobs, clock }: Database,
  { version, text, withheld }: OpenedVersion,
  { language, terms, format }: Copy,
  signal: AbortSignal,
): Promise<Outcome | null> {
  const { kind, issuedOn, contentSha256 } = version;
  const printout = printoutOf({ text, kind, terms, language, issuedOn, contentSha256 });
  const bytes = await render(printout, format, signal).catch((): null => null);
  // The program stops: the copy waits for the next worker.
  if (!bytes) return signal.aborted ? null : { state: 'failed', code: 'not-rendered' };
  const leaked = leakedBlock({ withheld, text }, await wordsIn(format, bytes));
  if (leaked) return { state: 'refused', code: 'withheld-words', blockId: leaked };
  const received = await blobs.receive(Readable.from([bytes]), bytes.length);
  if (!received) throw new Error('a copy is longer than itself');
  await blobs.keep(received);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { state: 'made', sha256, bytes: bytes.length, madeAt: clock.now() };
}
