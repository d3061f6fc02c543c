import { queryOptions } from '@tanstack/react-query';
import type { Operations, Received } from '../../platform/contract.ts';
import { createClient } from '../../web/client.ts';
import type { analysisContract } from '../contract.ts';

type Analysis = typeof analysisContract;

const operations = {
  listThemeRatings: ['GET', '/analysis/themes'],
  getFlow: ['GET', '/analysis/flow/:stateCode'],
} as const satisfies Operations<Analysis>;

const analysis = createClient<Analysis>(operations);

export type ThemeRatings = Received<Analysis['listThemeRatings']>;
export type StateRow = ThemeRatings['rows'][number];
export type Flow = Received<Analysis['getFlow']>;

export const themeRatingsQuery = (training: boolean) =>
  queryOptions({
    queryKey: ['analysis', 'themes', training],
    queryFn: ({ signal }) => analysis.listThemeRatings({ query: { training } }, { signal }),
  });

export const flowQuery = (stateCode: string) =>
  queryOptions({
    queryKey: ['analysis', 'flow', stateCode],
    queryFn: ({ signal }) => analysis.getFlow({ params: { stateCode } }, { signal }),
  });
