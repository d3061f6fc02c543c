import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Actor } from '../../platform/actor.ts';
import { Refused, refuseIf } from '../../platform/refusal.ts';
import { carryOut, conductCorrected, refuseOverlap } from '../../preparation/server/index.ts';
import { refusalToEnter } from '../../procedure/enter.ts';
import { type Entry, effective, type Journal } from '../../procedure/journal.ts';
import { isOnPaper, refusalOfPaper, refusalToEnterAs } from '../../visits/acts.ts';
import { enter, type Given, listComponents, openFileForAct, ruleOf } from '../../visits/server/index.ts';
import type { eventsContract } from '../contract.ts';
import { entryNotFound } from '../refusals.ts';
import type { Entered } from '../shapes.ts';
import { answerOf } from './answer.ts';
import { paperDetail, paperOf, receiptFor } from './papers.ts';

type Asked = Omit<z.output<(typeof eventsContract)['correctEvent']['body']>, 'key'>;

/** Gives an event another day, with the reason. The line that was wrong stays, and so does what was known by it. */
export async function correctEvent(
  db: ActorDb,
  actor: Actor,
  { fileId, entryId }: { readonly fileId: string; readonly entryId: string },
  asked: Asked,
  given: Given,
): Promise<Entered> {
  const file = await openFileForAct(db, actor, fileId, asked.version);
  const target = standingEntry(file.journal, entryId);
  const rule = target && ruleOf(file.procedure, target.event);
  if (!target || !rule) throw new Refused(entryNotFound());

  const entry = correctionOf(target, asked);
  refuseIf(refusalToEnterAs(actor, file.visit, rule) ?? refusalOfPaper(actor, rule, asked));
  refuseIf(refusalToEnter(file.procedure, file.whole, file.facts, entry, given.today));
  const paper = await paperOf(db, file, asked.documentId);
  const conduct = conductCorrected(await listComponents(db, fileId, false), entry);
  await refuseOverlap(db, file.visit, conduct);

  await carryOut(db, file.visit, conduct);
  const row = await enter(db, actor, file, {
    entry,
    seenBy: rule.seenBy,
    now: given.now,
    onPaper: isOnPaper(actor, rule),
    texts: { reason: asked.reason, document: paper?.number ?? asked.document },
    detail: { was: target.on, ...paperDetail(paper) },
  });
  const receiptId = await receiptFor(db, actor, { file, rule, row, paper, now: given.now });
  return answerOf(db, actor, file, { ...row, receiptId }, given.today);
}

/** All details as they stand, on another day. The moment went with the day it belonged to. */
function correctionOf(target: Entry, { on, at, document, documentId }: Asked): Entry {
  const { at: _, recordedAt: __, ...details } = target;
  return {
    ...details,
    id: randomUUID(),
    on,
    corrects: target.id,
    reasonGiven: true,
    ...(at !== undefined && { at }),
    ...((document ?? documentId) !== undefined && { documentGiven: true }),
  };
}

/** What is now held to have happened by this entry, or by the one it corrects. */
function standingEntry(journal: Journal, entryId: string) {
  const corrects = journal.find(({ id }) => id === entryId)?.corrects;
  const root = corrects ? journal.find(({ id }) => id === corrects)?.id : entryId;
  return effective(journal).find(({ id }) => id === root);
}
