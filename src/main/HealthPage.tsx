import { DutyCheck } from '../duties/web/DutyCheck.tsx';
import { HealthPage as Health } from '../notices/web/HealthPage.tsx';

/** For administrators: whether what is done without a person is done, with the proof that nothing was missed. */
export function HealthPage() {
  return (
    <Health>
      <DutyCheck />
    </Health>
  );
}
