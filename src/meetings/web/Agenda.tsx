import { useState } from 'react';
import { ActButton } from '../../ui/ActButton.tsx';
import { Day } from '../../ui/Day.tsx';
import { Link } from '../../ui/Link.tsx';
import { RefusalText } from '../../ui/RefusalText.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { Words } from '../../ui/Words.tsx';
import { Trans } from '../../web/i18n.tsx';
import type { AgendaItem, Meeting } from './api.ts';
import { PutDialog } from './PutDialog.tsx';

/** The items of the agenda, each with its papers and what was decided. */
export function Agenda({ meeting }: { readonly meeting: Meeting }) {
  return (
    <ol className="meetings-agenda">
      {meeting.agenda.map((item) => (
        <li key={item.agendaItemId} value={item.position}>
          <OneItem item={item} meeting={meeting} />
        </li>
      ))}
    </ol>
  );
}

function OneItem({ item, meeting }: { readonly item: AgendaItem; readonly meeting: Meeting }) {
  return (
    <article className="stack">
      <h3>
        <Words of={item.title} />{' '}
        {item.stateName && (
          <Tag tone="neutral">
            <bdi>{item.stateName}</bdi>
          </Tag>
        )}
      </h3>
      {item.papers.length > 0 && (
        <ul className="plain-list">
          {item.papers.map(({ documentId, number, title, putOn }) => (
            <li key={documentId}>
              <Link to={`/documents/${documentId}`}>
                <bdi>{number}</bdi> · <Words of={title} />
              </Link>{' '}
              <span className="muted small">
                <Trans id="meetings.put-on" /> <Day day={putOn} />
              </span>
            </li>
          ))}
        </ul>
      )}
      {item.decisions.map(({ decisionId, title }) => (
        <p key={decisionId}>
          <Tag tone="met">
            <Trans id="meetings.decided" />
          </Tag>{' '}
          <Link to={`/decisions/${decisionId}`}>
            <Words of={title} />
          </Link>
        </p>
      ))}
      {meeting.refused && <ItemActs item={item} meeting={meeting} refused={meeting.refused} />}
    </article>
  );
}

type ActsProps = {
  readonly item: AgendaItem;
  readonly meeting: Meeting;
  readonly refused: NonNullable<Meeting['refused']>;
};

/** Puts a paper or a decision under the item. */
function ItemActs({ item, meeting, refused }: ActsProps) {
  const [putting, setPutting] = useState<'paper' | 'decision' | null>(null);
  if (meeting.origin === 'record') return null;
  const because = {
    paper: refused.putPaper && <RefusalText refusal={refused.putPaper} />,
    decision: refused.putDecision && <RefusalText refusal={refused.putDecision} />,
  };
  return (
    <div className="row">
      <ActButton refusedBecause={because.paper} onPress={() => setPutting('paper')}>
        <Trans id="meetings.put.paper" />
      </ActButton>
      <ActButton refusedBecause={because.decision} onPress={() => setPutting('decision')}>
        <Trans id="meetings.put.decision" />
      </ActButton>
      {putting && <PutDialog what={putting} item={item} meeting={meeting} onClose={() => setPutting(null)} />}
    </div>
  );
}
