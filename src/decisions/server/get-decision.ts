import type { Actor } from '../../platform/actor.ts';
import type { Refusal } from '../../platform/refusal.ts';
import type { Clock } from '../../platform/server/clock.ts';
import type { ActorDb } from '../../platform/server/with-actor.ts';
import { listStateNames } from '../../registry/server/index.ts';
import { refusalToRevise, refusalToSpeak, refusalToWithdraw } from '../../silence/acts.ts';
import { closingOf, readProceedings, roundOf, type Stage, stageAt } from '../../silence/server/index.ts';
import { refusalToCorrect, refusalToTell } from '../acts.ts';
import type { ActId, DecisionFile, StageCode } from '../contract.ts';
import { bestText, listTexts } from './decision-store.ts';
import { type OpenedDecision, openDecision } from './opened-decision.ts';
import { recordDigest, textDigest } from './record.ts';
import { findSealing } from './seal-store.ts';

/** A decision as this reader may know it now: its text, how it was taken, its record, and what the reader may do. */
export async function getDecision(
  db: ActorDb,
  actor: Actor,
  decisionId: string,
  clock: Clock,
): Promise<DecisionFile> {
  const now = clock.now();
  const decision = await openDecision(db, actor, decisionId, { now, zone: clock.zone });
  const { row, written, outcome, decidedOn, decidedAt } = decision;
  const texts = await listTexts(db, decisionId);
  const current = texts.filter(({ round }) => round === row.round);
  const best = bestText(current, actor.language);
  if (!best) throw new Error(`decision ${decisionId} has no text`);
  const stage = written ? stageAt(written, Date.parse(now)) : null;
  const closing = written && !written.end ? closingOf(roundOf(written)) : null;

  return {
    ...{ decisionId, kind: row.kind, title: best.title, titleLanguage: best.language, fileId: row.fileId },
    ...{ stateCode: row.stateCode, stateName: await nameOf(db, actor, row.stateCode) },
    ...{ stage: stageInList(stage), outcome, decidedOn, decidedAt, manner: row.manner },
    ...{ closesAt: closing === null ? null : new Date(closing).toISOString() },
    ...{ isSuperseded: decision.correctedBy !== null, version: row.version, texts: current },
    meeting: row.meetingNumber === null ? null : { number: row.meetingNumber, agendaItem: row.agendaItem },
    ...{ toldStateOn: row.toldStateOn, corrects: row.correctsId, correctedBy: decision.correctedBy },
    ...{ follows: row.followsId, followedBy: decision.followedBy },
    written:
      stage &&
      (await readProceedings(db, { ...decision, decisionId }, { stage, now, zone: clock.zone, texts })),
    seal: await sealOf(db, decision, texts),
    refused: refusedActs(actor, decision, Date.parse(now)),
  };
}

const stageInList = (stage: Stage | null): StageCode =>
  stage === 'running' || stage === 'on-hold' || stage === 'objected' ? stage : 'closed';

async function nameOf(db: ActorDb, { language }: Actor, stateCode: string | null): Promise<string | null> {
  if (stateCode === null) return null;
  return (await listStateNames(db, language)).get(stateCode) ?? stateCode;
}

/** The seal, and whether the record still has the digest that was sealed. Null for those not told how it came about. */
async function sealOf(
  db: ActorDb,
  { row, rule, written, outcome, decidedOn, decidedAt }: OpenedDecision,
  texts: Awaited<ReturnType<typeof listTexts>>,
): Promise<DecisionFile['seal']> {
  if (row.sealedBy === null || outcome === null || decidedOn === null) return null;
  const { sealedAt, record } = await findSealing(db, row.sealedBy);
  // From the words themselves, so that a word that was changed beside its digest is noticed.
  const read = texts.map((text) => ({ ...text, sha256: textDigest(text.title, text.words) }));
  const digest = recordDigest({ ...row, rule, written, outcome, decidedOn, decidedAt, texts: read });
  const holds = digest === record && digest === row.recordSha256;
  return { sha256: record, entryId: row.sealedBy, sealedAt, holds };
}

function refusedActs(actor: Actor, { facts }: OpenedDecision, at: number): DecisionFile['refused'] {
  const by = actor.personId;
  const refusals: Readonly<Record<ActId, Refusal | null>> = {
    object: refusalToSpeak(actor, facts, { is: 'objected', at, by }),
    hold: refusalToSpeak(actor, facts, { is: 'held', at, by, until: null }),
    lift: refusalToSpeak(actor, facts, { is: 'lifted', at, by }),
    revise: refusalToRevise(actor, facts, at),
    withdraw: refusalToWithdraw(actor, facts, at),
    tell: refusalToTell(actor, facts),
    correct: refusalToCorrect(actor, facts),
  };
  return Object.fromEntries(Object.entries(refusals).filter(([, refusal]) => refusal !== null));
}
