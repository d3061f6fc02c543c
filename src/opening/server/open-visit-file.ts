import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Actor } from '../../platform/actor.ts';
import { refuseIf } from '../../platform/refusal.ts';
import { refusalToEnter } from '../../procedure/enter.ts';
import type { Entry } from '../../procedure/journal.ts';
import { presentProcedure } from '../../procedure/procedures.ts';
import type { Refusal } from '../../procedure/refusal.ts';
import { isFictional } from '../../registry/contract.ts';
import { findState } from '../../registry/server/index.ts';
import { refusalToOpenVisit } from '../../visits/acts.ts';
import type { Warning } from '../../visits/contract.ts';
import { realStateOnly, unknownState } from '../../visits/refusals.ts';
import type { Given } from '../../visits/server/index.ts';
import { enter, listEarlierVisits, ordinalWarnings, ownEvents, ruleOf } from '../../visits/server/index.ts';
import type { openingContract } from '../contract.ts';
import { approvalMissing, realFileOnEmbedded, trainingStateOnly } from '../refusals.ts';
import { insertVisitFile, takeNumber } from './opening-store.ts';

type Asked = Omit<z.output<(typeof openingContract)['openVisit']['body']>, 'key'>;
type Opened = { fileId: string; number: number; version: number; warnings: Warning[] };

/**
 * Opens a visit file with the next number of the series. A visit on the adopted list is opened with the decision that
 * approved it; one of rapid response may be opened before, and waits for the Committee to approve it.
 */
export async function openVisitFile(
  db: ActorDb,
  actor: Actor,
  asked: Asked,
  given: Given & { readonly mayHoldRealFiles: boolean },
): Promise<Opened> {
  const { stateCode, training, type, ordinal = null, year } = asked;
  const isKnown = (await findState(db, stateCode)) !== undefined;
  refuseIf(refusalToOpenVisit(actor) ?? refusalOfState(stateCode, isKnown, training, given.mayHoldRealFiles));
  const approval = approvalOf(asked);
  refuseIf(refusalOfApproval(asked, approval, given));

  const visit = { fileId: randomUUID(), stateCode, number: await takeNumber(db, training) };
  const outsideList = asked.outsideList ?? null;
  const procedureId = presentProcedure.id;
  await insertVisitFile(db, { ...visit, training, type, ordinal, year, procedureId, outsideList });

  const opening: Entry = { id: randomUUID(), event: 'visit-file-opened', on: given.today };
  await enter(
    db,
    actor,
    { visit },
    { entry: opening, seenBy: ownEvents['visit-file-opened'], now: given.now },
  );
  if (approval) {
    const seenBy = ruleOf(presentProcedure, approval.event)?.seenBy ?? [];
    const texts = { document: asked.approved?.decision };
    await enter(db, actor, { visit }, { entry: approval, seenBy, now: given.now, texts });
  }
  const warnings = ordinalWarnings(ordinal, await listEarlierVisits(db, { ...visit, training }));
  return { fileId: visit.fileId, number: visit.number, version: approval ? 2 : 1, warnings };
}

function refusalOfState(
  stateCode: string,
  isKnown: boolean,
  training: boolean,
  mayHoldRealFiles: boolean,
): Refusal | null {
  if (!isKnown) return unknownState(stateCode);
  if (training) return isFictional(stateCode) ? null : trainingStateOnly(stateCode);
  if (isFictional(stateCode)) return realStateOnly(stateCode);
  return mayHoldRealFiles ? null : realFileOnEmbedded();
}

/** Only a visit of rapid response is opened before the Committee has approved it, and it still needs to be approved. */
function refusalOfApproval(asked: Asked, approval: Entry | null, { today }: Given): Refusal | null {
  if (approval) return refusalToEnter(presentProcedure, [], {}, approval, today);
  return asked.outsideList ? null : approvalMissing();
}

const approvalOf = ({ approved }: Asked): Entry | null =>
  approved ? { id: randomUUID(), event: 'visit-approved', on: approved.on, documentGiven: true } : null;
