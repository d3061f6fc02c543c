import { queryOptions } from '@tanstack/react-query';
import type { Operations, Received } from '../../platform/contract.ts';
import type { registryContract } from '../../registry/contract.ts';
import { createClient } from '../../web/client.ts';
import type { draftingContract } from '../contract.ts';

type Drafting = typeof draftingContract;
type Themes = Pick<typeof registryContract, 'listThemes'>;

const drafting = createClient<Drafting>({
  getDraftRoom: ['GET', '/reports/:reportId/draft-room'],
} as const satisfies Operations<Drafting>);
const themes = createClient<Themes>({ listThemes: ['GET', '/themes'] } as const satisfies Operations<Themes>);

export type DraftRoom = Received<Drafting['getDraftRoom']>;

export function roomQuery(reportId: string) {
  return queryOptions({
    queryKey: ['drafting', 'room', reportId],
    queryFn: ({ signal }) => drafting.getDraftRoom({ params: { reportId } }, { signal }),
  });
}

/** The themes a block can stand under, in the language of the page. */
export const themesQuery = queryOptions({
  queryKey: ['registry', 'themes'],
  queryFn: ({ signal }) => themes.listThemes({}, { signal }),
});
