import { useMemo } from 'react';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { Link } from '../../ui/Link.tsx';
import { Trans, useText } from '../../web/i18n.tsx';
import { complianceSteps } from '../steps.ts';
import type { Compliance } from './api.ts';

type Row = Compliance['visits'][number];

/** Each visit with the days of each of its steps, and whether they were in time. */
export function ComplianceVisits({ rows }: { readonly rows: readonly Row[] }) {
  const text = useText();
  const columns = useMemo(
    (): readonly Column<Row>[] => [
      {
        id: 'state',
        title: text('visits.column.state'),
        value: ({ stateName }) => stateName,
        cell: ({ fileId, stateName, number }) => (
          <Link to="/visits/:fileId" params={{ fileId }}>
            <bdi>{stateName}</bdi> <span className="figures">({number})</span>
          </Link>
        ),
      },
      ...complianceSteps.map((step) => ({
        id: step,
        title: text(`compliance.step.${step}`),
        value: (row: Row) => stepOf(row, step)?.days ?? null,
        cell: (row: Row) => <Step of={stepOf(row, step)} />,
      })),
    ],
    [text],
  );
  return (
    <DataTable
      name="visits.compliance"
      caption={text('compliance.by-visit')}
      columns={columns}
      rows={rows}
      rowKey={({ fileId }) => fileId}
      empty={null}
    />
  );
}

const stepOf = ({ steps }: Row, step: string) => steps.find((one) => one.step === step);

/** Days and whether in time; silence past the day; nothing while the time still runs. */
function Step({ of }: { readonly of: Row['steps'][number] | undefined }) {
  if (!of || of.onTime === null) return null;
  if (of.days === null) return <Trans id="compliance.unanswered" />;
  return <Trans id="compliance.days" values={{ days: of.days, onTime: of.onTime ? 'yes' : 'no' }} />;
}
