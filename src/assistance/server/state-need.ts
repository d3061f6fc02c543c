import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { listFindings } from '../../conduct/server/index.ts';
import type { ActorDb } from '../../database/server/with-actor.ts';
import { requireDocument } from '../../documents/server/index.ts';
import { findRecommendation } from '../../followup/server/index.ts';
import { append } from '../../journal/server/journal.ts';
import type { Actor } from '../../platform/actor.ts';
import { Refused, refuseIf } from '../../platform/refusal.ts';
import type { Day, Instant } from '../../procedure/calendar.ts';
import { effective } from '../../procedure/journal.ts';
import { openFile } from '../../visits/server/index.ts';
import { refusalToStateNeed } from '../acts.ts';
import type { assistanceContract } from '../contract.ts';
import { groundNotFound } from '../refusals.ts';
import { insertNeed, type NewNeed, paragraphOfFinding } from './need-store.ts';

type Asked = Omit<z.output<(typeof assistanceContract)['stateNeed']['body']>, 'key'>;
export type Given = { readonly today: Day; readonly now: Instant };

/** States a need of a State that rests on a recommendation or a finding; nobody outside knows of it until it is cleared. */
export async function stateNeed(
  db: ActorDb,
  actor: Actor,
  asked: Asked,
  { today, now }: Given,
): Promise<{ needId: string; version: number }> {
  const ground = await groundOf(db, asked.ground);
  const { visit, journal } = await openFile(db, actor, ground.fileId);
  const { stateCode, fileId } = visit;
  const hasPaper = asked.documentId !== undefined;
  const closingHeld = effective(journal).some(({ event }) => event === 'closing-meeting-held');
  refuseIf(refusalToStateNeed(actor, { stateCode, hasPaper, closingHeld })); // [V-081]
  if (asked.documentId !== undefined) await requireDocument(db, asked.documentId, { stateCode, fileId });

  const needId = randomUUID();
  const { language, words, solution, priority, withReport } = asked;
  await insertNeed(db, {
    ...{ ...ground, needId, stateCode, language, solution, priority, withReport },
    ...{ words: { [language]: words }, documentId: asked.documentId ?? null },
    ...{ madeBy: actor.audience === 'state' ? 'state' : 'cted', madeOn: today },
    ...{ writtenBy: actor.personId, writtenAt: now },
  });
  await append(db, {
    ...{ chain: `state:${stateCode}`, stateCode, event: 'need-made', on: today },
    ...{ recordedAt: now, by: actor.personId, seenBy: ['state'] },
    detail: {
      ...{ file: fileId, need: needId, priority, recommendation: ground.recommendationId },
      ...{ finding: ground.findingId, document: asked.documentId ?? null, withReport },
    },
  });
  return { needId, version: 1 };
}

type Ground = Pick<NewNeed, 'recommendationId' | 'findingId' | 'blockId' | 'fileId' | 'themeId'>;

/** What the need rests on, as far as its actor may read it. */
async function groundOf(db: ActorDb, asked: Asked['ground']): Promise<Ground> {
  if ('recommendationId' in asked) {
    const found = await findRecommendation(db, asked.recommendationId);
    if (!found) throw new Refused(groundNotFound());
    const { recommendationId, blockId, fileId, themeId } = found;
    return { recommendationId, findingId: null, blockId, fileId, themeId };
  }
  const { findingId, fileId } = asked;
  const finding = (await listFindings(db, fileId)).find((one) => one.findingId === findingId);
  if (!finding) throw new Refused(groundNotFound());
  const blockId = await paragraphOfFinding(db, findingId);
  return { recommendationId: null, findingId, blockId, fileId, themeId: finding.themeId };
}
