import { Trans } from '../web/i18n.tsx';
import { type Trouble, troubleOf } from '../web/trouble.ts';
import { Note } from './Note.tsx';
import { RefusalText } from './RefusalText.tsx';

type Props = { readonly error: unknown; readonly onRetry?: () => void };

/** What happened, what is safe, what to do, and the number to quote. */
export function ErrorState({ error, onRetry }: Props) {
  return (
    <div role="alert">
      <TroubleText trouble={troubleOf(error)} />
      {onRetry && (
        <p>
          <button type="button" className="button" onClick={onRetry}>
            <Trans id="web.try-again" />
          </button>
        </p>
      )}
    </div>
  );
}

/** The same where an act went wrong, beside its button. */
export function TroubleText({ trouble }: { readonly trouble: Trouble }) {
  return (
    <Note tone="overdue">
      {trouble.is === 'refused' && (
        <p>
          <RefusalText refusal={trouble.refusal} />
        </p>
      )}
      {trouble.is === 'fault' && (
        <>
          <p>
            <Trans id="web.fault" />
          </p>
          <p>
            <Trans id="web.fault-number" values={{ number: trouble.number }} />
          </p>
        </>
      )}
      {trouble.is === 'unreachable' && (
        <p>
          <Trans id="web.unreachable" />
        </p>
      )}
      {trouble.is === 'page' && (
        <p>
          <Trans id="web.page-fault" />
        </p>
      )}
    </Note>
  );
}
