import type { ClockReading } from '../../procedure/reading.ts';
import { Trans } from '../../web/i18n.tsx';

/** From whom something is due, and because of which event. */
export function DueFrom({ of: { obliged, calculation } }: { readonly of: ClockReading }) {
  return (
    <>
      <Trans id="clocks.due-from" values={{ actor: obliged }} />{' '}
      {calculation && (
        <Trans id="clocks.due-because" values={{ event: calculation.trigger, on: calculation.triggerOn }} />
      )}
    </>
  );
}
