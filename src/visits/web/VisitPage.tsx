import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ClockTable } from '../../clocks/web/ClockTable.tsx';
import { MarkerTable } from '../../clocks/web/MarkerTable.tsx';
import { StageRail } from '../../clocks/web/StageRail.tsx';
import { ClockStrip } from '../../timeline/web/ClockStrip.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Link } from '../../ui/Link.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { Page, Section } from '../../ui/Page.tsx';
import { WhoMayRead } from '../../ui/WhoMayRead.tsx';
import { usePathPart } from '../../web/address.ts';
import { Trans, useText } from '../../web/i18n.tsx';
import { AsOfSwitch, useMoment } from './AsOfSwitch.tsx';
import type { VisitFile } from './api.ts';
import { calendarHref, visitQuery } from './api.ts';
import { useVisitName, VisitDates, VisitTags } from './VisitHead.tsx';
import { WayOfVisit } from './WayOfVisit.tsx';
import './visits.css';

type Part = (props: { readonly file: VisitFile }) => ReactNode;

/** What later parts show of a visit, each in its place: given by the folder that knows all parts. */
export type Sections = {
  /** The whole page of a visit that is known from a printed list. */
  readonly Printed: Part;
  readonly Due: Part;
  readonly Acts: Part;
  readonly Plan: Part;
  readonly Participants: Part;
  readonly Noticed: (props: { readonly fileId: string }) => ReactNode;
  readonly Journal: Part;
};

/** A visit file: what is due, from whom, why, what next; then its life, its clocks, its acts and its journal. */
export function VisitPage({ Printed, ...sections }: Sections) {
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
      {file.origin === 'record' ? <Printed file={file} /> : <OpenFile file={file} {...sections} />}
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

type OpenProps = Omit<Sections, 'Printed'> & { readonly file: VisitFile };

function OpenFile({ file, Due, Acts, Plan, Participants, Noticed, Journal }: OpenProps) {
  const fileName = `visit-${file.number}`;
  const isPast = file.view !== 'now';
  return (
    <>
      <WayOfVisit file={file} />
      <AsOfSwitch file={file} />
      <Due file={file} />
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
      {!isPast && <Acts file={file} />}
      <Plan file={file} />
      {!isPast && !file.refused['plan-component'] && <Participants file={file} />}
      {!isPast && <Noticed fileId={file.fileId} />}
      <Journal file={file} />
    </>
  );
}
