import type { Database } from '../../platform/server/database.ts';
import type { Handlers } from '../../platform/server/http/mount.ts';
import type { decisionsContract } from '../contract.ts';
import { exportAsJson, exportAsTable } from './export-register.ts';
import { getDecision } from './get-decision.ts';
import { listDecisions } from './list-decisions.ts';
import { openWrittenProcedure } from './open-written-procedure.ts';
import { recordMeetingDecision } from './record-meeting-decision.ts';
import { reviseText } from './revise-text.ts';
import { holdText, liftHold, objectToText } from './speak.ts';
import { tellState } from './tell-state.ts';
import { withdrawText } from './withdraw-text.ts';

/** Binds the contract to its functions. Acts take the clock and not a moment: the time is taken once nobody else acts. */
export function decisionsHandlers({ clock }: Pick<Database, 'clock'>): Handlers<typeof decisionsContract> {
  return {
    listDecisions: ({ db, actor, now, query: { after, limit, ...asked } }) =>
      listDecisions(db, { actor, now, zone: clock.zone }, asked, { after, limit }),
    exportDecisionsAsTable: ({ db, actor, now, today, query }) =>
      exportAsTable(db, { actor, now, zone: clock.zone }, query, today),
    exportDecisionsAsJson: ({ db, actor, now, today, query }) =>
      exportAsJson(db, { actor, now, zone: clock.zone }, query, today),
    getDecision: ({ db, actor, params }) => getDecision(db, actor, params.decisionId, clock),
    recordMeetingDecision: ({ db, actor, body }) => recordMeetingDecision(db, actor, body, clock),
    openWrittenProcedure: ({ db, actor, body }) => openWrittenProcedure(db, actor, body, clock),
    objectToDecision: ({ db, actor, params, body }) =>
      objectToText(db, actor, params.decisionId, body, clock),
    holdDecision: ({ db, actor, params, body }) => holdText(db, actor, params.decisionId, body, clock),
    liftHold: ({ db, actor, params, body }) => liftHold(db, actor, params.decisionId, body, clock),
    reviseDecision: ({ db, actor, params, body }) => reviseText(db, actor, params.decisionId, body, clock),
    withdrawDecision: ({ db, actor, params, body }) =>
      withdrawText(db, actor, params.decisionId, body, clock),
    tellStateOfDecision: ({ db, actor, params, body }) =>
      tellState(db, actor, params.decisionId, body, clock),
  };
}
