import { Fragment, lazy, Suspense, useContext, useState } from 'react';
import { useText } from '../web/i18n.tsx';
import { CiteContext } from './cited.ts';

// Most pages are read without opening a cite.
const CiteDialog = lazy(async () => ({ default: (await import('./CiteDialog.tsx')).CiteDialog }));

/** A place in a document; one tap opens the rule that rests on it. */
export function Cite({ of }: { readonly of: string }) {
  const find = useContext(CiteContext);
  const text = useText();
  const [open, setOpen] = useState(false);
  const place = <bdi className="nowrap">{of}</bdi>;
  if (!find) return place;

  return (
    <>
      <button
        type="button"
        className="cite"
        aria-haspopup="dialog"
        title={text('web.cite-open')}
        onClick={() => setOpen(true)}
      >
        {place}
      </button>
      {open && (
        <Suspense>
          <CiteDialog cite={of} find={find} onClose={() => setOpen(false)} />
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
