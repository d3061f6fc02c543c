import type { ActorDb } from '../../database/server/with-actor.ts';
import { type Entered, recordEvent } from '../../events/server/index.ts';
import type { Actor } from '../../platform/actor.ts';
import { Refused } from '../../platform/refusal.ts';
import type { Day } from '../../procedure/calendar.ts';
import type { Given } from '../../visits/server/index.ts';
import { nothingPlanned } from '../refusals.ts';
import { listSittings } from './sitting-store.ts';

type Asked = { readonly on: Day; readonly documentId?: string | undefined; readonly version: number };

/** The State agrees to the programme as it stands; without a sitting there is nothing to agree to. */
export async function agreeProgramme(
  db: ActorDb,
  actor: Actor,
  fileId: string,
  asked: Asked,
  given: Given,
): Promise<Entered> {
  const entered = await recordEvent(db, actor, fileId, { event: 'programme-agreed', ...asked }, given);
  const sittings = await listSittings(db, fileId);
  if (!sittings.some(({ dropped }) => !dropped)) throw new Refused(nothingPlanned());
  return entered;
}
