import { useState } from 'react';
import { procedureOf } from '../../procedure/procedures.ts';
import type { ClockReading } from '../../procedure/reading.ts';
import { Cites } from '../../ui/Cite.tsx';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { Day } from '../../ui/Day.tsx';
import { DueDay } from '../../ui/DueDay.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { OutcomeTag } from '../../ui/OutcomeTag.tsx';
import { Trans, useText } from '../../web/i18n.tsx';
import { saveFile } from '../../web/save-file.ts';
import { clockTableCsv } from './clock-table-csv.ts';
import { durationSentence } from './duration.ts';
import { findClockRule } from './rules.ts';
import { WhyThisDate } from './WhyThisDate.tsx';
import { extensionSentence } from './why-this-date.ts';
import './clocks.css';

type Props = {
  readonly readings: readonly ClockReading[];
  readonly procedureId: string;
  /** What the file with the table is called. */
  readonly fileName: string;
};

/** The clocks of a file as a table: what starts each, how long it runs, when it is due, and what became of it. */
export function ClockTable({ readings, procedureId, fileName }: Props) {
  const text = useText();
  const [all, setAll] = useState(false);
  const clocks = readings.filter((reading) => reading.kind !== 'target');
  const started = clocks.filter((reading) => reading.from !== null);
  const waiting = clocks.length - started.length;

  return (
    <DataTable
      name="clocks"
      caption={text('clocks.caption')}
      columns={useColumns(procedureId)}
      rows={all || started.length === 0 ? clocks : started}
      rowKey={rowKey}
      empty={
        <EmptyState title={text('clocks.none')}>
          <Trans id="clocks.none-hint" />
        </EmptyState>
      }
      tools={
        <>
          {waiting > 0 && started.length > 0 && (
            <label className="check">
              <input type="checkbox" checked={all} onChange={(event) => setAll(event.target.checked)} />
              <span>
                <Trans id="clocks.with-waiting" values={{ count: waiting }} />
              </span>
            </label>
          )}
          <button
            type="button"
            className="button button-small"
            onClick={() => saveFile(`${fileName}.csv`, 'text/csv', clockTableCsv(readings, text))}
          >
            <Icon name="download" />
            <Trans id="clocks.save-table" />
          </button>
        </>
      }
    />
  );
}

function rowKey(reading: ClockReading): string {
  return [reading.id, reading.expert, reading.calculation?.triggerEntry, reading.due, reading.outcome].join(
    ' ',
  );
}

function useColumns(procedureId: string): readonly Column<ClockReading>[] {
  const text = useText();
  const procedure = procedureOf(procedureId);
  return [
    {
      id: 'clock',
      title: text('clocks.column.clock'),
      value: (reading) => reading.id,
      cell: (reading) => <ClockName reading={reading} />,
    },
    {
      id: 'obliged',
      title: text('clocks.column.obliged'),
      value: (reading) => text(`procedure.actor.${reading.obliged}`),
      cell: (reading) => (
        <span className="cell-stack cell-words">
          <Trans id={`procedure.actor.${reading.obliged}`} />
        </span>
      ),
    },
    {
      id: 'trigger',
      title: text('clocks.column.trigger'),
      value: (reading) => reading.from,
      cell: (reading) => <Trigger reading={reading} />,
    },
    {
      id: 'time',
      title: text('clocks.column.time'),
      value: (reading) => reading.calculation?.duration ?? null,
      cell: (reading) => <Trans {...durationSentence(reading, findClockRule(procedure, reading.id))} />,
      unsorted: true,
    },
    {
      id: 'due',
      title: text('clocks.column.due'),
      value: (reading) => reading.due,
      cell: (reading) => (
        <span className="cell-stack">
          {reading.from && <DueDay of={reading} />}
          {reading.from && <WhyThisDate reading={reading} procedureId={procedureId} />}
        </span>
      ),
    },
    {
      id: 'outcome',
      title: text('clocks.column.outcome'),
      value: (reading) => text(`procedure.outcome.${reading.outcome}`),
      cell: (reading) => <OutcomeTag outcome={reading.outcome} />,
    },
    {
      id: 'reminders',
      title: text('clocks.column.reminders'),
      value: (reading) => reading.reminders[0] ?? null,
      cell: (reading) => <Days of={reading.reminders} />,
    },
    {
      id: 'extensions',
      title: text('clocks.column.extensions'),
      value: (reading) => reading.extensions.length || null,
      cell: (reading) => <Extensions reading={reading} />,
    },
    {
      id: 'fulfilled',
      title: text('clocks.column.fulfilled'),
      value: (reading) => reading.fulfilled,
      cell: (reading) => <Fulfilled reading={reading} />,
    },
  ];
}

function ClockName({ reading }: { readonly reading: ClockReading }) {
  return (
    <span className="cell-stack cell-name">
      <span>
        <Trans id={`procedure.clock.${reading.id}`} />
        {reading.expert && (
          <>
            {' '}
            <bdi className="muted">{reading.expert}</bdi>
          </>
        )}
      </span>
      <span className="small muted">
        <bdi>{reading.id}</bdi> <Cites of={reading.cites} />
      </span>
    </span>
  );
}

function Trigger({ reading }: { readonly reading: ClockReading }) {
  if (!reading.calculation) return null;
  return (
    <span className="cell-stack cell-words">
      <Trans id={`procedure.event.${reading.calculation.trigger}`} />
      <Day day={reading.calculation.triggerOn} short />
    </span>
  );
}

function Fulfilled({ reading }: { readonly reading: ClockReading }) {
  if (!reading.fulfilled) return null;
  return (
    <span className="cell-stack cell-words">
      {reading.fulfilledBy && <Trans id={`procedure.event.${reading.fulfilledBy}`} />}
      <Day day={reading.fulfilled} short />
    </span>
  );
}

function Extensions({ reading }: { readonly reading: ClockReading }) {
  // A due day that was replaced does not tell the story again: the one in force does.
  if (reading.outcome === 'superseded' || reading.extensions.length === 0) return null;
  return (
    <span className="cell-stack cell-words small">
      {reading.extensions.map((step) => (
        <span key={`${step.requestedOn} ${step.decidedOn}`}>
          <Trans {...extensionSentence(step)} />
        </span>
      ))}
    </span>
  );
}

function Days({ of }: { readonly of: readonly string[] }) {
  if (of.length === 0) return null;
  return (
    <span className="cell-stack">
      {of.map((day) => (
        <Day key={day} day={day} short />
      ))}
    </span>
  );
}
