import { Trans } from '../../web/i18n.tsx';

type Pages = {
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  readonly fetchNextPage: () => unknown;
};

/** Below a list that goes on: the next page of it. */
export function More({ of }: { readonly of: Pages }) {
  if (!of.hasNextPage) return null;
  return (
    <p>
      <button
        type="button"
        className="button"
        aria-disabled={of.isFetchingNextPage}
        onClick={() => void of.fetchNextPage()}
      >
        <Trans id="desks.more" />
      </button>
    </p>
  );
}
