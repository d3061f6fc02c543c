import { useQuery } from '@tanstack/react-query';
import { meQuery } from '../access/web/api.ts';
import { OpenVisitPage as OpenVisit } from '../opening/web/OpenVisitPage.tsx';

/** The opening of a visit file, on the day it is. */
export function OpenVisitPage() {
  return <OpenVisit today={useQuery(meQuery()).data?.today ?? null} />;
}
