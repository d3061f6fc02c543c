import { OverviewPage as Overview } from '../desks/web/OverviewPage.tsx';
import { TinyStrip } from '../visits/web/TinyStrip.tsx';

/** All files against their clocks, each with its strip. */
export function OverviewPage() {
  return <Overview Strip={TinyStrip} />;
}
