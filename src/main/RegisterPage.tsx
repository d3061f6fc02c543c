import { useQuery } from '@tanstack/react-query';
import { meQuery } from '../access/web/api.ts';
import { PrintedNotes } from '../record/web/PrintedNotes.tsx';
import { RegisterPage as Register } from '../register/web/RegisterPage.tsx';
import { VisitDates, VisitType } from '../visits/web/VisitHead.tsx';

/** The register of visits, each in the words of its part. */
export function RegisterPage() {
  const today = useQuery(meQuery()).data?.today ?? null;
  return <Register today={today} Type={VisitType} Dates={VisitDates} Notes={PrintedNotes} />;
}
