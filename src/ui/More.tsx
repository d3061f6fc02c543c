import { Trans } from '../web/i18n.tsx';

type Pages = {
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  readonly fetchNextPage: () => unknown;
};

/** Below a list that goes on: its next page, under the words of a message. */
export function More({ of, word }: { readonly of: Pages; readonly word: string }) {
  if (!of.hasNextPage) return null;
  return (
    <p>
      <button
        type="button"
        className="button"
        aria-disabled={of.isFetchingNextPage}
        onClick={() => {
          if (!of.isFetchingNextPage) of.fetchNextPage();
        }}
      >
        <Trans id={word} />
      </button>
    </p>
  );
}
