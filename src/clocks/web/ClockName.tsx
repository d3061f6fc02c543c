import type { ClockReading } from '../../procedure/reading.ts';
import { Trans } from '../../web/i18n.tsx';

/** What a clock is called, and for which expert it runs where it runs for one. */
export function ClockName({ of: { id, expert } }: { readonly of: Pick<ClockReading, 'id' | 'expert'> }) {
  return (
    <>
      <Trans id={`procedure.clock.${id}`} />
      {expert && (
        <>
          {' '}
          <bdi className="muted">{expert}</bdi>
        </>
      )}
    </>
  );
}
