import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { Operations, Received, Sent } from '../../platform/contract.ts';
import type { silenceContract } from '../../silence/contract.ts';
import { createClient, hrefOf } from '../../web/client.ts';
import type { decisionsContract } from '../contract.ts';

type Decisions = typeof decisionsContract;

// Where each operation lies; the compiler holds the table to the contract, whose schemas stay on the server.
const operations = {
  listDecisions: ['GET', '/decisions'],
  exportDecisionsAsTable: ['GET', '/decisions/export.csv'],
  exportDecisionsAsJson: ['GET', '/decisions/export.json'],
  getDecision: ['GET', '/decisions/:decisionId'],
  recordMeetingDecision: ['POST', '/decisions'],
  openWrittenProcedure: ['POST', '/decisions/written'],
  objectToDecision: ['POST', '/decisions/:decisionId/objections'],
  holdDecision: ['POST', '/decisions/:decisionId/holds'],
  liftHold: ['POST', '/decisions/:decisionId/holds/lift'],
  reviseDecision: ['POST', '/decisions/:decisionId/rounds'],
  withdrawDecision: ['POST', '/decisions/:decisionId/withdraw'],
  tellStateOfDecision: ['POST', '/decisions/:decisionId/tell'],
} as const satisfies Operations<Decisions>;

export const decisions = createClient<Decisions>(operations);
const rules = createClient<Pick<typeof silenceContract, 'getWrittenRule'>>({
  getWrittenRule: ['GET', '/written-procedure-rule'],
});

export type RegisterQuery = NonNullable<Sent<Decisions['listDecisions']>['query']>;
export type ExportQuery = NonNullable<Sent<Decisions['exportDecisionsAsTable']>['query']>;
// What the pages show, as it comes over the API.
export type DecisionRow = Received<Decisions['listDecisions']>['rows'][number];
export type Decision = Received<Decisions['getDecision']>;
export type Written = NonNullable<Decision['written']>;
export type TextVersion = Decision['texts'][number];
export type Texts = NonNullable<Sent<Decisions['openWrittenProcedure']>['body']>['texts'];
export type Kind = DecisionRow['kind'];
export type Outcome = NonNullable<DecisionRow['outcome']>;
export type Stage = DecisionRow['stage'];

/** The register with these filters, page after page. */
export function registerQuery(query: Omit<RegisterQuery, 'after'>) {
  return infiniteQueryOptions({
    queryKey: ['decisions', 'register', query],
    queryFn: ({ pageParam, signal }) =>
      decisions.listDecisions(
        { query: pageParam === null ? query : { ...query, after: pageParam } },
        { signal },
      ),
    initialPageParam: null as RegisterQuery['after'] | null,
    getNextPageParam: (last) => last.next,
  });
}

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
    queryFn: ({ signal }) => rules.getWrittenRule({}, { signal }),
  });
}

/** Everything an act of this part may have changed. */
export const touched = [{ queryKey: ['decisions'] }] as const;

export function exportHref(as: 'csv' | 'json', query: ExportQuery): string {
  return as === 'csv'
    ? hrefOf<Decisions['exportDecisionsAsTable']>(operations.exportDecisionsAsTable, { query })
    : hrefOf<Decisions['exportDecisionsAsJson']>(operations.exportDecisionsAsJson, { query });
}
