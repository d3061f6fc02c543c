import { useCallback, useMemo } from 'react';
import { formatList, formatMonth } from '../../platform/format.ts';
import type { Column } from '../../ui/DataTable.tsx';
import { Day } from '../../ui/Day.tsx';
import { Link } from '../../ui/Link.tsx';
import { Tag, type Tone } from '../../ui/Tag.tsx';
import { Words } from '../../ui/Words.tsx';
import { Trans, useLanguage, useText } from '../../web/i18n.tsx';
import type { MeetingRow } from './api.ts';

/** The columns of the list of meetings. */
export function useMeetingColumns(): readonly Column<MeetingRow>[] {
  const text = useText();
  const language = useLanguage();
  const nameOf = useConvenerName();
  return useMemo(
    () => [
      {
        id: 'title',
        title: text('meetings.column.title'),
        value: (row) => row.title.text,
        cell: (row) => (
          <>
            <Link to={`/meetings/${row.meetingId}`}>
              <Words of={row.title} />
            </Link>
            {row.training && (
              <>
                {' '}
                <Tag tone="neutral">
                  <Trans id="meetings.training" />
                </Tag>
              </>
            )}
          </>
        ),
      },
      {
        id: 'on',
        title: text('meetings.column.on'),
        value: (row) => row.on ?? row.month,
        cell: (row) => <MeetingDay of={row} />,
      },
      {
        id: 'format',
        title: text('meetings.column.format'),
        value: (row) => text(`meetings.format.${row.format}`),
      },
      {
        id: 'conveners',
        title: text('meetings.column.conveners'),
        value: (row) => formatList(row.conveners.map(nameOf), language),
      },
      {
        id: 'status',
        title: text('meetings.column.status'),
        value: (row) => text(`meetings.status.${row.status}`),
        cell: (row) => <MeetingTag status={row.status} />,
      },
    ],
    [text, nameOf, language],
  );
}

/** The name of whoever convened: a body by its id, anybody else as printed. */
export function useConvenerName(): (convener: string) => string {
  const text = useText();
  return useCallback(
    (convener) => (convener === 'ctc' || convener === 'cted' ? text(`meetings.body.${convener}`) : convener),
    [text],
  );
}

/** The day of a meeting, its month where no day is known, or that it has no date. */
export function MeetingDay({ of }: { readonly of: Pick<MeetingRow, 'on' | 'month'> }) {
  const language = useLanguage();
  if (of.on) return <Day day={of.on} />;
  if (of.month) {
    return <Trans id="meetings.in-month" values={{ month: formatMonth(`${of.month}-01`, language) }} />;
  }
  return (
    <span className="muted">
      <Trans id="meetings.no-date" />
    </span>
  );
}

const tones: Readonly<Record<MeetingRow['status'], Tone>> = {
  planned: 'running',
  held: 'met',
  postponed: 'due-soon',
  cancelled: 'neutral',
};

export function MeetingTag({ status }: Pick<MeetingRow, 'status'>) {
  return (
    <Tag tone={tones[status]}>
      <Trans id={`meetings.status.${status}`} />
    </Tag>
  );
}
