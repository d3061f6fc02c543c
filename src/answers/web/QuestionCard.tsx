import { memo, useState } from 'react';
import { Icon } from '../../ui/Icon.tsx';
import { Link } from '../../ui/Link.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { Trans, useText } from '../../web/i18n.tsx';
import { AnswerBeside } from './AnswerBeside.tsx';
import { AnswerForm } from './AnswerForm.tsx';
import type { Question } from './api.ts';
import { CommentForm } from './CommentForm.tsx';
import { Rating, Spoken } from './Rating.tsx';
import { isUnsaved } from './use-saver.ts';

type Props = {
  readonly assessmentId: string;
  readonly question: Question;
  /** The first of its theme, under the name of the theme. */
  readonly startsTheme: boolean;
  readonly isAmongMany: boolean;
  readonly mayAnswer: boolean;
  readonly mayComment: boolean;
};

/** One question: what is asked, what was answered, and what changed since the cycle before. */
function PlainQuestionCard({
  assessmentId,
  question,
  startsTheme,
  isAmongMany,
  mayAnswer,
  mayComment,
}: Props) {
  const text = useText();
  const { questionId, provisionId, symbol, paragraph, answer, wording, evidence } = question;
  const [isOpen, setOpen] = useState(() => isUnsaved(assessmentId, questionId));
  const [isCommenting, setCommenting] = useState(false);
  return (
    <>
      {startsTheme && (
        <h3>
          <Trans id={`procedure.theme.${question.themeId}`} />
        </h3>
      )}
      <article className={isAmongMany ? 'question question-among-many' : 'question'} id={questionId}>
        <h4>{wording}</h4>
        <p className="muted small">
          <Link to={`/standards/${provisionId}`}>{text('answers.provision', { symbol, paragraph })}</Link> ·{' '}
          <Trans id="answers.evidence" values={{ evidence }} />
        </p>
        <Compared question={question} />
        {answer && <AnswerBeside answer={answer} />}
        {isOpen ? (
          <AnswerForm assessmentId={assessmentId} question={question} onClose={() => setOpen(false)} />
        ) : (
          <div className="row">
            {mayAnswer && (
              <button type="button" className="button button-small" onClick={() => setOpen(true)}>
                <Trans id={answer ? 'answers.change-answer' : 'answers.give-answer'} />
              </button>
            )}
            {mayComment && answer && (
              <button type="button" className="button button-small" onClick={() => setCommenting(true)}>
                <Trans id="answers.comment" />
              </button>
            )}
            {answer && (
              <Link className="small" to={`/chain/answer/${answer.answerId}`}>
                <Trans id="web.follow-chain" />
              </Link>
            )}
          </div>
        )}
        {isCommenting && (
          <CommentForm
            assessmentId={assessmentId}
            questionId={questionId}
            onClose={() => setCommenting(false)}
          />
        )}
      </article>
    </>
  );
}

// Drawn again only when its question changes, so that a list of a thousand stays fast while somebody writes.
export const QuestionCard = memo(PlainQuestionCard);

/** The answer, beside what the cycle before said where it is another. */
function Compared({
  question: { answer, previous, change, shortfall, isReworded },
}: {
  readonly question: Question;
}) {
  const isOther = change === 'progress' || change === 'regression';
  return (
    <>
      <p className="row">
        {isOther && previous && (
          <>
            <Rating rating={previous.rating} quantity={previous.quantity} />
            <Icon name="superseded" />
          </>
        )}
        <Rating rating={answer?.rating ?? null} quantity={answer?.quantity ?? null} />
        {change && (
          <Tag tone={tones[change]}>
            <Trans id={`answers.change.${change}`} />
          </Tag>
        )}
        {shortfall !== null && shortfall > 0 && (
          <span className="muted small">
            <Trans id="answers.shortfall" values={{ steps: shortfall }} />
          </span>
        )}
        {isReworded && (
          <Tag tone="neutral">
            <Trans id="answers.reworded" />
          </Tag>
        )}
      </p>
      {answer && <Spoken words={answer.words} />}
      {previous && (isOther || isReworded) && (
        <div className="answer-before">
          <p className="muted small">
            <Trans id="answers.said-before" values={{ cycle: previous.cycle }} />
          </p>
          {isReworded && <p>{previous.wording}</p>}
          <Spoken words={previous.words} />
        </div>
      )}
    </>
  );
}

const tones = { progress: 'met', 'no-change': 'neutral', regression: 'overdue' } as const;
