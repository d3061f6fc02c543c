import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Loaded } from '../../ui/Loaded.tsx';
import { More } from '../../ui/More.tsx';

type Props<Row> = {
  readonly query: UseInfiniteQueryResult<InfiniteData<{ readonly rows: readonly Row[] }>>;
  readonly rowKey: (row: Row) => string;
  /** What is said where there is nothing. */
  readonly none: ReactNode;
  readonly children: (row: Row) => ReactNode;
};

/** A list of the desk that is read page after page, one thing a line. */
export function DeskFiles<Row>({ query, rowKey, none, children }: Props<Row>) {
  return (
    <>
      <Loaded query={query} rows={4}>
        {({ pages }) => {
          const all = pages.flatMap(({ rows }) => rows);
          if (all.length === 0) return none;
          return (
            <ul className="brief-list">
              {all.map((row) => (
                <li key={rowKey(row)}>{children(row)}</li>
              ))}
            </ul>
          );
        }}
      </Loaded>
      <More of={query} word="desks.more" />
    </>
  );
}
