import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { trainingPersons } from '../../access/server/index.ts';
import type { Database } from '../../database/server/database.ts';
import { type ActorDb, withActor } from '../../database/server/with-actor.ts';
import type { Actor } from '../../platform/actor.ts';
import { packageRoot } from '../../platform/server/package-root.ts';
import { type Day, plus } from '../../procedure/calendar.ts';
import { effective } from '../../procedure/journal.ts';
import { findTrainingFile } from '../../register/server/index.ts';
import { openFile } from '../../visits/server/index.ts';
import { sittingInput } from '../contract.ts';
import { insertSitting, listSittings } from './sitting-store.ts';

const { on: _on, zone: _zone, ...said } = sittingInput;
/** Each so many days before the end of the visit. */
const Told = z.object({ sittings: z.array(z.object({ ...said, before: z.int() })) });
type Told = z.infer<typeof Told>['sittings'];

const actor: Actor = { ...trainingPersons.expert, language: 'en' };
const zone = 'Etc/GMT+4';
/** Days from the agreement to the end of a visit that has not ended. */
const ahead = 30;

/** The programmes of visits of the training world, planned the day before they were agreed. Repeating it changes nothing. */
export async function openTrainingSittings(database: Database, today: Day): Promise<void> {
  const text = readFileSync(join(packageRoot(), 'facts', 'training-sittings.json'), 'utf8');
  const { sittings } = Told.parse(JSON.parse(text));
  // XAD took its consent back and gave it again; the visit to XAE is under way.
  for (const state of ['XAW', 'XAK', 'XAD', 'XAE']) {
    await withActor(database, actor, async (db) => {
      const fileId = await findTrainingFile(db, state);
      if (!fileId || (await listSittings(db, fileId)).length > 0) return;
      await tell(db, fileId, state === 'XAW' ? sittings : sittings.slice(1), today);
    });
  }
}

async function tell(db: ActorDb, fileId: string, told: Told, today: Day): Promise<void> {
  const { visit, journal } = await openFile(db, actor, fileId);
  const dayOf = (event: string) => effective(journal).findLast((entry) => entry.event === event)?.on;
  const agreedOn = dayOf('programme-agreed') ?? today;
  const endsOn = dayOf('visit-ended') ?? plus(agreedOn, `P${ahead}D`);
  const now = `${plus(agreedOn, '-P1D')}T14:00:00.000Z`;
  for (const { before, ...sitting } of told) {
    const on = before === 0 ? endsOn : plus(endsOn, `-P${before}D`);
    const of = { fileId, stateCode: visit.stateCode, by: actor.personId, now };
    await insertSitting(db, { ...sitting, on, zone }, of);
  }
}
