import { Trans } from '../web/i18n.tsx';
import { Note } from './Note.tsx';

type Props = {
  /** Null until it was asked. */
  readonly answer: boolean | null;
  readonly yes: string;
  readonly no: string;
};

/** The answer to a question with yes or no, read out as it comes. */
export function Verdict({ answer, yes, no }: Props) {
  return (
    <div aria-live="polite">
      {answer !== null && (
        <Note tone={answer ? 'met' : 'overdue'}>
          <p>
            <Trans id={answer ? yes : no} />
          </p>
        </Note>
      )}
    </div>
  );
}
