import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ActButton } from '../../ui/ActButton.tsx';
import { Day } from '../../ui/Day.tsx';
import { DueDay } from '../../ui/DueDay.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Link } from '../../ui/Link.tsx';
import { Note } from '../../ui/Note.tsx';
import { Facts, Page, Section } from '../../ui/Page.tsx';
import { RefusalText } from '../../ui/RefusalText.tsx';
import { WhoMayRead } from '../../ui/WhoMayRead.tsx';
import { Words } from '../../ui/Words.tsx';
import { usePathPart } from '../../web/address.ts';
import { Trans, useText } from '../../web/i18n.tsx';
import { type Recommendation, recommendationQuery } from './api.ts';
import { ReplyCard } from './ReplyCard.tsx';
import { SendReplies } from './SendReplies.tsx';
import { StandingTag } from './StandingTag.tsx';
import { WriteReply } from './WriteReply.tsx';
import './replies.css';

/** One recommendation: what it says, where it stands, what the State replied and what CTED makes of it. */
export function RecommendationPage() {
  const recommendationId = usePathPart('recommendationId');
  const text = useText();
  const { data: recommendation } = useSuspenseQuery(recommendationQuery(recommendationId));
  const { words, language, stateName, replies } = recommendation;
  return (
    <Page
      name={text('followup.one', { state: stateName })}
      title={<Trans id="followup.one" values={{ state: stateName }} />}
      over={
        <Link to="/recommendations">
          <Trans id="followup.title" />
        </Link>
      }
      training={recommendation.training}
      actions={<Acts recommendation={recommendation} />}
    >
      <Written recommendation={recommendation} />
      <blockquote className="reading followup-words">
        <p>
          <Words of={{ text: words, language }} />
        </p>
      </blockquote>
      <Said recommendation={recommendation} />
      <Section
        title={<Trans id="followup.replies" />}
        actions={<WhoMayRead resource="recommendation-replies" />}
      >
        {replies.length === 0 ? (
          <EmptyState title={<Trans id="followup.no-reply" />}>
            <Trans id="followup.no-reply-hint" />
          </EmptyState>
        ) : (
          <ol className="plain-list stack">
            {replies.map((reply) => (
              <ReplyCard key={reply.replyId} reply={reply} />
            ))}
          </ol>
        )}
      </Section>
    </Page>
  );
}

type Props = { readonly recommendation: Recommendation };

function Acts({ recommendation }: Props) {
  const [writing, setWriting] = useState(false);
  const { recommendationId, refusedToReply } = recommendation;
  return (
    <>
      <Link className="button" to={`/chain/recommendation/${recommendationId}`}>
        <Trans id="web.follow-chain" />
      </Link>
      <ActButton
        weight="main"
        refusedBecause={refusedToReply && <RefusalText refusal={refusedToReply} />}
        onPress={() => setWriting(true)}
      >
        <Trans id="followup.write" />
      </ActButton>
      {writing && <WriteReply recommendation={recommendation} onClose={() => setWriting(false)} />}
    </>
  );
}

/** Replies to this report that are written and not sent, and the button that sends them together. */
function Written({ recommendation }: Props) {
  const [sending, setSending] = useState(false);
  const { toSend, stateName } = recommendation;
  if (!toSend) return null;
  return (
    <Note tone="due-soon">
      <p>
        <Trans id="followup.written" values={{ count: toSend.written, state: stateName }} />
      </p>
      <p>
        <button type="button" className="button" aria-haspopup="dialog" onClick={() => setSending(true)}>
          <Trans id="followup.send" />
        </button>
      </p>
      {sending && (
        <SendReplies recommendation={recommendation} toSend={toSend} onClose={() => setSending(false)} />
      )}
    </Note>
  );
}

function Said({ recommendation }: Props) {
  const text = useText();
  const { blockId, findingId, recommendationId, themeId, dueOn, daysLeft } = recommendation;
  const facts = [
    { name: text('followup.column.standing'), value: <StandingTag standing={recommendation.standing} /> },
    { name: text('followup.column.next'), value: text(`followup.next.${recommendation.nextStep}`) },
    ...(themeId ? [{ name: text('followup.column.theme'), value: text(`procedure.theme.${themeId}`) }] : []),
    { name: text('followup.column.means'), value: text(`followup.means.${recommendation.means}`) },
    { name: text('followup.column.priority'), value: text(`followup.priority.${recommendation.priority}`) },
    { name: text('followup.column.adopted'), value: <Day day={recommendation.adoptedOn} /> },
    ...(dueOn ? [{ name: text('followup.due'), value: <DueDay of={{ due: dueOn, daysLeft }} /> }] : []),
    {
      name: text('followup.rests-on'),
      value: (
        <span className="row">
          <Link to={`/chain/paragraph/${blockId}`}>
            <Trans id="followup.paragraph" />
          </Link>
          {findingId && (
            <Link to={`/chain/finding/${findingId}`}>
              <Trans id="followup.finding" />
            </Link>
          )}
        </span>
      ),
    },
    {
      name: text('followup.needs'),
      value: (
        <Link to={`/assistance?recommendation=${recommendationId}`}>
          <Trans id="followup.needs-link" />
        </Link>
      ),
    },
  ];
  return (
    <Section title={<Trans id="followup.said" />}>
      <Facts of={facts} />
    </Section>
  );
}
