import { createHash } from 'node:crypto';
import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Actor } from '../../platform/actor.ts';
import { Refused } from '../../platform/refusal.ts';
import { keyReused } from '../../platform/refusals.ts';

export type KeyedAct = {
  /** Made by the caller, once for each act and again for its repeats. */
  readonly key: string;
  readonly act: string;
  readonly request: unknown;
};

/**
 * The answer of the work, which is done once for a key: a repeat, also one that comes while the first is under way,
 * gets the first answer. The same key with another act or request is refused. A refused act leaves no receipt.
 */
export async function once<T>(
  db: ActorDb,
  actor: Actor,
  { key, act, request }: KeyedAct,
  work: () => Promise<T>,
): Promise<T> {
  const receipt = { act, request_sha256: sha256(canonical(request)) };
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('act_receipt')
    .values({ person_id: actor.personId, key, ...receipt })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  const mine = db.selectFrom('act_receipt').where('person_id', '=', actor.personId).where('key', '=', key);

  if (numInsertedOrUpdatedRows === 0n) {
    const first = await mine.select(['act', 'request_sha256', 'answer']).executeTakeFirstOrThrow();
    const isSame = first.act === receipt.act && first.request_sha256 === receipt.request_sha256;
    if (!isSame) throw new Refused(keyReused());
    return (first.answer as { readonly given: T }).given;
  }

  const answer = await work();
  await db
    .updateTable('act_receipt')
    .set({ answer: JSON.stringify({ given: answer }) })
    .where('person_id', '=', actor.personId)
    .where('key', '=', key)
    .execute();
  return answer;
}

/** The same text for equal requests, in whatever order their fields were sent. */
function canonical(value: unknown): string {
  return (
    JSON.stringify(value, (_, part: unknown) =>
      typeof part === 'object' && part !== null && !Array.isArray(part)
        ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
        : part,
    ) ?? 'undefined'
  );
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
