import { type At, enterInHouse } from '../../access/server/index.ts';
import type { ActorDb } from '../../database/server/with-actor.ts';
import { eraseText } from '../../journal/server/journal.ts';
import type { Actor } from '../../platform/actor.ts';
import { Refused } from '../../platform/refusal.ts';
import { retentionChanged } from '../refusals.ts';
import { getRuleInForce } from './keep-rules.ts';
import { countCovered, erasePerson, listCoveredAccounts, listCoveredTexts } from './retention-store.ts';

/** As many as one transaction may take without keeping others waiting. */
export const mostAtOnce = 500;

/**
 * Erases what a rule covers today, the oldest first, and says how much is left. Each erasure is entered under the
 * rule, in the chain the words belong to, so that `verify` tells a lawful erasure from any other loss.
 */
export async function eraseUnderRule(
  db: ActorDb,
  actor: Actor,
  { ruleId, covers }: { readonly ruleId: string; readonly covers: number },
  given: At,
): Promise<{ readonly erased: number; readonly left: number }> {
  const rule = await getRuleInForce(db, ruleId);
  const covered = await countCovered(db, rule, given.today);
  if (covered !== covers) throw new Refused(retentionChanged(covered));

  const erased =
    rule.subject === 'texts'
      ? await eraseTexts(db, actor, ruleId, given)
      : await eraseAccounts(db, actor, ruleId, given);
  return { erased, left: covered - erased };
}

async function eraseTexts(db: ActorDb, actor: Actor, rule: string, { today, now }: At): Promise<number> {
  const texts = await listCoveredTexts(db, rule, today, mostAtOnce);
  for (const text of texts) {
    await eraseText(db, { ...text, rule, on: today, by: actor.personId, recordedAt: now });
  }
  return texts.length;
}

async function eraseAccounts(db: ActorDb, actor: Actor, rule: string, at: At): Promise<number> {
  const persons = await listCoveredAccounts(db, rule, at.today, mostAtOnce);
  for (const person of persons) {
    await erasePerson(db, person);
    await enterInHouse(db, actor, { event: 'account-erased', at, detail: { person, rule } });
  }
  return persons.length;
}
