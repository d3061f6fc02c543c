import type { ClockReading } from '../procedure/reading.ts';
import { Trans } from '../web/i18n.tsx';
import { Day, DaysLeft } from './Day.tsx';

type Props = { readonly of: Pick<ClockReading, 'due' | 'daysLeft'> & { readonly provisional?: boolean } };

/** A due day with the days that are left beside it; says so where no time is stated, or the day may still move. */
export function DueDay({ of }: Props) {
  if (of.due === null) {
    return (
      <span className="muted">
        <Trans id="web.no-due-day" />
      </span>
    );
  }
  return (
    <span className="due-day">
      <Day day={of.due} />
      {of.daysLeft !== null && (
        <span className="muted small">
          <DaysLeft days={of.daysLeft} />
        </span>
      )}
      {of.provisional && (
        <span className="muted small">
          <Trans id="web.provisional" />
        </span>
      )}
    </span>
  );
}
