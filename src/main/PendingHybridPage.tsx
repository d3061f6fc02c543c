import { useQuery } from '@tanstack/react-query';
import { meQuery } from '../access/web/api.ts';
import { PendingHybridPage as Pending } from '../hybrid/web/PendingHybridPage.tsx';
import { VisitType } from '../visits/web/VisitHead.tsx';

/** Hybrid visits that wait, each in the words of its part. */
export function PendingHybridPage() {
  return <Pending today={useQuery(meQuery()).data?.today ?? null} Type={VisitType} />;
}
