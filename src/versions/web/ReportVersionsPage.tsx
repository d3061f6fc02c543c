import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ActButton } from '../../ui/ActButton.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Link } from '../../ui/Link.tsx';
import { Page, Section } from '../../ui/Page.tsx';
import { RefusalText } from '../../ui/RefusalText.tsx';
import { Words } from '../../ui/Words.tsx';
import { usePathPart } from '../../web/address.ts';
import { Trans, useText } from '../../web/i18n.tsx';
import { type Kind, type ReportVersions, reportVersionsQuery } from './api.ts';
import { IssueVersion } from './IssueVersion.tsx';
import { VersionPanel } from './VersionPanel.tsx';
import './versions.css';

/** The versions of one report: who gets which, its copies with their hashes, and who opened them. */
export function ReportVersionsPage() {
  const text = useText();
  const reportId = usePathPart('reportId');
  const { data: report } = useSuspenseQuery(reportVersionsQuery(reportId));
  const title = report.rows[0]?.title;
  return (
    <Page
      name={title?.text ?? text('versions.title')}
      title={title ? <Words of={title} /> : <Trans id="versions.title" />}
      over={
        <Link to="/versions">
          <Trans id="versions.title" />
        </Link>
      }
      lead={<Trans id="versions.page-lead" />}
      training={report.training}
      actions={
        <Link className="button" to="/copies/check">
          <Trans id="versions.check" />
        </Link>
      }
    >
      {report.next.length > 0 && <Next report={report} />}
      {report.rows.length === 0 && (
        <EmptyState title={<Trans id="versions.no-version" />}>
          <Trans id="versions.no-version-why" />
        </EmptyState>
      )}
      {report.rows.map((version) => (
        <VersionPanel key={version.versionId} version={version} />
      ))}
    </Page>
  );
}

/** What CTED may make now; what it may not says why, with the paragraph. */
function Next({ report }: { readonly report: ReportVersions }) {
  const [asked, setAsked] = useState<Kind | null>(null);
  return (
    <Section title={<Trans id="versions.next" />}>
      <div className="row">
        {report.next.map(({ kind, refused }) => (
          <ActButton
            key={kind}
            refusedBecause={refused ? <RefusalText refusal={refused} /> : null}
            onPress={() => setAsked(kind)}
          >
            <Trans id={`versions.make.${kind}`} />
          </ActButton>
        ))}
      </div>
      {asked && <IssueVersion report={report} kind={asked} onClose={() => setAsked(null)} />}
    </Section>
  );
}
