import { NoticedSection } from '../duties/web/NoticedSection.tsx';
import { ActsSection, DueSection, JournalSection } from '../events/web/JournalSections.tsx';
import { ChooseHybrid } from '../hybrid/web/ChooseHybrid.tsx';
import { ParticipantsSection } from '../preparation/web/Participants.tsx';
import { PlanSection } from '../preparation/web/VisitPlan.tsx';
import { PrintedRecord } from '../record/web/PrintedRecord.tsx';
import type { VisitFile } from '../visits/web/api.ts';
import { VisitDates, VisitType } from '../visits/web/VisitHead.tsx';
import type { Sections } from '../visits/web/VisitPage.tsx';

type Props = { readonly file: VisitFile };

const Printed = ({ file }: Props) => <PrintedRecord file={file} Type={VisitType} Dates={VisitDates} />;
const Plan = ({ file }: Props) => <PlanSection file={file} Dates={VisitDates} ChooseHybrid={ChooseHybrid} />;

/** What later parts show on the page of a visit. */
export const visitSections: Sections = {
  Printed,
  Due: DueSection,
  Acts: ActsSection,
  Plan,
  Participants: ParticipantsSection,
  Noticed: NoticedSection,
  Journal: JournalSection,
};
