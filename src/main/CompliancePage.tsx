import { useSuspenseQuery } from '@tanstack/react-query';
import { meQuery } from '../access/web/api.ts';
import { CompliancePage as Compliance } from '../compliance/web/CompliancePage.tsx';

/** How steps keep to their time, in the world this installation is for. */
export function CompliancePage() {
  const { data: me } = useSuspenseQuery(meQuery());
  return <Compliance training={me.mayChoose} />;
}
