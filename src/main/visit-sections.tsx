import { NoticedSection } from '../duties/web/NoticedSection.tsx';
import { ChooseHybrid } from '../hybrid/web/ChooseHybrid.tsx';
import { PrintedRecord } from '../record/web/PrintedRecord.tsx';
import type { VisitFile } from '../visits/web/api.ts';
import { VisitDates, VisitType } from '../visits/web/VisitHead.tsx';

/** What later parts show on the page of a visit. */
export const visitSections = { Noticed: NoticedSection, Printed, ChooseHybrid } as const;

function Printed({ file }: { readonly file: VisitFile }) {
  return <PrintedRecord file={file} Type={VisitType} Dates={VisitDates} />;
}
