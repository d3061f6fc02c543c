import type { Database } from '../../database/server/database.ts';
import type { Handlers } from '../../http/server/mount.ts';
import type { proceedingsContract } from '../contract.ts';
import { getDecision } from './get-decision.ts';
import { openWrittenProcedure } from './open-written-procedure.ts';
import { reviseText } from './revise-text.ts';
import { holdText, liftHold, objectToText } from './speak.ts';
import { withdrawText } from './withdraw-text.ts';

/** Binds the contract to its functions. Acts take the clock and not a moment: the time is taken once nobody else acts. */
export function proceedingsHandlers({
  clock,
}: Pick<Database, 'clock'>): Handlers<typeof proceedingsContract> {
  return {
    getDecision: ({ db, actor, params }) => getDecision(db, actor, params.decisionId, clock),
    openWrittenProcedure: ({ db, actor, body }) => openWrittenProcedure(db, actor, body, clock),
    objectToDecision: ({ db, actor, params, body }) =>
      objectToText(db, actor, params.decisionId, body, clock),
    holdDecision: ({ db, actor, params, body }) => holdText(db, actor, params.decisionId, body, clock),
    liftHold: ({ db, actor, params, body }) => liftHold(db, actor, params.decisionId, body, clock),
    reviseDecision: ({ db, actor, params, body }) => reviseText(db, actor, params.decisionId, body, clock),
    withdrawDecision: ({ db, actor, params, body }) =>
      withdrawText(db, actor, params.decisionId, body, clock),
  };
}
