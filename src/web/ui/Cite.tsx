import { createContext, Fragment, lazy, type ReactNode, Suspense, useContext, useState } from 'react';
import { useText } from '../i18n.tsx';

/** What is known of a place in a document: the rules that rest on it, in our words. */
export type Cited = {
  /** The place in our own words, in English. */
  readonly summary: string | null;
  readonly rules: readonly { readonly id: string; readonly kind: ReactNode; readonly summary: ReactNode }[];
  /** Where the document can be read. */
  readonly address: string | null;
};

/** Finds what a cite points to. Given from outside, so that the kit needs no mechanism of its own. */
export type CiteFinder = (cite: string) => Promise<Cited>;

export const CiteContext = createContext<CiteFinder | null>(null);

// Most pages are read without opening a cite.
const CiteDialog = lazy(async () => ({ default: (await import('./CiteDialog.tsx')).CiteDialog }));

/** A place in a document; one tap opens the rule that rests on it. */
export function Cite({ of }: { readonly of: string }) {
  const find = useContext(CiteContext);
  const text = useText();
  const [found, setFound] = useState<Promise<Cited> | null>(null);
  const place = <bdi className="nowrap">{of}</bdi>;
  if (!find) return place;

  return (
    <>
      <button
        type="button"
        className="cite"
        aria-haspopup="dialog"
        title={text('web.cite-open')}
        onClick={() => setFound(find(of))}
      >
        {place}
      </button>
      {found && (
        <Suspense>
          <CiteDialog place={place} found={found} onClose={() => setFound(null)} />
        </Suspense>
      )}
    </>
  );
}

/** Several places, one after the other. */
export function Cites({ of }: { readonly of: readonly string[] }) {
  return of.map((cite, at) => (
    <Fragment key={cite}>
      {at > 0 && ' '}
      <Cite of={cite} />
    </Fragment>
  ));
}
