import type { ClockReading } from '../../procedure/reading.ts';
import { DueDay } from '../../ui/DueDay.tsx';
import { OutcomeTag } from '../../ui/OutcomeTag.tsx';
import { Trans } from '../../web/i18n.tsx';

type Props = { readonly of: Pick<ClockReading, 'id' | 'due' | 'outcome' | 'daysLeft'> | null };

/** In a cell: the clock that is due next, its day, and how it stands. */
export function NextDue({ of }: Props) {
  if (!of) return null;
  return (
    <span className="cell-stack">
      <Trans id={`procedure.clock.${of.id}`} />
      <DueDay of={of} />
      <OutcomeTag outcome={of.outcome} />
    </span>
  );
}
