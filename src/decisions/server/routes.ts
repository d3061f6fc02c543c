import type { Database } from '../../database/server/database.ts';
import type { Handlers } from '../../http/server/mount.ts';
import type { decisionsContract } from '../contract.ts';
import { exportAsJson, exportAsTable } from './export-register.ts';
import { listDecisions } from './list-decisions.ts';
import { recordMeetingDecision } from './record-meeting-decision.ts';
import { tellState } from './tell-state.ts';

/** Binds the contract to its functions. Acts take the clock and not a moment: the time is taken once nobody else acts. */
export function decisionsHandlers({ clock }: Pick<Database, 'clock'>): Handlers<typeof decisionsContract> {
  return {
    listDecisions: ({ db, actor, now, query: { after, limit, ...asked } }) =>
      listDecisions(db, { actor, now, zone: clock.zone }, asked, { after, limit }),
    exportDecisionsAsTable: ({ db, actor, now, today, query }) =>
      exportAsTable(db, { actor, now, zone: clock.zone }, query, today),
    exportDecisionsAsJson: ({ db, actor, now, today, query }) =>
      exportAsJson(db, { actor, now, zone: clock.zone }, query, today),
    recordMeetingDecision: ({ db, actor, body }) => recordMeetingDecision(db, actor, body, clock),
    tellStateOfDecision: ({ db, actor, params, body }) =>
      tellState(db, actor, params.decisionId, body, clock),
  };
}
