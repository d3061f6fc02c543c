import { queryOptions } from '@tanstack/react-query';
import type { Operations, Received } from '../../platform/contract.ts';
import { createClient } from '../../web/client.ts';
import type { dutiesContract } from '../contract.ts';

type Duties = typeof dutiesContract;

// Where each operation lies; the compiler holds the table to the contract, whose schemas stay on the server.
const operations = {
  listVisitDuties: ['GET', '/visits/:fileId/duties'],
  getDutyCheck: ['GET', '/house/duties'],
} as const satisfies Operations<Duties>;

const duties = createClient<Duties>(operations);

export type NoticedMoment = Received<Duties['listVisitDuties']>['rows'][number];
export type DutyCheck = Received<Duties['getDutyCheck']>['last'];

/** What time brought in a file, as it was noticed. */
export function dutiesQuery(fileId: string) {
  return queryOptions({
    queryKey: ['visits', 'duties', fileId],
    queryFn: ({ signal }) => duties.listVisitDuties({ params: { fileId } }, { signal }),
  });
}

export function dutyCheckQuery() {
  return queryOptions({
    queryKey: ['visits', 'duty-check'],
    queryFn: ({ signal }) => duties.getDutyCheck({}, { signal }),
  });
}
