import { TroubleText } from '../../web/ui/ErrorState.tsx';
import { Note } from '../../web/ui/Note.tsx';
import { RefusalText } from '../../web/ui/RefusalText.tsx';
import type { Act } from '../../web/use-act.ts';

/** Why an act was not done, beside its button. */
export function ActTrouble<Given>({ act }: { readonly act: Act<Given> }) {
  return (
    <div role="alert">
      {act.refusal && (
        <Note tone="overdue">
          <p>
            <RefusalText refusal={act.refusal} />
          </p>
        </Note>
      )}
      {act.trouble && <TroubleText trouble={act.trouble} />}
    </div>
  );
}
