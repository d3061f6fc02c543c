import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Actor } from '../../platform/actor.ts';
import { isFictional } from '../../registry/contract.ts';
import { listStateNames } from '../../registry/server/index.ts';
import type { NeedRow } from '../shapes.ts';
import type { StoredNeed } from './need-store.ts';

/** Needs with the names of their States, in the words they were written in. */
export async function needRowsFor(
  db: ActorDb,
  actor: Actor,
  found: readonly StoredNeed[],
): Promise<NeedRow[]> {
  const codes = [...new Set(found.map(({ stateCode }) => stateCode))];
  const names = await listStateNames(db, actor.language, codes);
  return found.map((need) => ({
    ...{ needId: need.needId, stateCode: need.stateCode, themeId: need.themeId, priority: need.priority },
    stateName: names.get(need.stateCode) ?? need.stateCode,
    training: isFictional(need.stateCode),
    ...{ words: need.words[need.language] ?? '', language: need.language },
    ...{ madeOn: need.madeOn, madeBy: need.madeBy, clearance: need.clearance, projects: need.projects },
  }));
}
