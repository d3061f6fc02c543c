import type { Database } from '../../database/server/database.ts';
import type { Handlers } from '../../http/server/mount.ts';
import type { silenceContract } from '../contract.ts';
import { enterRule, readRules, switchOff } from './written-rule.ts';

/** Binds the contract to its functions. */
export function silenceHandlers({ clock }: Pick<Database, 'clock'>): Handlers<typeof silenceContract> {
  return {
    getWrittenRule: ({ db, actor }) => readRules(db, actor, clock.zone),
    enterWrittenRule: ({ db, actor, body }) => enterRule(db, actor, body, clock),
    endWrittenRule: ({ db, actor }) => switchOff(db, actor, clock),
  };
}
