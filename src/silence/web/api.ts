import { queryOptions } from '@tanstack/react-query';
import type { Fixed, Operations, Received, Sent } from '../../platform/contract.ts';
import { createClient } from '../../web/client.ts';
import type { Course, silenceContract } from '../contract.ts';

type Contract = typeof silenceContract;

// Where each operation lies; the compiler holds the table to the contract, whose schemas stay on the server.
const operations = {
  getWrittenRule: ['GET', '/written-procedure-rule'],
  enterWrittenRule: ['POST', '/written-procedure-rule'],
  endWrittenRule: ['POST', '/written-procedure-rule/end'],
} as const satisfies Operations<Contract>;

export const silence = createClient<Contract>(operations);

// What the pages show, as it comes over the API.
export type Rule = NonNullable<Received<Contract['getWrittenRule']>['inForce']>;
export type NewRule = Omit<NonNullable<Sent<Contract['enterWrittenRule']>['body']>, 'key'>;
export type Written = Fixed<Course>;
export type Round = Written['rounds'][number];
export type Spoken = Round['objections'][number];
export type Hold = Round['holds'][number];

export function ruleQuery() {
  return queryOptions({
    queryKey: ['decisions', 'rule'],
    queryFn: ({ signal }) => silence.getWrittenRule({}, { signal }),
  });
}

/** What an act on the rule may have changed: what can be decided, too. */
export const touched = [{ queryKey: ['decisions'] }] as const;
