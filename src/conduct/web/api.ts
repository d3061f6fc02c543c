import { queryOptions } from '@tanstack/react-query';
import type { Operations, Received } from '../../platform/contract.ts';
import type { registryContract } from '../../registry/contract.ts';
import { createClient } from '../../web/client.ts';
import type { conductContract } from '../contract.ts';

type Conducts = typeof conductContract;
type Themes = Pick<typeof registryContract, 'listThemes'>;

// Where each operation lies; the compiler holds the table to the contract, whose schemas stay on the server.
const operations = {
  getFindings: ['GET', '/visits/:fileId/findings'],
  writeNote: ['PUT', '/visits/:fileId/sittings/:sittingId/note'],
  summarizeSitting: ['POST', '/visits/:fileId/sittings/:sittingId/summary'],
  enterFinding: ['POST', '/visits/:fileId/findings'],
  changeFinding: ['PUT', '/visits/:fileId/findings/:findingId'],
  holdClosingMeeting: ['POST', '/visits/:fileId/closing-meeting'],
  endVisit: ['POST', '/visits/:fileId/end'],
} as const satisfies Operations<Conducts>;
const themeOperations = { listThemes: ['GET', '/themes'] } as const satisfies Operations<Themes>;

export const conduct = createClient<Conducts>(operations);
const registry = createClient<Themes>(themeOperations);

export type Findings = Received<Conducts['getFindings']>;
export type Sitting = Findings['sittings'][number];
export type SessionNote = Findings['notes'][number];
export type Finding = Findings['findings'][number];

export const findingsQuery = (fileId: string) =>
  queryOptions({
    queryKey: ['visits', 'file', fileId, 'findings'],
    queryFn: ({ signal }) => conduct.getFindings({ params: { fileId } }, { signal }),
  });

export const themesQuery = () =>
  queryOptions({
    queryKey: ['registry', 'themes'],
    queryFn: ({ signal }) => registry.listThemes({}, { signal }),
  });

/** Everything an act of this part may have changed. */
export const touchedBy = (fileId: string) => [
  { queryKey: ['visits', 'file', fileId] },
  { queryKey: ['visits', 'register'] },
];
