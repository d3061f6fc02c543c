import { useMemo } from 'react';
import type { Column } from '../../ui/DataTable.tsx';
import { Day, Moment } from '../../ui/Day.tsx';
import { Link } from '../../ui/Link.tsx';
import { Trans, useText } from '../../web/i18n.tsx';
import { zoneOfBody } from '../../web/zones.ts';
import type { DecisionRow } from './api.ts';
import { DecisionTags } from './DecisionTags.tsx';

/** The columns of the register. The server sorts by title, kind, day of the decision and closing. */
export function useDecisionColumns(): readonly Column<DecisionRow>[] {
  const text = useText();
  return useMemo(
    () => [
      {
        id: 'title',
        title: text('decisions.column.title'),
        value: (row) => row.title,
        cell: (row) => (
          <Link to="/decisions/:decisionId" params={{ decisionId: row.decisionId }}>
            <bdi lang={row.titleLanguage}>{row.title}</bdi>
          </Link>
        ),
      },
      {
        id: 'kind',
        title: text('decisions.column.kind'),
        value: (row) => text(`decisions.kind.${row.kind}`),
      },
      {
        id: 'state',
        title: text('decisions.column.state'),
        value: (row) => row.stateName,
        unsorted: true,
      },
      {
        id: 'standing',
        title: text('decisions.column.outcome'),
        value: (row) => row.outcome ?? row.stage,
        cell: (row) => <DecisionTags of={row} />,
        unsorted: true,
      },
      {
        id: 'decided',
        title: text('decisions.column.decided'),
        value: (row) => row.decidedOn,
        cell: (row) => row.decidedOn && <Day day={row.decidedOn} short />,
      },
      {
        id: 'closes',
        title: text('decisions.column.closes'),
        value: (row) => row.closesAt,
        cell: (row) => row.closesAt && <Moment at={row.closesAt} zone={zoneOfBody} />,
      },
      {
        id: 'manner',
        title: text('decisions.column.manner'),
        value: (row) => row.manner,
        cell: (row) => row.manner && <Trans id={`decisions.manner.${row.manner}`} />,
        unsorted: true,
      },
    ],
    [text],
  );
}
