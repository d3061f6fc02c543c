import type { ActorDb } from '../../database/server/with-actor.ts';
import { type RequiredDocument, requireDocument } from '../../documents/server/index.ts';
import type { JournalRow } from '../../journal/server/journal.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Instant } from '../../procedure/calendar.ts';
import type { EventRule } from '../../procedure/procedure.ts';
import { giveReceipt } from '../../receipts/server/index.ts';
import { isOfState } from '../../visits/acts.ts';
import type { OpenedFile } from '../../visits/server/index.ts';
import { getCorrespondenceLanguage } from '../../visits/server/index.ts';

/** The paper on file that an act came with, readable by the State of the visit; null when none was given. */
export async function paperOf(
  db: ActorDb,
  { visit }: OpenedFile,
  documentId: string | undefined,
): Promise<RequiredDocument | null> {
  return documentId === undefined ? null : requireDocument(db, documentId, visit);
}

/** What the journal keeps of it: which document, and what its bytes hashed to on that day. */
export const paperDetail = (paper: RequiredDocument | null): Readonly<Record<string, string>> =>
  paper ? { document: paper.documentId, sha256: paper.sha256 } : {};

type Done = {
  readonly file: OpenedFile;
  readonly rule: Pick<EventRule, 'by'>;
  readonly row: JournalRow;
  readonly paper: RequiredDocument | null;
  readonly now: Instant;
};

/** The receipt the State is given for an act of its own; null for the acts of others. */
export async function receiptFor(
  db: ActorDb,
  actor: Actor,
  { file, rule, row, paper, now }: Done,
): Promise<string | null> {
  if (!isOfState(rule)) return null;
  const { receiptId } = await giveReceipt(db, actor, {
    stateCode: file.visit.stateCode,
    fileId: file.visit.fileId,
    event: row.event,
    on: row.on_day,
    entry: row,
    paper: actor.audience === 'state' ? null : paper,
    language: await getCorrespondenceLanguage(db, file.visit.fileId),
    now,
  });
  return receiptId;
}
