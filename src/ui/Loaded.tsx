import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Loading } from '../web/Loading.tsx';
import { ErrorState } from './ErrorState.tsx';

type Query<Data> = Pick<UseQueryResult<Data>, 'data' | 'error' | 'refetch'>;

type Props<Data> = {
  readonly query: Query<Data>;
  /** How many lines the shape of what is coming has. */
  readonly rows?: number;
  readonly children: (data: Data) => ReactNode;
};

/** What a query gives, or the shape of it while it comes, or what went wrong. What is there stays while it is renewed. */
export function Loaded<Data>({ query, rows = 6, children }: Props<Data>) {
  if (query.data !== undefined) return children(query.data);
  if (query.error) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  return <Loading rows={rows} />;
}
