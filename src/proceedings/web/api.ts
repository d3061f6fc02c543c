import { queryOptions } from '@tanstack/react-query';
import type { decisionsContract } from '../../decisions/contract.ts';
import type { Operations, Received, Sent } from '../../platform/contract.ts';
import type { silenceContract } from '../../silence/contract.ts';
import { createClient } from '../../web/client.ts';
import type { proceedingsContract } from '../contract.ts';

// The pages offer the acts of decisions beside their own, and ask silence for its rule.
type Contract = typeof proceedingsContract &
  Pick<typeof decisionsContract, 'recordMeetingDecision' | 'tellStateOfDecision'> &
  Pick<typeof silenceContract, 'getWrittenRule'>;

// Where each operation lies; the compiler holds the table to the contract, whose schemas stay on the server.
const operations = {
  getDecision: ['GET', '/decisions/:decisionId'],
  recordMeetingDecision: ['POST', '/decisions'],
  openWrittenProcedure: ['POST', '/decisions/written'],
  objectToDecision: ['POST', '/decisions/:decisionId/objections'],
  holdDecision: ['POST', '/decisions/:decisionId/holds'],
  liftHold: ['POST', '/decisions/:decisionId/holds/lift'],
  reviseDecision: ['POST', '/decisions/:decisionId/rounds'],
  withdrawDecision: ['POST', '/decisions/:decisionId/withdraw'],
  tellStateOfDecision: ['POST', '/decisions/:decisionId/tell'],
  getWrittenRule: ['GET', '/written-procedure-rule'],
} as const satisfies Operations<Contract>;

export const decisions = createClient<Contract>(operations);

// What the pages show, as it comes over the API.
export type Decision = Received<Contract['getDecision']>;
export type Written = NonNullable<Decision['written']>;
export type TextVersion = Decision['texts'][number];
export type Texts = NonNullable<Sent<Contract['openWrittenProcedure']>['body']>['texts'];
export type Kind = Decision['kind'];

const aMinute = 60_000;

/** A decision. While its text is open it is read anew every minute: others speak, and time passes. */
export function decisionQuery(decisionId: string) {
  return queryOptions({
    queryKey: ['decisions', 'one', decisionId],
    queryFn: ({ signal }) => decisions.getDecision({ params: { decisionId } }, { signal }),
    refetchInterval: ({ state }) => (state.data && state.data.outcome === null ? aMinute : false),
  });
}

/** The rule of the written procedure, and whether this reader may enter a decision. */
export function ruleQuery() {
  return queryOptions({
    queryKey: ['decisions', 'rule'],
    queryFn: ({ signal }) => decisions.getWrittenRule({}, { signal }),
  });
}

/** Everything an act of this part may have changed. */
export const touched = [{ queryKey: ['decisions'] }] as const;
