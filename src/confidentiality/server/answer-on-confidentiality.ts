import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { ActorDb } from '../../database/server/with-actor.ts';
import { append } from '../../journal/server/journal.ts';
import type { Actor } from '../../platform/actor.ts';
import { Refused, refuseIf } from '../../platform/refusal.ts';
import {
  chainOf,
  enterEvent,
  type Given,
  type OpenedReport,
  openReportForAct,
} from '../../reports/server/index.ts';
import { refusalToAnswer } from '../acts.ts';
import type { confidentialityContract } from '../contract.ts';
import { marksMissing } from '../refusals.ts';
import { insertAnswer } from './answer-store.ts';
import { withhold } from './withhold.ts';

type Asked = Omit<z.output<(typeof confidentialityContract)['answerOnConfidentiality']['body']>, 'key'>;

/**
 * The State’s answer on what is to stay confidential (S/2020/731 V(u)), with its receipt. What was marked is withheld with
 * every place that repeats it; a later answer takes effect at once in place of the one before.
 */
export async function answerOnConfidentiality(
  db: ActorDb,
  actor: Actor,
  reportId: string,
  { option, marked, on, documentId }: Asked,
  given: Given,
) {
  const opened = await openReportForAct(db, actor, reportId);
  refuseIf(refusalToAnswer(actor, opened.facts));
  const day = actor.audience === 'state' ? given.today : (on ?? given.today);
  const event = { event: 'confidentiality-indicated', on: day, option, ...(documentId && { documentId }) };
  const { entryId, receipt } = await enterEvent(db, actor, opened, event, given);
  await keepAnswer(db, actor, opened, { option, marked, entryId }, given);
  return { reportId, receiptId: receipt.receiptId };
}

type Kept = Pick<Asked, 'option' | 'marked'> & { readonly entryId: string };

/** Keeps the answer with the entry it was given by, and marks what it withholds. */
export async function keepAnswer(
  db: ActorDb,
  actor: Actor,
  { report }: OpenedReport,
  { option, marked, entryId }: Kept,
  { today, now }: Given,
): Promise<void> {
  if ((option === 'CR-2') !== marked.length > 0) throw new Refused(marksMissing());
  const replyId = randomUUID();
  await insertAnswer(db, report, { replyId, option, entryId, marked }, actor.personId);
  const withheld = await withhold(db, report.reportId, option === 'CR-3' ? 'all' : marked);
  await append(db, {
    ...{ chain: chainOf(report), fileId: report.reportId, stateCode: report.stateCode },
    ...{ event: 'report-parts-marked', on: today, by: actor.personId, recordedAt: now },
    seenBy: ['committee', 'state'],
    detail: { reply: replyId, entry: entryId, marked, withheld },
  });
}
