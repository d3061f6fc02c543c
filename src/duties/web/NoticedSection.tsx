import { Section } from '../../ui/Page.tsx';
import { Trans } from '../../web/i18n.tsx';
import { NoticedTable } from './NoticedTable.tsx';

/** The place on the page of a visit where it says what time has brought. */
export function NoticedSection({ fileId }: { readonly fileId: string }) {
  return (
    <Section title={<Trans id="duties.noticed.title" />}>
      <p className="muted">
        <Trans id="duties.noticed.lead" />
      </p>
      <NoticedTable fileId={fileId} />
    </Section>
  );
}
