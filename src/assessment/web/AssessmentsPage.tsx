import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { ActButton } from '../../ui/ActButton.tsx';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { Day } from '../../ui/Day.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Filters } from '../../ui/Filters.tsx';
import { Link } from '../../ui/Link.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { Page } from '../../ui/Page.tsx';
import { RefusalText } from '../../ui/RefusalText.tsx';
import { useAddress } from '../../web/address.ts';
import { Trans, useText } from '../../web/i18n.tsx';
import { type AssessmentRow, type Register, registerQuery, statesQuery } from './api.ts';
import { BeginAssessment } from './BeginAssessment.tsx';
import { StatusTag } from './StatusTag.tsx';
import './assessment.css';

const statuses = ['running', 'submitted', 'adopted'] as const;

/** The register of assessments: which State, which cycle, how far, and where it stands. */
export function AssessmentsPage() {
  const text = useText();
  const address = useAddress();
  const status = statuses.find((one) => one === address.get('status'));
  const cycle = Number(address.get('cycle')) || undefined;
  const state = /^[A-Z][A-Z0-9]{2,3}$/.exec(address.get('state'))?.[0];
  const query = useQuery({
    ...registerQuery({ ...(status && { status }), ...(cycle && { cycle }), ...(state && { state }) }),
    placeholderData: keepPreviousData,
  });
  const training = query.data?.training ?? false;
  const states = useQuery({ ...statesQuery(training), enabled: query.isSuccess }).data?.rows ?? [];
  const cycles = query.data?.cycles ?? [];
  const choice = (value: string, label: string) => ({ value, label });
  return (
    <Page
      name={text('assessment.title')}
      title={<Trans id="assessment.title" />}
      lead={<Trans id="assessment.lead" />}
      training={training}
      actions={
        <>
          <Link className="button" to="/assessments/questions">
            <Trans id="questions.title" />
          </Link>
          {query.data && <Begin register={query.data} />}
        </>
      }
    >
      <Filters
        of={[
          {
            is: 'choice',
            name: 'cycle',
            label: text('assessment.column.cycle'),
            choices: cycles.map((one) => choice(String(one.cycle), String(one.cycle))),
          },
          {
            is: 'choice',
            name: 'status',
            label: text('assessment.column.status'),
            choices: statuses.map((one) => choice(one, text(`assessment.status.${one}`))),
          },
          {
            is: 'choice',
            name: 'state',
            label: text('assessment.column.state'),
            choices: states.map(({ code, name }) => choice(code, name)),
          },
        ]}
      />
      <ul className="cycles">
        {cycles.map(({ cycle: number, begun, submitted, states }) => (
          <li key={number}>
            <Trans id="assessment.cycle-progress" values={{ cycle: number, begun, submitted, states }} />
          </li>
        ))}
      </ul>
      <Loaded query={query} rows={8}>
        {({ rows }) => <Rows rows={rows} />}
      </Loaded>
    </Page>
  );
}

function Begin({ register: { refused, training } }: { readonly register: Register }) {
  const [isOpen, setOpen] = useState(false);
  if (refused) return null;
  return (
    <>
      <ActButton
        weight="main"
        refusedBecause={refused && <RefusalText refusal={refused} />}
        onPress={() => setOpen(true)}
      >
        <Trans id="assessment.begin" />
      </ActButton>
      {isOpen && <BeginAssessment training={training} onClose={() => setOpen(false)} />}
    </>
  );
}

function Rows({ rows }: { readonly rows: readonly AssessmentRow[] }) {
  const text = useText();
  return (
    <DataTable
      name="assessment.register"
      caption={text('assessment.title')}
      columns={useColumns()}
      rows={rows}
      rowKey={(row) => row.assessmentId}
      count={rows.length}
      empty={
        <EmptyState title={<Trans id="assessment.none" />}>
          <Trans id="assessment.none-hint" />
        </EmptyState>
      }
    />
  );
}

function useColumns(): readonly Column<AssessmentRow>[] {
  const text = useText();
  return useMemo(() => {
    const dated = (id: 'begunOn' | 'sharedOn' | 'submittedOn'): Column<AssessmentRow> => ({
      id,
      title: text(`assessment.column.${id}`),
      value: (row) => row[id],
      cell: (row) => row[id] && <Day day={row[id]} short />,
    });
    return [
      {
        id: 'state',
        title: text('assessment.column.state'),
        value: (row) => row.stateName,
        cell: (row) => <Link to={`/assessments/${row.assessmentId}`}>{row.stateName}</Link>,
      },
      { id: 'cycle', title: text('assessment.column.cycle'), value: (row) => row.cycle, align: 'end' },
      {
        id: 'status',
        title: text('assessment.column.status'),
        value: (row) => text(`assessment.status.${row.status}`),
        cell: (row) => <StatusTag status={row.status} />,
      },
      {
        id: 'progress',
        title: text('assessment.column.progress'),
        value: (row) => row.answered / Math.max(row.asked, 1),
        cell: (row) => text('assessment.progress', { answered: row.answered, asked: row.asked }),
      },
      dated('begunOn'),
      dated('sharedOn'),
      dated('submittedOn'),
    ];
  }, [text]);
}
