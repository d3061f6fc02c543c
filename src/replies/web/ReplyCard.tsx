import { useState } from 'react';
import { ActButton } from '../../ui/ActButton.tsx';
import { Day } from '../../ui/Day.tsx';
import { Link } from '../../ui/Link.tsx';
import { RefusalText } from '../../ui/RefusalText.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { Words } from '../../ui/Words.tsx';
import { Trans } from '../../web/i18n.tsx';
import type { Reply, View } from './api.ts';
import { StandingTag } from './StandingTag.tsx';
import { ViewReply } from './ViewReply.tsx';

/** What the State said once: its steps, what it claims, the evidence, and what CTED makes of it. */
export function ReplyCard({ reply }: { readonly reply: Reply }) {
  const { replyId, steps, language, stepsOn, claimed, help, evidence, sentOn, views } = reply;
  return (
    <li className="panel stack" id={replyId}>
      <p className="row">
        {sentOn ? (
          <span className="muted">
            <Trans id="followup.reply-of" /> <Day day={sentOn} />
          </span>
        ) : (
          <Tag tone="waiting" icon="waiting">
            <Trans id="followup.not-sent" />
          </Tag>
        )}
        <span className="muted">
          <Trans id="followup.claims" />
        </span>
        <StandingTag standing={claimed} />
        {reply.onPaper && (
          <Tag tone="neutral">
            <Trans id="followup.on-paper" />
          </Tag>
        )}
      </p>
      <p className="followup-said">
        <Words of={{ text: steps, language }} />
      </p>
      {stepsOn && (
        <p className="small muted">
          <Trans id="followup.steps-on" /> <Day day={stepsOn} />
        </p>
      )}
      {help && (
        <div>
          <p className="muted small">
            <Trans id="followup.help" />
          </p>
          <p className="followup-said">
            <Words of={{ text: help, language }} />
          </p>
        </div>
      )}
      <Evidence evidence={evidence} />
      {views.map((view, at) => (
        <Viewed key={view.viewId} view={view} isLatest={at === 0} />
      ))}
      {sentOn && <Acts reply={reply} />}
    </li>
  );
}

function Evidence({ evidence }: Pick<Reply, 'evidence'>) {
  if (evidence.length === 0)
    return (
      <p className="muted">
        <Trans id="followup.no-evidence" />
      </p>
    );
  return (
    <div>
      <p className="muted small">
        <Trans id="followup.evidence" />
      </p>
      <ul>
        {evidence.map(({ evidenceId, documentId, documentNumber, reference }) => (
          <li key={evidenceId}>
            {documentId && documentNumber ? (
              <Link to={`/documents/${documentId}`}>
                <bdi>{documentNumber}</bdi>
              </Link>
            ) : (
              <bdi>{reference}</bdi>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Viewed({ view, isLatest }: { readonly view: View; readonly isLatest: boolean }) {
  return (
    <div className={isLatest ? 'followup-view' : 'followup-view muted'}>
      <p className="row">
        <strong>
          <Trans id={isLatest ? 'followup.view-of' : 'followup.earlier-view'} />
        </strong>
        <Day day={view.on} />
        <StandingTag standing={view.judged} />
      </p>
      <p>
        <Words of={{ text: view.reason, language: view.language }} />
      </p>
    </div>
  );
}

function Acts({ reply }: { readonly reply: Reply }) {
  const [viewing, setViewing] = useState(false);
  const { replyId, refusedToView } = reply;
  return (
    <div className="row no-print">
      <Link to={`/chain/reply/${replyId}`}>
        <Trans id="web.follow-chain" />
      </Link>
      {refusedToView?.code !== 'followup.not-your-act' && (
        <ActButton
          refusedBecause={refusedToView && <RefusalText refusal={refusedToView} />}
          onPress={() => setViewing(true)}
        >
          <Trans id="followup.view" />
        </ActButton>
      )}
      {viewing && <ViewReply replyId={replyId} onClose={() => setViewing(false)} />}
    </div>
  );
}
