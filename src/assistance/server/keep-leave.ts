import type { z } from 'zod';
import type { ActorDb } from '../../database/server/with-actor.ts';
import { requireDocument } from '../../documents/server/index.ts';
import { recordEvent } from '../../events/server/index.ts';
import { append } from '../../journal/server/journal.ts';
import type { Actor } from '../../platform/actor.ts';
import { Refused, refuseIf } from '../../platform/refusal.ts';
import { stale } from '../../platform/refusals.ts';
import { openFile } from '../../visits/server/index.ts';
import { refusalToClear, refusalToWithdraw } from '../acts.ts';
import type { assistanceContract } from '../contract.ts';
import { type StoredNeed, setLeave } from './need-store.ts';
import { existingNeed } from './read-needs.ts';
import type { Given } from './state-need.ts';

type ToClear = Omit<z.output<(typeof assistanceContract)['clearNeed']['body']>, 'key'>;

/** The overall approval of the State covers the need: the event enters the file of the visit, with a receipt. */
export async function clearNeed(
  db: ActorDb,
  actor: Actor,
  needId: string,
  { documentId, version }: ToClear,
  given: Given,
): Promise<{ version: number; receiptId: string | null }> {
  const need = await existingNeed(db, needId);
  refuseIf(refusalToClear(actor, need, documentId !== undefined));
  const file = await openFile(db, actor, need.fileId);
  const event = 'overall-approval-given';
  const asked = { event, on: given.today, version: file.version, ...(documentId && { documentId }) };
  const { receipt } = await recordEvent(db, actor, need.fileId, asked, given);
  if (!(await setLeave(db, { needId, version }, { approvedOn: given.today, withdrawnOn: null })))
    throw new Refused(stale());
  await enterLeave(db, actor, need, { event: 'need-cleared', documentId, ...given });
  return { version: version + 1, receiptId: receipt.receiptId };
}

/** The State takes its leave back: in the same moment no partner and no donor knows of the need. */
export async function withdrawLeave(
  db: ActorDb,
  actor: Actor,
  needId: string,
  { documentId, version }: ToClear,
  given: Given,
): Promise<{ version: number }> {
  const need = await existingNeed(db, needId);
  refuseIf(refusalToWithdraw(actor, need, documentId !== undefined));
  if (documentId !== undefined) await requireDocument(db, documentId, need);
  if (!(await setLeave(db, { needId, version }, { withdrawnOn: given.today }))) throw new Refused(stale());
  await enterLeave(db, actor, need, { event: 'need-leave-withdrawn', documentId, ...given });
  return { version: version + 1 };
}

type Entered = Given & {
  readonly event: 'need-cleared' | 'need-leave-withdrawn';
  readonly documentId: string | undefined;
};

async function enterLeave(
  db: ActorDb,
  actor: Actor,
  { needId, fileId, stateCode }: StoredNeed,
  { event, documentId, today, now }: Entered,
): Promise<void> {
  await append(db, {
    ...{ chain: `state:${stateCode}`, stateCode, event, on: today, recordedAt: now },
    ...{ by: actor.personId, seenBy: ['state'] },
    detail: { file: fileId, need: needId, document: documentId ?? null },
  });
}
