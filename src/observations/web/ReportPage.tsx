import { useQuery } from '@tanstack/react-query';
import { saidIn } from '../../platform/said-in.ts';
import { Day } from '../../ui/Day.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Link } from '../../ui/Link.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { Note } from '../../ui/Note.tsx';
import { Page, Section } from '../../ui/Page.tsx';
import { WhoMayRead } from '../../ui/WhoMayRead.tsx';
import { LanguageMark } from '../../ui/Words.tsx';
import { useAddress, usePathPart } from '../../web/address.ts';
import { Trans, useLanguage, useText } from '../../web/i18n.tsx';
import { type Observations, observationsQuery, type Report, reportQuery, versionIn } from './api.ts';
import { ReportActs } from './ReportActs.tsx';
import { ReportText } from './ReportText.tsx';
import { SendComments } from './SendComments.tsx';
import './observations.css';

/** A report in the version its reader reads, with what the State said of it beside each paragraph. */
export function ReportPage() {
  const text = useText();
  const language = useLanguage();
  const reportId = usePathPart('reportId');
  const report = useQuery(reportQuery(reportId, versionIn(useAddress().get('version'))));
  const observations = useQuery(observationsQuery(reportId));
  const title = saidIn(report.data?.title ?? {}, language);
  return (
    <Page
      name={title.text || text('reports.report')}
      title={title.text ? <bdi lang={title.language}>{title.text}</bdi> : <Trans id="reports.report" />}
      over={report.data && <Over report={report.data} />}
      lead={title.text && <LanguageMark of={title.language} />}
      training={report.data?.training === true}
      actions={report.data && <ToOthers report={report.data} />}
    >
      <Loaded query={report} rows={12}>
        {(found) => (
          <Loaded query={observations} rows={12}>
            {(comments) => <Whole report={found} observations={comments} />}
          </Loaded>
        )}
      </Loaded>
    </Page>
  );
}

const Over = ({ report }: { readonly report: Report }) => (
  <Link to="/visits/:fileId" params={{ fileId: report.fileId }}>
    <Trans id="reports.visit" values={{ number: report.visitNumber, state: report.stateName }} />
  </Link>
);

function ToOthers({ report }: { readonly report: Report }) {
  const { reportId, hasDraft, stage, refused } = report;
  const isSent = stage === 'transmitted' || stage === 'answered';
  return (
    <>
      {hasDraft && !refused.draft && (
        <Link className="button" to="/reports/:reportId/draft" params={{ reportId }}>
          <Trans id="reports.write-together" />
        </Link>
      )}
      {isSent && (
        <Link className="button" to="/reports/:reportId/confidentiality" params={{ reportId }}>
          <Trans id="confidentiality.title" />
        </Link>
      )}
      {(stage === 'adopted' || isSent) && (
        <Link className="button" to="/reports/:reportId/versions" params={{ reportId }}>
          <Trans id="reports.to-versions" />
        </Link>
      )}
    </>
  );
}

type Props = { readonly report: Report; readonly observations: Observations };

function Whole({ report, observations }: Props) {
  const { version, blocks } = report;
  return (
    <>
      <Standing report={report} observations={observations} />
      <ReportActs report={report} />
      <SendComments report={report} observations={observations} />
      <Section
        title={<Trans id={version ? `reports.version.${version}` : 'reports.text'} />}
        actions={version && version !== 'draft' && <WhoMayRead resource={version} />}
      >
        {blocks.length === 0 ? (
          <EmptyState title={<Trans id="reports.no-text" />}>
            <Trans id="reports.no-text-why" />
          </EmptyState>
        ) : (
          <ReportText report={report} observations={observations} />
        )}
      </Section>
    </>
  );
}

/** Which versions there are for this reader, and until when the State may speak. */
function Standing({ report, observations }: Props) {
  const text = useText();
  const address = useAddress();
  const { versions, version, hasDraft } = report;
  const offered = [...(hasDraft ? (['draft'] as const) : []), ...new Set(versions.map(({ kind }) => kind))];
  const shown = versions.findLast(({ kind }) => kind === version);
  return (
    <div className="stack">
      {observations.commentsDue && (
        <Note tone="due-soon">
          <p>
            <Trans id="observations.comments-due" values={{ day: observations.commentsDue }} />
          </p>
          {version === 'SV-04' && !hasDraft && !observations.refused.comment && (
            <p className="small">
              <Trans id="observations.comment.own" />
            </p>
          )}
        </Note>
      )}
      {offered.length > 1 && (
        <nav className="row" aria-label={text('reports.versions-read')}>
          {offered.map((kind) => (
            <button
              key={kind}
              type="button"
              className="button button-small"
              aria-pressed={kind === version}
              onClick={() => address.set({ version: kind })}
            >
              <Trans id={`reports.version.${kind}`} />
            </button>
          ))}
        </nav>
      )}
      {shown && (
        <div className="row small muted">
          {shown.on && (
            <span>
              <Trans id="reports.frozen-on" /> <Day day={shown.on} />
            </span>
          )}
          <Disclosure title={<Trans id="reports.fingerprint" />}>
            <code className="digest">{shown.sha256}</code>
          </Disclosure>
        </div>
      )}
    </div>
  );
}
