import { type ReactNode, Suspense, use } from 'react';
import { Trans } from '../i18n.tsx';
import type { Cited } from './cited.ts';
import { Dialog } from './Dialog.tsx';
import { Loading } from './Loading.tsx';

type Props = { readonly place: ReactNode; readonly found: Promise<Cited>; readonly onClose: () => void };

/** What stands at a place in a document, and the rules that rest on it. */
export function CiteDialog({ place, found, onClose }: Props) {
  return (
    <Dialog title={place} onClose={onClose}>
      <Suspense fallback={<Loading rows={3} />}>
        <CitedRules found={found} />
      </Suspense>
    </Dialog>
  );
}

function CitedRules({ found }: { readonly found: Promise<Cited> }) {
  const { summary, rules, address } = use(found);
  return (
    <>
      {summary && (
        <p lang="en" dir="ltr">
          {summary}
        </p>
      )}
      <p className="muted">
        <Trans
          id={rules.length === 0 ? 'web.cite-no-rule' : 'web.cite-rules'}
          values={{ count: rules.length }}
        />
      </p>
      {rules.length > 0 && (
        <dl className="rules">
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
