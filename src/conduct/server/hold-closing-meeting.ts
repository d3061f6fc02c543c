import type { z } from 'zod';
import type { ActorDb } from '../../database/server/with-actor.ts';
import { type Entered, recordEvent } from '../../events/server/index.ts';
import type { Actor } from '../../platform/actor.ts';
import { Refused } from '../../platform/refusal.ts';
import type { Given } from '../../visits/server/index.ts';
import type { conductContract } from '../contract.ts';
import { resultsMissing, stateWordsMissing } from '../refusals.ts';
import { listFindings, settleFinding } from './finding-store.ts';

type Asked = Omit<z.output<(typeof conductContract)['holdClosingMeeting']['body']>, 'key'>;

/**
 * Records the closing meeting: the event, and of each finding whether it was raised and what the State said. What was
 * raised is what was presented (S/2020/731 V(k)).
 */
export async function holdClosingMeeting(
  db: ActorDb,
  actor: Actor,
  fileId: string,
  { results, ...asked }: Asked,
  given: Given,
): Promise<Entered> {
  const entered = await recordEvent(db, actor, fileId, { event: 'closing-meeting-held', ...asked }, given);
  const open = (await listFindings(db, fileId)).filter(({ agreed }) => agreed === 'open');
  const left = open.filter(({ findingId }) => !results.some((one) => one.findingId === findingId));
  if (left.length > 0 || results.length !== open.length) throw new Refused(resultsMissing(left.length));
  for (const settled of results) {
    if (settled.result === 'not-agreed' && !settled.stateWords) throw new Refused(stateWordsMissing());
    await settleFinding(db, settled, asked.on); // [V-089]
  }
  return entered;
}
