import { StageRail } from '../../clocks/web/StageRail.tsx';
import { WhyThisDate } from '../../clocks/web/WhyThisDate.tsx';
import { ClockStrip } from '../../timeline/web/ClockStrip.tsx';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { Day } from '../../ui/Day.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Note } from '../../ui/Note.tsx';
import { OutcomeTag } from '../../ui/OutcomeTag.tsx';
import { Section } from '../../ui/Page.tsx';
import { RefusalText } from '../../ui/RefusalText.tsx';
import { Tag, type Tone } from '../../ui/Tag.tsx';
import { Trans, useText } from '../../web/i18n.tsx';
import { csvOf, saveFile } from '../../web/save-file.ts';
import type { Simulated, VisitFile } from './api.ts';
import { type Change, type Compared, compared } from './compared.ts';

type Props = { readonly file: VisitFile; readonly simulated: Simulated };

/** The calendar of the file under the assumptions, beside the one it has. */
export function SimulatedCalendar({ file, simulated }: Props) {
  const text = useText();
  const rows = compared(file.clocks, simulated.clocks).filter((row) => row.now?.from || row.assumed?.from);
  return (
    <>
      {simulated.refused.length > 0 && (
        <Note tone="overdue">
          <p>
            <Trans id="simulation.refused" values={{ count: simulated.refused.length }} />
          </p>
          {simulated.refused.map(({ event, on, refusal }) => (
            <p key={`${event} ${on}`}>
              <strong>
                <Trans id={`procedure.event.${event}`} />
              </strong>{' '}
              <Day day={on} />: <RefusalText refusal={refusal} />
            </p>
          ))}
        </Note>
      )}
      <Section title={<Trans id="simulation.calendar" />}>
        <StageRail stageOfFile={simulated.stageOfFile} procedureId={file.procedure} />
        <ClockStrip
          readings={simulated.clocks}
          asOf={simulated.asOf}
          procedureId={file.procedure}
          fileName={`visit-${file.number}-simulation`}
        />
        <DataTable
          name="visits.simulation"
          caption={text('simulation.calendar')}
          columns={useColumns(file.procedure)}
          rows={rows}
          rowKey={(row) => row.key}
          tools={<SaveTable file={file} rows={rows} />}
          empty={
            <EmptyState title={text('clocks.none')}>
              <Trans id="clocks.none-hint" />
            </EmptyState>
          }
        />
      </Section>
    </>
  );
}

const signs: Readonly<Record<Change, Tone>> = {
  same: 'neutral',
  starts: 'running',
  moves: 'due-soon',
  ends: 'met',
  gone: 'lapsed',
};

function useColumns(procedureId: string): readonly Column<Compared>[] {
  const text = useText();
  const idOf = (row: Compared) => (row.assumed ?? row.now)?.id ?? row.key;
  return [
    {
      id: 'clock',
      title: text('clocks.column.clock'),
      value: (row) => row.key,
      cell: (row) => (
        <span className="cell-stack">
          <Trans id={`procedure.clock.${idOf(row)}`} />
          <bdi className="small muted">{row.key}</bdi>
        </span>
      ),
    },
    {
      id: 'now',
      title: text('simulation.now'),
      value: (row) => row.now?.due ?? null,
      cell: (row) => row.now?.due && <Day day={row.now.due} />,
    },
    {
      id: 'then',
      title: text('simulation.then'),
      value: (row) => row.assumed?.due ?? null,
      cell: (row) => (
        <span className="cell-stack">
          {row.assumed?.due && <Day day={row.assumed.due} />}
          {row.assumed?.from && <WhyThisDate reading={row.assumed} procedureId={procedureId} />}
        </span>
      ),
    },
    {
      id: 'change',
      title: text('simulation.change'),
      value: (row) => row.days,
      cell: (row) => <ChangeTag row={row} />,
    },
    {
      id: 'outcome',
      title: text('clocks.column.outcome'),
      value: (row) => (row.assumed ? text(`procedure.outcome.${row.assumed.outcome}`) : null),
      cell: (row) => row.assumed && <OutcomeTag outcome={row.assumed.outcome} />,
    },
    {
      id: 'fulfilled',
      title: text('clocks.column.fulfilled'),
      value: (row) => row.assumed?.fulfilled ?? null,
      cell: (row) => row.assumed?.fulfilled && <Day day={row.assumed.fulfilled} />,
    },
  ];
}

function ChangeTag({ row: { change, days } }: { readonly row: Compared }) {
  const moved = change === 'moves' && days !== null;
  const side = (days ?? 0) > 0 ? 'later' : 'earlier';
  return (
    <Tag tone={signs[change]} {...(change === 'same' ? {} : { icon: 'next' as const })}>
      {moved ? (
        <Trans id={`simulation.${side}`} values={{ count: Math.abs(days) }} />
      ) : (
        <Trans id={`simulation.${change}`} />
      )}
    </Tag>
  );
}

function SaveTable({ file, rows }: { readonly file: VisitFile; readonly rows: readonly Compared[] }) {
  const text = useText();
  const save = () =>
    saveFile(
      `visit-${file.number}-simulation.csv`,
      'text/csv',
      csvOf([
        ['id', text('clocks.column.clock'), text('simulation.now'), text('simulation.then')],
        ...rows.map((row) => [
          row.key,
          text(`procedure.clock.${(row.assumed ?? row.now)?.id}`),
          row.now?.due ?? null,
          row.assumed?.due ?? null,
        ]),
      ]),
    );
  return (
    <button type="button" className="button button-small" onClick={save}>
      <Icon name="download" />
      <Trans id="clocks.save-table" />
    </button>
  );
}
