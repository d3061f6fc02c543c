import { useQuery } from '@tanstack/react-query';
import { Trans } from '../web/i18n.tsx';
import { Loading } from '../web/Loading.tsx';
import type { Cited, CiteFinder } from './cited.ts';
import { Dialog } from './Dialog.tsx';
import { Note } from './Note.tsx';

type Props = { readonly cite: string; readonly find: CiteFinder; readonly onClose: () => void };

/** What stands at a place in a document, and the rules that rest on it. */
export function CiteDialog({ cite, find, onClose }: Props) {
  const found = useQuery({
    queryKey: ['cite', cite],
    queryFn: () => find(cite),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <Dialog title={<bdi>{cite}</bdi>} onClose={onClose}>
      {found.isPending && <Loading rows={3} />}
      {found.isError && (
        <Note tone="overdue">
          <Trans id="web.unreachable" />
        </Note>
      )}
      {found.data && <CitedRules {...found.data} />}
    </Dialog>
  );
}

function CitedRules({ summary, rules, address }: Cited) {
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
