import { Link } from '../../ui/Link.tsx';
import { Trans, useText } from '../../web/i18n.tsx';
import type { VisitFile } from './api.ts';

// Each page with an event that its readers know of.
const pages = [
  ['consent', '/visits/:fileId/consent', 'consent-given'],
  ['programme', '/visits/:fileId/programme', 'programme-agreed'],
  ['findings', '/visits/:fileId/findings', 'closing-meeting-held'],
  ['report', '/visits/:fileId/report', 'report-transmitted'],
  ['versions', '/versions', 'partner-version-issued'],
  ['recommendations', '/recommendations?visit=:fileId', 'visit-ended'],
] as const;

/** The way of a visit from page to page, in the order it goes, as far as this reader takes part in it; and its thread. */
export function WayOfVisit({ file }: { readonly file: Pick<VisitFile, 'fileId' | 'nextActs'> }) {
  const text = useText();
  const { fileId, nextActs } = file;
  const open = pages.filter(([, , event]) =>
    nextActs.some((act) => act.event === event && act.refusal?.code !== 'visits.not-your-file'),
  );
  return (
    <nav className="row" aria-label={text('visits.links.title')}>
      {open.map(([name, to]) => (
        <Link key={name} className="button button-small" to={to.replace(':fileId', fileId)}>
          <Trans id={`visits.links.${name}`} />
        </Link>
      ))}
      <Link className="button button-small" to={`/chain/visit/${fileId}`}>
        <Trans id="web.follow-chain" />
      </Link>
    </nav>
  );
}
