import type { ActorDb } from '../../database/server/with-actor.ts';
import { append } from '../../journal/server/journal.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Instant } from '../../procedure/calendar.ts';
import { chain } from '../../silence/acts.ts';
import { eventNames } from '../../silence/server/index.ts';
import { recordDigest, type Sealable } from './record.ts';

type ToSeal = Sealable & {
  /** When it is put on record, which may be later than when it was taken. */
  readonly now: Instant;
  readonly event?: 'closed' | 'withdrawn';
  readonly reason?: string | undefined;
};

/**
 * Puts the digest of the record into the chain of the body, and gives what the decision keeps of it: from then on
 * nothing of the decision changes.
 */
export async function sealedColumns(db: ActorDb, actor: Actor, given: ToSeal) {
  const { decisionId, kind, fileId, outcome, decidedOn, decidedAt, event = 'closed', reason } = given;
  const record = recordDigest(given);
  const entry = await append(db, {
    chain,
    fileId: decisionId,
    event: eventNames[event],
    on: decidedOn,
    recordedAt: given.now,
    by: actor.personId,
    seenBy: ['committee'],
    detail: { kind, outcome, record, ...(decidedAt && { decidedAt }), ...(fileId && { about: fileId }) },
    ...(reason !== undefined && { texts: { reason } }),
  });
  return {
    outcome,
    decided_on: decidedOn,
    decided_at: decidedAt,
    record_sha256: record,
    sealed_by: entry.id,
  };
}
