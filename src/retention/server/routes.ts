import type { Handlers } from '../../http/server/mount.ts';
import type { retentionContract } from '../contract.ts';
import { eraseUnderRule } from './erase-under-rule.ts';
import { endRetentionRule, enterRetentionRule, listRetentionRules } from './keep-rules.ts';

export const retentionHandlers: Handlers<typeof retentionContract> = {
  listRetentionRules: ({ db, today }) => listRetentionRules(db, today),
  enterRetentionRule: ({ db, actor, today, now, body: { key: _, ...rule } }) =>
    enterRetentionRule(db, actor, rule, { today, now }),
  endRetentionRule: ({ db, actor, today, now, params }) =>
    endRetentionRule(db, actor, params.ruleId, { today, now }),
  eraseUnderRule: ({ db, actor, today, now, params, body }) =>
    eraseUnderRule(db, actor, { ...params, covers: body.covers }, { today, now }),
};
