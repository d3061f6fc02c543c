import { createContext, Fragment, type ReactNode, Suspense, use, useContext, useState } from 'react';
import { Trans, useText } from '../i18n.tsx';
import { Dialog } from './Dialog.tsx';
import { Loading } from './Loading.tsx';

/** What is known of a place in a document: the rules that rest on it, in our words. */
export type Cited = {
  readonly rules: readonly { readonly id: string; readonly kind: string; readonly summary: ReactNode }[];
  /** Where the document can be read. */
  readonly address: string | null;
};

/** Finds what a cite points to. Given from outside, so that the kit needs no mechanism of its own. */
export type CiteFinder = (cite: string) => Promise<Cited>;

export const CiteContext = createContext<CiteFinder | null>(null);

/** A place in a document; one tap opens the rule that rests on it. */
export function Cite({ of }: { readonly of: string }) {
  const find = useContext(CiteContext);
  const text = useText();
  const [opened, setOpened] = useState<Promise<Cited> | null>(null);
  const place = <bdi className="nowrap">{of}</bdi>;
  if (!find) return place;

  return (
    <>
      <button
        type="button"
        className="cite"
        aria-haspopup="dialog"
        title={text('web.cite-open')}
        onClick={() => setOpened(find(of))}
      >
        {place}
      </button>
      {opened && (
        <Dialog title={place} onClose={() => setOpened(null)}>
          <Suspense fallback={<Loading rows={3} />}>
            <CitedRules found={opened} />
          </Suspense>
        </Dialog>
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

function CitedRules({ found }: { readonly found: Promise<Cited> }) {
  const { rules, address } = use(found);
  return (
    <>
      <p className="muted">
        <Trans
          id={rules.length === 0 ? 'web.cite-no-rule' : 'web.cite-rules'}
          values={{ count: rules.length }}
        />
      </p>
      {rules.length > 0 && (
        <dl className="stack">
          {rules.map((rule) => (
            <div key={rule.id}>
              <dt>
                <bdi>{rule.id}</bdi> <span className="muted small">{rule.kind}</span>
              </dt>
              <dd>{rule.summary}</dd>
            </div>
          ))}
        </dl>
      )}
      {address && (
        <p>
          <a href={address} rel="noreferrer" target="_blank">
            <Trans id="web.cite-read" />
          </a>
        </p>
      )}
    </>
  );
}
