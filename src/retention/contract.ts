import { z } from 'zod';
import { contract } from '../platform/contract.ts';
import { Day, IdempotencyKey } from '../platform/schemas.ts';

const RuleId = z.string().regex(/^[a-z][a-z0-9-]{1,39}$/);
const Kind = z.string().regex(/^[a-z][A-Za-z0-9-]{0,39}$/);

/** What may be erased, and from when on. */
export const RetentionRule = z
  .object({
    ruleId: RuleId,
    /** texts: words kept beside entries of the journal; accounts: name and address of people whose account has ended. */
    subject: z.enum(['texts', 'accounts']),
    kinds: z.array(Kind),
    /** Whole months since the day of the entry, or since the account ended. */
    months: z.int(),
    /** The decision or paragraph that allows it. */
    basis: z.string(),
    enteredOn: Day,
    endedOn: Day.nullable(),
    /** How much it covers today and has not been erased. */
    covers: z.int(),
  })
  .meta({ id: 'RetentionRule' });
export type RetentionRule = z.infer<typeof RetentionRule>;

/** Rules of retention and what is erased under them: for those who keep the house, who read none of the words. */
export const retentionContract = contract({
  listRetentionRules: {
    method: 'GET',
    path: '/retention-rules',
    may: 'keep-retention',
    summary: 'Rules of retention, with how much each covers today, and the kinds of words there are',
    response: z.object({ rows: z.array(RetentionRule), kinds: z.array(z.string()) }),
  },
  enterRetentionRule: {
    method: 'POST',
    path: '/retention-rules',
    may: 'keep-retention',
    summary: 'Enters a rule of retention with the decision that allows it; nothing is erased by that',
    body: z.object({
      ruleId: RuleId,
      subject: z.enum(['texts', 'accounts']),
      kinds: z.array(Kind).max(40),
      months: z.int().min(1).max(1200),
      basis: z.string().trim().min(3).max(400),
      key: IdempotencyKey,
    }),
    response: RetentionRule,
    refusals: ['retention.rule-exists', 'retention.kinds-missing'],
  },
  endRetentionRule: {
    method: 'POST',
    path: '/retention-rules/:ruleId/end',
    may: 'keep-retention',
    summary: 'Ends a rule: nothing more is erased under it',
    params: z.object({ ruleId: RuleId }),
    body: z.object({ key: IdempotencyKey }),
    response: RetentionRule,
    refusals: ['retention.rule-not-found', 'retention.rule-ended'],
  },
  eraseUnderRule: {
    method: 'POST',
    path: '/retention-rules/:ruleId/erase',
    may: 'keep-retention',
    summary: 'Erases what the rule covers today, the oldest first, at most five hundred at once',
    params: z.object({ ruleId: RuleId }),
    /** `covers` is what the person saw and confirmed: when it has changed since, nothing is erased. */
    body: z.object({ covers: z.int().min(1), key: IdempotencyKey }),
    response: z.object({ erased: z.int(), left: z.int() }),
    refusals: ['retention.rule-not-found', 'retention.rule-ended', 'retention.changed'],
  },
});
