import { Trans } from '../../web/i18n.tsx';
import { Moment } from '../../web/ui/Day.tsx';
import { zoneOfBody, zoneOfReader } from './zones.ts';

/** A moment by the clock in New York, and beside it by the reader's own where that is another. */
export function InstantTwice({ at }: { readonly at: string }) {
  const own = zoneOfReader();
  return (
    <span className="instant">
      <strong>
        <Moment at={at} zone={zoneOfBody} />
      </strong>{' '}
      <Trans id="decisions.in-new-york" />
      {own !== zoneOfBody && (
        <span className="muted">
          {' '}
          <Trans id="decisions.where-you-are" /> <Moment at={at} zone={own} />
        </span>
      )}
    </span>
  );
}
