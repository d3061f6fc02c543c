import { ActButton } from '../../ui/ActButton.tsx';
import { Link } from '../../ui/Link.tsx';
import { RefusalText } from '../../ui/RefusalText.tsx';
import { Trans } from '../../web/i18n.tsx';
import type { Decision } from './api.ts';

/** What can still be done about a decision that was taken: correct it by a further one, or take the matter up again. */
export function FurtherDecision({ decision }: { readonly decision: Decision }) {
  const { decisionId, kind, fileId, manner, outcome, refused } = decision;
  if (manner === null || outcome === null) return null;
  const about = `kind=${kind}${fileId ? `&file=${fileId}` : ''}`;
  const cameToNothing = manner === 'written' && (outcome === 'not-adopted' || outcome === 'lapsed');
  return (
    <div className="member-words">
      {refused.correct ? (
        <ActButton refusedBecause={<RefusalText refusal={refused.correct} />} onPress={() => undefined}>
          <Trans id="proceedings.correct" />
        </ActButton>
      ) : (
        <Link className="button" to={`/decisions/new?corrects=${decisionId}&${about}`}>
          <Trans id="proceedings.correct" />
        </Link>
      )}
      {cameToNothing && !refused.correct && (
        <Link className="button" to={`/decisions/new?manner=written&follows=${decisionId}&${about}`}>
          <Trans id="proceedings.take-up" />
        </Link>
      )}
    </div>
  );
}
