import { listGrantees, listHolders } from '../../access/server/index.ts';
import { Refused } from '../../platform/refusal.ts';
import type { ActorDb } from '../../platform/server/with-actor.ts';
import { nobodyThere } from '../refusals.ts';
import type { Circle } from '../vocabulary.ts';
import type { Circulable } from './circulable-store.ts';

type Reader = { readonly personId: string; readonly circle: Circle };

/** Everybody in the circles with an active account, each once; refused when a circle has nobody. */
export async function addresseesOf(
  db: ActorDb,
  record: Circulable,
  circles: readonly Circle[],
): Promise<readonly Reader[]> {
  const readers = new Map<string, Reader>();
  for (const circle of circles) {
    const holders = await holdersOf(db, record, circle);
    if (holders.length === 0) throw new Refused(nobodyThere());
    for (const { personId } of holders) {
      if (!readers.has(personId)) readers.set(personId, { personId, circle });
    }
  }
  return [...readers.values()];
}

async function holdersOf(db: ActorDb, { stateCode, fileId }: Circulable, circle: Circle) {
  switch (circle) {
    case 'committee':
      return listHolders(db, { roles: ['committee-member', 'committee-chair', 'committee'] });
    case 'secretariat':
      return listHolders(db, { roles: ['cted', 'executive-director', 'cted-report-focal-point'] });
    case 'state':
      return listHolders(db, {
        roles: ['permanent-mission', 'visited-state', 'national-focal-point'],
        stateCode: stateCode ?? '',
      });
    case 'participants':
      return listHolders(db, {
        roles: ['participating-partner', 'partner-expert', 'visiting-expert'],
        organisationIds: await listGrantees(db, fileId ?? ''),
      });
  }
}
