import { queryOptions } from '@tanstack/react-query';
import type { Operations, Received, Sent } from '../../platform/contract.ts';
import type { registryContract } from '../../registry/contract.ts';
import { createClient } from '../../web/client.ts';
import type { sittingsContract } from '../contract.ts';

type Sittings = typeof sittingsContract;
type Themes = Pick<typeof registryContract, 'listThemes'>;

// Where each operation lies; the compiler holds the table to the contract, whose schemas stay on the server.
const operations = {
  getProgramme: ['GET', '/visits/:fileId/programme'],
  planSitting: ['POST', '/visits/:fileId/sittings'],
  changeSitting: ['PUT', '/visits/:fileId/sittings/:sittingId'],
  agreeProgramme: ['POST', '/visits/:fileId/programme/agree'],
} as const satisfies Operations<Sittings>;
const themeOperations = { listThemes: ['GET', '/themes'] } as const satisfies Operations<Themes>;

export const sittings = createClient<Sittings>(operations);
const registry = createClient<Themes>(themeOperations);

export type Programme = Received<Sittings['getProgramme']>;
export type Sitting = Programme['sittings'][number];
export type GivenSitting = Omit<NonNullable<Sent<Sittings['planSitting']>['body']>, 'key'>;

export const programmeQuery = (fileId: string) =>
  queryOptions({
    queryKey: ['visits', 'file', fileId, 'programme'],
    queryFn: ({ signal }) => sittings.getProgramme({ params: { fileId } }, { signal }),
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
