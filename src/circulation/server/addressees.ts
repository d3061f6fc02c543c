import { listHolders } from '../../access/server/index.ts';
import type { ActorDb } from '../../database/server/with-actor.ts';
import { listGrantees } from '../../grants/server/index.ts';
import { Refused } from '../../platform/refusal.ts';
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

/** Everybody who acts for a circle; of those who take part in a visit, whoever acts for one of the organizations. */
async function holdersOf(db: ActorDb, { stateCode, fileId }: Circulable, circle: Circle) {
  const roles = rolesOf[circle];
  if (circle === 'state') return listHolders(db, { roles, stateCode: stateCode ?? '' });
  if (circle !== 'participants') return listHolders(db, { roles });
  return listHolders(db, { roles, organisationIds: await listGrantees(db, fileId ?? '') });
}

const rolesOf = {
  committee: ['security-council', 'committee', 'committee-member', 'committee-chair'], // [D-032]
  secretariat: ['cted', 'executive-director', 'cted-report-focal-point', 'head-of-delegation'],
  state: ['visited-state', 'permanent-mission', 'national-focal-point', 'national-expert'],
  participants: [
    'visiting-delegation',
    'visiting-expert',
    'partner-expert',
    'participating-partner',
    'non-attending-partner',
    'specialized-agency',
    'unct',
    'undss',
    'unoct',
    'un-partner',
    'outside-partner',
    'donor',
  ],
} as const satisfies Readonly<Record<Circle, readonly string[]>>;
