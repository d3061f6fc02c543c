import { useQuery } from '@tanstack/react-query';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { Day } from '../../ui/Day.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { Trans, useText } from '../../web/i18n.tsx';
import { dutiesQuery, type NoticedMoment } from './api.ts';

/** What time brought in a file, as it was noticed: reminders, due days, lapses and alerts, with who was told. */
export function NoticedTable({ fileId }: { readonly fileId: string }) {
  const text = useText();
  const columns = useColumns();
  return (
    <Loaded query={useQuery(dutiesQuery(fileId))} rows={4}>
      {({ rows }) => (
        <DataTable
          name="noticed"
          caption={text('duties.noticed.caption')}
          columns={columns}
          rows={rows}
          rowKey={(row) => row.momentId}
          empty={
            <EmptyState title={text('duties.noticed.none')}>
              <Trans id="duties.noticed.none-hint" />
            </EmptyState>
          }
        />
      )}
    </Loaded>
  );
}

function useColumns(): readonly Column<NoticedMoment>[] {
  const text = useText();
  return [
    {
      id: 'on',
      title: text('duties.noticed.on'),
      value: ({ on }) => on,
      cell: ({ on }) => <Day day={on} />,
    },
    {
      id: 'what',
      title: text('duties.noticed.what'),
      value: ({ kind }) => text(`duties.noticed.kind-${kind}`),
      cell: (row) => <What row={row} />,
    },
    {
      id: 'clock',
      title: text('duties.noticed.clock'),
      value: ({ clock }) => clock,
      cell: ({ clock }) => (
        <span className="cell-stack">
          <Trans id={`procedure.clock.${clock}`} />
          <bdi className="small muted">{clock}</bdi>
        </span>
      ),
    },
    {
      id: 'due',
      title: text('duties.noticed.due'),
      value: ({ due }) => due,
      cell: ({ due }) => due && <Day day={due} />,
    },
    {
      id: 'told',
      title: text('duties.noticed.told'),
      value: ({ told }) => told.join(' '),
      cell: ({ told }) => <Told told={told} />,
      unsorted: true,
    },
  ];
}

function What({ row: { kind, because } }: { readonly row: NoticedMoment }) {
  return (
    <span className="cell-stack">
      <Trans id={`duties.noticed.kind-${kind}`} />
      {because && (
        <span className="small muted">
          <Trans id={`duties.noticed.${because}`} />
        </span>
      )}
    </span>
  );
}

function Told({ told }: Pick<NoticedMoment, 'told'>) {
  if (told.length === 0) {
    return (
      <span className="muted">
        <Trans id="duties.noticed.nobody" />
      </span>
    );
  }
  return (
    <span className="cell-stack">
      {told.map((actor) => (
        <span key={actor}>
          <Trans id={`procedure.actor.${actor}`} />
        </span>
      ))}
    </span>
  );
}
