import type { Act } from '../web/use-act.ts';
import { TroubleText } from './ErrorState.tsx';
import { Note } from './Note.tsx';
import { RefusalText } from './RefusalText.tsx';

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
