import type { Clock } from '../../database/server/clock.ts';
import type { ActorDb } from '../../database/server/with-actor.ts';
import { refusalToCorrect, refusalToTell } from '../../decisions/acts.ts';
import type { StageCode } from '../../decisions/contract.ts';
import {
  bestText,
  listTexts,
  type OpenedDecision,
  openDecision,
  readSeal,
} from '../../decisions/server/index.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Refusal } from '../../platform/refusal.ts';
import { listStateNames } from '../../registry/server/index.ts';
import { refusalToRevise, refusalToSpeak, refusalToWithdraw } from '../../silence/acts.ts';
import { closingOf, readCourse, roundOf, type Stage, stageAt } from '../../silence/server/index.ts';
import type { ActId, DecisionFile } from '../contract.ts';

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
      stage && (await readCourse(db, { ...decision, decisionId }, { stage, now, zone: clock.zone, texts })),
    seal: await readSeal(db, decision, texts),
    refused: refusedActs(actor, decision, Date.parse(now)),
  };
}

const stageInList = (stage: Stage | null): StageCode =>
  stage === 'running' || stage === 'on-hold' || stage === 'objected' ? stage : 'closed';

async function nameOf(db: ActorDb, { language }: Actor, stateCode: string | null): Promise<string | null> {
  if (stateCode === null) return null;
  return (await listStateNames(db, language)).get(stateCode) ?? stateCode;
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
