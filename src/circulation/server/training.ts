import { missionOf, trainingPersons } from '../../access/server/index.ts';
import type { Database } from '../../database/server/database.ts';
import { withActor } from '../../database/server/with-actor.ts';
import type { Actor } from '../../platform/actor.ts';
import { type Day, plus } from '../../procedure/calendar.ts';
import { findTrainingFile } from '../../register/server/index.ts';
import { daysOfTraining } from '../../reports/server/index.ts';
import { openCopy } from '../../versions/server/index.ts';
import type { Circle } from '../vocabulary.ts';
import { circulate } from './circulate.ts';

const state = 'XAW';
const expert: Actor = { ...trainingPersons.expert, language: 'en' };

/**
 * The adopted report of the training world, put before the Committee after its adoption and before its State after it
 * was transmitted; one reader of each has opened it since. Repeating it changes nothing.
 */
export async function openTrainingCirculation(database: Database): Promise<void> {
  const dayOf = await daysOfTraining(database, state);
  const versionId = await adoptedVersion(database);
  const [adopted, transmitted] = [dayOf?.('report-adopted'), dayOf?.('report-transmitted')];
  if (!versionId || !adopted || !transmitted) return;
  const member: Actor = { ...trainingPersons.member, language: 'en' };
  const mission: Actor = { ...missionOf(state), language: 'en' };
  await put(database, versionId, { circle: 'committee', on: plus(adopted, 'P1D'), opensIt: member });
  await put(database, versionId, { circle: 'state', on: plus(transmitted, 'P1D'), opensIt: mission });
}

/** The adopted report of the visit to XAW as a version, unless it was put before somebody already. */
async function adoptedVersion(database: Database): Promise<string | undefined> {
  return withActor(database, expert, async (db) => {
    const fileId = await findTrainingFile(db, state);
    if (!fileId) return undefined;
    const found = await db
      .selectFrom('report_version')
      .leftJoin('circulation', 'circulation.version_id', 'report_version.version_id')
      .select(['report_version.version_id as versionId', 'circulation_id as circulationId'])
      .where('report_version.file_id', '=', fileId)
      .where('report_version.kind', '=', 'SV-08')
      .executeTakeFirst();
    return found?.circulationId === null ? found.versionId : undefined;
  });
}

type Putting = { readonly circle: Circle; readonly on: Day; readonly opensIt: Actor };

async function put(database: Database, versionId: string, { circle, on, opensIt }: Putting): Promise<void> {
  const by = plus(on, 'P30D');
  const asked = { recordId: versionId, circles: [circle], asked: { fr: by, es: by }, neededOn: on };
  await withActor(database, expert, (db) =>
    circulate(db, expert, { kind: 'report-version', ...asked }, { today: on, now: at(on) }),
  );
  await withActor(database, opensIt, async (db) => {
    const copy = await db
      .selectFrom('version_copy')
      .select('copy_id as copyId')
      .where('version_id', '=', versionId)
      .where('format', '=', 'html')
      .where('state', '=', 'made')
      .orderBy('language', 'desc')
      .executeTakeFirst();
    const given = { now: at(plus(on, 'P2D')), blobs: database.blobs };
    if (copy) await openCopy(db, opensIt, { versionId, copyId: copy.copyId }, given);
  });
}

/** In the morning at Headquarters. */
const at = (on: Day): string => `${on}T15:00:00.000Z`;
