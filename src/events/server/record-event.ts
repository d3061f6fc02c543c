import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { ActorDb } from '../../database/server/with-actor.ts';
import { endGrantsOn } from '../../grants/server/index.ts';
import type { Actor } from '../../platform/actor.ts';
import { refuseIf } from '../../platform/refusal.ts';
import { carryOut, conductIn } from '../../preparation/server/index.ts';
import type { Day } from '../../procedure/calendar.ts';
import { classify, refusalToEnter } from '../../procedure/enter.ts';
import type { Entry } from '../../procedure/journal.ts';
import type { Refusal } from '../../procedure/refusal.ts';
import { isOnPaper, refusalOfPaper, refusalToEnterAs } from '../../visits/acts.ts';
import { enter, type FileForAct, type Given, openFileForAct, ruleOf } from '../../visits/server/index.ts';
import type { eventsContract } from '../contract.ts';
import { decisionMissing } from '../refusals.ts';
import type { Entered } from '../shapes.ts';
import { answerOf } from './answer.ts';
import { paperDetail, paperOf, receiptFor } from './papers.ts';
import { openToPublic } from './public-store.ts';
import { requireNamed } from './require-named.ts';

type Asked = Omit<z.output<(typeof eventsContract)['recordEvent']['body']>, 'key'>;

/** Enters an event that happened, and says which due days moved by it. */
export async function recordEvent(
  db: ActorDb,
  actor: Actor,
  fileId: string,
  asked: Asked,
  given: Given,
): Promise<Entered> {
  const file = await openFileForAct(db, actor, fileId, asked.version);
  const entry = entryFrom(asked);
  refuseIf(refusalTo(actor, file, entry, asked, given.today));
  await requireNamed(db, actor, file, asked, given);
  const paper = await paperOf(db, file, asked.documentId);
  const conduct = await conductIn(db, file, entry);

  const named = classify(file.procedure, file.whole, file.facts, entry);
  const rule = ruleOf(file.procedure, named.event);
  if (!rule) throw new Error(`event ${named.event} was allowed although no rule knows it`);
  await carryOut(db, file.visit, conduct);
  if (rule.seenBy.includes('public')) await openToPublic(db, fileId);

  const row = await enter(db, actor, file, {
    entry: { ...named, ...(conduct.component && { component: conduct.component }) },
    seenBy: rule.seenBy,
    now: given.now,
    onPaper: isOnPaper(actor, rule),
    texts: { reason: asked.reason, document: paper?.number ?? asked.document },
    detail: { ...(asked.decisionId !== undefined && { decision: asked.decisionId }), ...paperDetail(paper) },
  });
  await endGrantsOn(db, { fileId, event: named.event });
  const receiptId = await receiptFor(db, actor, { file, rule, row, paper, now: given.now });
  return answerOf(db, actor, file, { ...row, receiptId }, given.today);
}

/** The person first, then the paper, then the procedure. */
function refusalTo(
  actor: Actor,
  { visit, procedure, whole, facts }: FileForAct,
  entry: Entry,
  asked: Asked,
  today: Day,
): Refusal | null {
  const rule = ruleOf(procedure, entry.event);
  const personal = rule && (refusalToEnterAs(actor, visit, rule) ?? refusalOfPaper(actor, rule, asked));
  if (personal) return personal;
  const namesDecision = asked.document !== undefined || asked.decisionId !== undefined;
  if (entry.option === 'virtual-component-stands' && !namesDecision) return decisionMissing(); // [V-192]
  return refusalToEnter(procedure, whole, facts, entry, today);
}

function entryFrom(asked: Asked): Entry {
  const { event, on, at, days, until, option, expert, component, reason, document, documentId } = asked;
  return {
    id: randomUUID(),
    event,
    on,
    ...(at !== undefined && { at }),
    ...(days !== undefined && { days }),
    ...(until !== undefined && { until }),
    ...(option !== undefined && { option }),
    ...(expert !== undefined && { expert }),
    ...(component !== undefined && { component }),
    ...(reason !== undefined && { reasonGiven: true }),
    ...((document ?? documentId) !== undefined && { documentGiven: true }),
  };
}
