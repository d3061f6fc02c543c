import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { actsAs } from '../access/acts.ts';
import type { Person } from '../access/web/api.ts';
import { type RegisterRow, visits } from '../visits/web/api.ts';
import { Trans, useText } from '../web/i18n.tsx';
import { type Column, DataTable } from '../web/ui/DataTable.tsx';
import { DueDay } from '../web/ui/DueDay.tsx';
import { EmptyState } from '../web/ui/EmptyState.tsx';
import { Link } from '../web/ui/Link.tsx';
import { OutcomeTag } from '../web/ui/OutcomeTag.tsx';
import { Section } from '../web/ui/Page.tsx';

/** What is due in the files this person may see: first from them, then from others, the most pressing first. */
export function Desk({ person }: { readonly person: Person }) {
  const text = useText();
  const { data: files } = useSuspenseQuery(deskQuery());
  const due = files.rows.filter(hasDue).toSorted((a, b) => pressing(a).localeCompare(pressing(b)));
  const mine = due.filter((row) => actsAs(person, row.nextDue.obliged));
  const others = due.filter((row) => !mine.includes(row));
  const columns = useColumns();

  return (
    <>
      <Section title={<Trans id="main.desk-mine" />}>
        <DataTable
          name="main.desk-mine"
          caption={text('main.desk-mine')}
          columns={columns}
          rows={mine}
          rowKey={fileIdOf}
          empty={
            <EmptyState title={<Trans id="main.desk-none" />}>
              <Trans id="main.desk-none-why" />
            </EmptyState>
          }
        />
      </Section>
      {others.length > 0 && (
        <Section title={<Trans id="main.desk-others" />}>
          <DataTable
            name="main.desk-others"
            caption={text('main.desk-others')}
            columns={columns}
            rows={others}
            rowKey={fileIdOf}
            empty={null}
          />
        </Section>
      )}
    </>
  );
}

type DueRow = RegisterRow & { readonly nextDue: NonNullable<RegisterRow['nextDue']> };

const hasDue = (row: RegisterRow): row is DueRow => row.nextDue !== null;
const fileIdOf = (row: RegisterRow) => row.fileId;
const pressing = ({ nextDue }: DueRow) => nextDue.due ?? '9999';

// Whoever one can be so far is fictional, and so is what is due from them.
const most = 200;

function deskQuery() {
  return queryOptions({
    queryKey: ['visits', 'register', 'desk'],
    queryFn: ({ signal }) =>
      visits.listVisits({ query: { training: true, origin: 'file', limit: most } }, { signal }),
  });
}

function useColumns(): readonly Column<DueRow>[] {
  const text = useText();
  return useMemo(
    () => [
      {
        id: 'file',
        title: text('visits.column.state'),
        value: (row) => row.stateName,
        cell: (row) => (
          <Link to="/visits/:fileId" params={{ fileId: row.fileId }}>
            <bdi>{row.stateName}</bdi> <span className="figures">({row.number})</span>
          </Link>
        ),
      },
      {
        id: 'clock',
        title: text('visits.column.next-due'),
        value: (row) => text(`procedure.clock.${row.nextDue.id}`),
      },
      {
        id: 'due',
        title: text('visits.column.due'),
        value: (row) => row.nextDue.due,
        cell: (row) => <DueDay of={row.nextDue} />,
      },
      {
        id: 'outcome',
        title: text('visits.column.outcome'),
        value: (row) => text(`procedure.outcome.${row.nextDue.outcome}`),
        cell: (row) => <OutcomeTag outcome={row.nextDue.outcome} />,
      },
      {
        id: 'obliged',
        title: text('visits.column.obliged'),
        value: (row) => text(`procedure.actor.${row.nextDue.obliged}`),
      },
    ],
    [text],
  );
}
