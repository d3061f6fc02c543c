import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Actor } from '../../platform/actor.ts';
import { Refused } from '../../platform/refusal.ts';
import type { FrozenBlock } from '../blocks.ts';
import { reportNotFound } from '../refusals.ts';
import { openReport } from './opened-report.ts';
import { listBlocks } from './report-store.ts';
import {
  listFrozenBlocks,
  listSnapshots,
  type SnapshotContent,
  type SnapshotKind,
  type SnapshotRow,
} from './snapshot-store.ts';

/** A frozen text with its blocks in order, and those that are withheld by the latest answer of the State. */
export type Snapshot = Omit<SnapshotRow, 'content'> &
  SnapshotContent & {
    readonly blocks: readonly FrozenBlock[];
    readonly marked: readonly string[];
  };

/** The latest text of this kind, or the refusal that there is none this reader may read. */
export async function getSnapshot(
  db: ActorDb,
  actor: Actor,
  { reportId, kind }: { readonly reportId: string; readonly kind: SnapshotKind },
): Promise<Snapshot> {
  await openReport(db, actor, reportId);
  const found = (await listSnapshots(db, reportId)).findLast((one) => one.kind === kind);
  if (!found) throw new Refused(reportNotFound());
  const { content, ...row } = found;
  const blocks = await listFrozenBlocks(db, row.snapshotId);
  const withheld = (await listBlocks(db, reportId)).filter((block) => block.withheld);
  return { ...row, ...content, blocks, marked: withheld.map(({ blockId }) => blockId) };
}
