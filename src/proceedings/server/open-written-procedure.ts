import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { Clock } from '../../database/server/clock.ts';
import type { ActorDb } from '../../database/server/with-actor.ts';
import {
  insertDecision,
  insertTexts,
  openDecision,
  stateConcerned,
  textVersions,
} from '../../decisions/server/index.ts';
import { append, lockChain } from '../../journal/server/journal.ts';
import type { Actor } from '../../platform/actor.ts';
import { Refused, refuseIf } from '../../platform/refusal.ts';
import { dayIn } from '../../procedure/zone.ts';
import { body, chain, refusalToOpen } from '../../silence/acts.ts';
import type { TextVersion } from '../../silence/contract.ts';
import { procedureOff } from '../../silence/refusals.ts';
import {
  eventNames,
  findRuleInForce,
  insertAddressees,
  listMembers,
  periodOf,
  reduce,
  type WrittenEvent,
} from '../../silence/server/index.ts';
import type { proceedingsContract } from '../contract.ts';
import { nobodyToAddress, nothingToFollow } from '../refusals.ts';
import { enqueueByTime, enqueueNotice } from './by-time.ts';
import { standingColumns } from './enter-step.ts';

type Asked = Omit<z.output<(typeof proceedingsContract)['openWrittenProcedure']['body']>, 'key'>;

/** Sends a text to all members of the body; silence until the closing minute adopts it. */
export async function openWrittenProcedure(
  db: ActorDb,
  actor: Actor,
  asked: Asked,
  clock: Clock,
): Promise<{ decisionId: string; version: number }> {
  await lockChain(db, chain);
  refuseIf(refusalToOpen(actor));
  const rule = await findRuleInForce(db);
  if (!rule) throw new Refused(procedureOff()); // [D-047]
  const texts = textVersions(asked.texts);
  const stateCode = await stateConcerned(db, asked.kind, asked.fileId);
  if (asked.follows !== undefined) await refuseToFollow(db, actor, asked.follows, clock);
  const now = clock.now();
  const period = periodOf(asked, { at: Date.parse(now), zone: clock.zone, rule });

  const event: WrittenEvent = { is: 'opened', ...period, holds: rule.holds !== 'none' };
  const written = reduce(null, event);
  const decisionId = randomUUID();
  await insertDecision(db, {
    ...{ decision_id: decisionId, body, kind: asked.kind, manner: 'written', rule_id: rule.ruleId },
    ...{ file_id: asked.fileId ?? null, state_code: stateCode, follows_id: asked.follows ?? null },
    ...{ opened_at: now, ...standingColumns(written) },
  });
  await sendText(db, { decisionId, round: 1, stateCode }, texts);
  await append(db, {
    chain,
    fileId: decisionId,
    event: eventNames.opened,
    on: dayIn(now, clock.zone),
    recordedAt: now,
    by: actor.personId,
    seenBy: ['committee'],
    detail: { kind: asked.kind, rule: rule.ruleId, ...periodDetail(1, period.closesAt, texts) },
  });
  await enqueueByTime(db, { row: { decisionId }, rule }, written);
  await enqueueNotice(db, { decisionId, round: 1, what: 'opened' });
  return { decisionId, version: 1 };
}

/** Keeps the text of a round and to whom it was sent: the members there are now. */
export async function sendText(
  db: ActorDb,
  round: { decisionId: string; round: number; stateCode: string | null },
  texts: readonly TextVersion[],
): Promise<void> {
  const members = await listMembers(db);
  if (members.length === 0) throw new Refused(nobodyToAddress());
  await insertTexts(db, round, texts);
  await insertAddressees(db, round, members);
}

/** What the journal keeps of a round: its number, when it closes, and the digest of each language version. */
export function periodDetail(round: number, closesAt: number, texts: readonly TextVersion[]) {
  return {
    round,
    closesAt: new Date(closesAt).toISOString(),
    texts: Object.fromEntries(texts.map(({ language, sha256 }) => [language, sha256])),
  };
}

async function refuseToFollow(db: ActorDb, actor: Actor, follows: string, clock: Clock): Promise<void> {
  const former = await openDecision(db, actor, follows, { now: clock.now(), zone: clock.zone });
  const cameToNothing = former.outcome === 'not-adopted' || former.outcome === 'lapsed';
  if (!former.written || !cameToNothing) throw new Refused(nothingToFollow());
}
