import { Trans } from '../web/i18n.tsx';
import { zoneOfBody, zoneOfReader } from '../web/zones.ts';
import { Moment } from './Day.tsx';
import './instant-twice.css';

/** A moment by the clock in New York, and beside it by the reader's own where that is another. */
export function InstantTwice({ at }: { readonly at: string }) {
  const own = zoneOfReader();
  return (
    <span className="instant">
      <strong>
        <Moment at={at} zone={zoneOfBody} />
      </strong>{' '}
      <Trans id="web.in-new-york" />
      {own !== zoneOfBody && (
        <span className="muted">
          {' '}
          <Trans id="web.where-you-are" /> <Moment at={at} zone={own} />
        </span>
      )}
    </span>
  );
}
