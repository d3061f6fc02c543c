import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ClockTable } from '../../clocks/web/ClockTable.tsx';
import { MarkerTable } from '../../clocks/web/MarkerTable.tsx';
import { StageRail } from '../../clocks/web/StageRail.tsx';
import { ClockStrip } from '../../timeline/web/ClockStrip.tsx';
import { usePathPart } from '../../web/address.ts';
import { Trans, useText } from '../../web/i18n.tsx';
import { ErrorState } from '../../web/ui/ErrorState.tsx';
import { Icon } from '../../web/ui/Icon.tsx';
import { Link } from '../../web/ui/Link.tsx';
import { Loaded } from '../../web/ui/Loaded.tsx';
import { Note } from '../../web/ui/Note.tsx';
import { Page, Section } from '../../web/ui/Page.tsx';
import { RefusalText } from '../../web/ui/RefusalText.tsx';
import { WhoMayRead } from '../../web/ui/WhoMayRead.tsx';
import { AsOfSwitch, useMoment } from './AsOfSwitch.tsx';
import type { VisitFile } from './api.ts';
import { calendarHref, journalQuery, visitQuery } from './api.ts';
import { DueNow } from './DueNow.tsx';
import { JournalList } from './JournalList.tsx';
import { Participants } from './Participants.tsx';
import { RecordEvent } from './RecordEvent.tsx';
import { useVisitName, VisitDates, VisitTags } from './VisitHead.tsx';
import { type FileDialog, VisitPlan } from './VisitPlan.tsx';
import { WayOfVisit } from './WayOfVisit.tsx';
import './visits.css';

const latest = 10;

/** What a later part has to say of this visit, given by the folder that knows all parts. */
type Panel = (props: { readonly fileId: string }) => ReactNode;

/** What later parts show of a visit, each with the whole of its file. */
type Given = {
  readonly Noticed: Panel;
  readonly Printed: (props: { readonly file: VisitFile }) => ReactNode;
  readonly ChooseHybrid: FileDialog;
};

/** A visit file: what is due, from whom, why, what next; then its life, its clocks, its acts and its journal. */
export function VisitPage({ Printed, ...given }: Given) {
  const fileId = usePathPart('fileId');
  const query = useQuery(visitQuery(fileId, useMoment()));
  const text = useText();
  const nameOf = useVisitName();

  if (!query.data) {
    return (
      <Page title={text('visits.file.loading')} name={text('visits.file.loading')}>
        <Loaded query={query} rows={12}>
          {() => null}
        </Loaded>
      </Page>
    );
  }
  const file = query.data;
  return (
    <Page
      title={nameOf(file)}
      name={nameOf(file)}
      over={<VisitTags visit={file} />}
      lead={<Lead file={file} />}
      training={file.training}
      actions={file.origin === 'file' && <FileActions file={file} />}
    >
      {query.error && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
      {file.origin === 'record' ? <Printed file={file} /> : <OpenFile file={file} {...given} />}
    </Page>
  );
}

function Lead({ file }: { readonly file: VisitFile }) {
  return (
    <>
      <VisitDates visit={file} />
      {' · '}
      <Trans id="visits.file.conducted" />
    </>
  );
}

function FileActions({ file }: { readonly file: VisitFile }) {
  return (
    <>
      <WhoMayRead resource="visit-facts" />
      <Link className="button" to="/visits/:fileId/simulation" params={{ fileId: file.fileId }}>
        <Trans id="visits.simulation.link" />
      </Link>
      <a className="button" href={calendarHref(file.fileId)} download>
        <Icon name="download" />
        <Trans id="visits.file.calendar" />
      </a>
      <button type="button" className="button" onClick={() => window.print()}>
        <Icon name="print" />
        <Trans id="visits.print" />
      </button>
    </>
  );
}

type OpenProps = Omit<Given, 'Printed'> & { readonly file: VisitFile };

function OpenFile({ file, Noticed, ChooseHybrid }: OpenProps) {
  const fileName = `visit-${file.number}`;
  const isPast = file.view !== 'now';
  return (
    <>
      <WayOfVisit file={file} />
      <AsOfSwitch file={file} />
      <Section title={<Trans id="visits.due.title" />}>
        <DueNow file={file} />
      </Section>
      <Section title={<Trans id="clocks.rail.title" />}>
        <StageRail stageOfFile={file.stageOfFile} procedureId={file.procedure} />
      </Section>
      <Section title={<Trans id="clocks.title" />}>
        <ClockStrip
          readings={file.clocks}
          asOf={file.asOf}
          procedureId={file.procedure}
          fileName={`${fileName}-clocks`}
        />
        <div className="all-rows">
          <ClockTable readings={file.clocks} procedureId={file.procedure} fileName={`${fileName}-clocks`} />
        </div>
      </Section>
      <Section title={<Trans id="clocks.markers.title" />}>
        <p className="muted">
          <Trans id="clocks.markers.lead" />
        </p>
        <MarkerTable readings={file.clocks} procedureId={file.procedure} />
      </Section>
      {!isPast && (
        <Section title={<Trans id="visits.acts.title" />}>
          <RecordEvent file={file} />
        </Section>
      )}
      <Section title={<Trans id="visits.plan.title" />}>
        <VisitPlan file={file} ChooseHybrid={ChooseHybrid} />
      </Section>
      {!isPast && !file.refused['plan-component'] && (
        <Section title={<Trans id="visits.participants.title" />}>
          <p className="muted">
            <Trans id="visits.participants.lead" />
          </p>
          <Participants file={file} />
        </Section>
      )}
      {!isPast && <Noticed fileId={file.fileId} />}
      <Section title={<Trans id="visits.journal.title" />}>
        <LatestEntries file={file} isPast={isPast} />
      </Section>
    </>
  );
}

function LatestEntries({ file, isPast }: { readonly file: VisitFile; readonly isPast: boolean }) {
  const query = useInfiniteQuery(journalQuery(file.fileId, latest));
  const refusal = file.refused['correct-event'];
  return (
    <>
      {refusal && !isPast && (
        <Note>
          <p>
            <RefusalText refusal={refusal} />
          </p>
        </Note>
      )}
      <Loaded query={query}>
        {(data) => (
          <JournalList lines={data.pages.flatMap((page) => page.rows)} file={file} isPast={isPast} />
        )}
      </Loaded>
      <p>
        <Link to="/visits/:fileId/journal" params={{ fileId: file.fileId }}>
          <Trans id="visits.journal.whole" />
        </Link>
      </p>
    </>
  );
}
