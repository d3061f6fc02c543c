import { useQuery } from '@tanstack/react-query';
import { Cites } from '../../ui/Cite.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Link } from '../../ui/Link.tsx';
import { Trans, useText } from '../../web/i18n.tsx';
import { Loading } from '../../web/Loading.tsx';
import { AccessRule } from './AccessRule.tsx';
import { type AccessRow, whoMayReadQuery } from './api.ts';
import './rights.css';

type Props = {
  readonly resource: string;
  readonly onClose: () => void;
};

/** Who may read something, when and by which rule, and to whom nothing opens it. */
export function WhoMayReadDialog({ resource, onClose }: Props) {
  const answer = useQuery(whoMayReadQuery(resource));
  return (
    <Dialog
      title={<Trans id={answer.data?.resourceId ?? 'rights.who.open'} />}
      onClose={onClose}
      actions={
        <Link className="button" to={`/access?resource=${encodeURIComponent(resource)}`}>
          <Trans id="rights.who.whole" />
        </Link>
      }
    >
      {answer.isPending && <Loading rows={5} />}
      {answer.isError && <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />}
      {answer.data && <Answer rows={answer.data.rows} />}
    </Dialog>
  );
}

function Answer({ rows }: { readonly rows: readonly AccessRow[] }) {
  const opened = groupsOf(rows);
  const others = rows.filter((row) => waysOf(row).length === 0);
  return (
    <>
      {opened.length > 0 && (
        <h3>
          <Trans id="rights.who.readers" />
        </h3>
      )}
      <dl className="access-groups">
        {opened.map((group) => (
          <Group key={group.key} group={group} />
        ))}
      </dl>
      {others.length > 0 && (
        <>
          <h3>
            <Trans id="rights.who.others" />
          </h3>
          <p className="muted">
            <Names of={others.map(({ readerId }) => readerId)} />
          </p>
        </>
      )}
    </>
  );
}

type Way = AccessRow['ways'][number];
type Together = { readonly key: string; readonly way: Way; readonly readerIds: string[] };

/** Readers with the same right by the same rule stand together. */
function Group({ group: { way, readerIds } }: { readonly group: Together }) {
  return (
    <div>
      <dt>
        <Names of={readerIds} />
      </dt>
      <dd>
        <p>
          <WayInWords way={way} />
        </p>
        <p className="muted small">
          <AccessRule rule={way.rule} /> <Cites of={way.cites} />
        </p>
      </dd>
    </div>
  );
}

function WayInWords({ way: { access, boundId, when } }: { readonly way: Way }) {
  const text = useText();
  const parts = [text(`rights.may.${access}`), boundId && text(boundId), when ?? text('rights.table.always')];
  return parts.filter(Boolean).join(' · ');
}

function Names({ of }: { readonly of: readonly string[] }) {
  const text = useText();
  return of.map((id) => text(id)).join(' · ');
}

const waysOf = ({ ways }: AccessRow): readonly Way[] =>
  ways.filter(({ access }) => access !== 'none' && access !== 'erase');

function groupsOf(rows: readonly AccessRow[]): readonly Together[] {
  const groups = new Map<string, Together>();
  for (const row of rows) {
    for (const way of waysOf(row)) {
      const key = [way.rule, way.access, way.boundId, way.when].join('|');
      const group = groups.get(key) ?? { key, way, readerIds: [] };
      group.readerIds.push(row.readerId);
      groups.set(key, group);
    }
  }
  return [...groups.values()];
}
