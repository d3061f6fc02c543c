import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Language } from '../../platform/language.ts';
import type { FrozenBlock, Words } from '../blocks.ts';

/** Shared with the State, submitted to the Committee, amended, adopted. */
export type SnapshotKind = 'SV-04' | 'SV-06' | 'SV-07' | 'SV-08';

export type SnapshotContent = { readonly title: Words; readonly originalLanguage: Language };

/** A text as an act froze it, without its blocks. */
export type SnapshotRow = {
  readonly snapshotId: string;
  readonly reportId: string;
  readonly fileId: string;
  readonly stateCode: string;
  readonly kind: SnapshotKind;
  readonly content: SnapshotContent;
  readonly sha256: string;
  readonly entryId: string;
  readonly decisionId: string | null;
};

/** What was frozen of a report that this reader may read, in the order of the procedure. */
export function listSnapshots(db: ActorDb, reportId: string): Promise<SnapshotRow[]> {
  return db
    .selectFrom('report_snapshot')
    .select(['snapshot_id as snapshotId', 'report_id as reportId', 'file_id as fileId', 'kind', 'content'])
    .select(['state_code as stateCode', 'sha256', 'entry_id as entryId', 'decision_id as decisionId'])
    .where('report_id', '=', reportId)
    .orderBy('kind')
    .$castTo<SnapshotRow>()
    .execute();
}

/** The blocks of a frozen text in order. */
export async function listFrozenBlocks(db: ActorDb, snapshotId: string): Promise<FrozenBlock[]> {
  const rows = await db
    .selectFrom('snapshot_block')
    .select(['content', 'number'])
    .where('snapshot_id', '=', snapshotId)
    .orderBy('position')
    .$castTo<{ content: Omit<FrozenBlock, 'number'>; number: string | null }>()
    .execute();
  return rows.map(({ content, number }) => ({ ...content, number }));
}

export async function insertSnapshot(
  db: ActorDb,
  row: SnapshotRow,
  blocks: readonly FrozenBlock[],
): Promise<void> {
  const { snapshotId, reportId, fileId, stateCode, kind } = row;
  const whose = {
    snapshot_id: snapshotId,
    report_id: reportId,
    file_id: fileId,
    state_code: stateCode,
    kind,
  };
  await db
    .insertInto('report_snapshot')
    .values({
      ...whose,
      content: JSON.stringify(row.content),
      ...{ sha256: row.sha256, entry_id: row.entryId, decision_id: row.decisionId },
    })
    .execute();
  await db
    .insertInto('snapshot_block')
    .values(
      blocks.map(({ number, ...content }, place) => ({
        ...{ ...whose, block_id: content.blockId, position: place + 1, number },
        content: JSON.stringify(content),
      })),
    )
    .execute();
}

/** Which texts were frozen of these reports, as far as this reader may read them, in the order of the procedure. */
export function listKindsOf(
  db: ActorDb,
  reportIds: readonly string[],
): Promise<{ readonly reportId: string; readonly kind: SnapshotKind }[]> {
  return db
    .selectFrom('report_snapshot')
    .select(['report_id as reportId', 'kind'])
    .where('report_id', 'in', reportIds)
    .orderBy('kind')
    .$castTo<{ reportId: string; kind: SnapshotKind }>()
    .execute();
}
