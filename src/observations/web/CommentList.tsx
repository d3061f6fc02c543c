import { useState } from 'react';
import { ActButton } from '../../ui/ActButton.tsx';
import { ActTrouble } from '../../ui/ActTrouble.tsx';
import { Day } from '../../ui/Day.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { LanguageMark } from '../../ui/Words.tsx';
import { Trans, useText } from '../../web/i18n.tsx';
import { useAct } from '../../web/use-act.ts';
import { type Comment, type Observations, observing, type Report, touchedBy } from './api.ts';
import { CommentForm } from './CommentForm.tsx';
import { DisposeForm } from './DisposeForm.tsx';

type Props = {
  readonly report: Report;
  readonly observations: Observations;
  readonly comments: readonly Comment[];
};

/** What the State said of one passage, and what became of it. */
export function CommentList({ report, observations, comments }: Props) {
  const text = useText();
  if (comments.length === 0) return null;
  return (
    <ul className="comments" aria-label={text('observations.comments')}>
      {comments.map((comment) => (
        <li key={comment.commentId} className="stack">
          <Said comment={comment} />
          {comment.disposition && <Became comment={comment} />}
          <Acts comment={comment} report={report} observations={observations} />
        </li>
      ))}
    </ul>
  );
}

function Said({ comment }: { readonly comment: Comment }) {
  const { kind, words, language, sentOn, isLate, onPaper, blockId } = comment;
  return (
    <>
      <p className="row small">
        <strong>
          <Trans id={`observations.kind.${kind}`} />
        </strong>
        {blockId === null && <Trans id="observations.comment.on-whole" />}
        {sentOn ? (
          <Day day={sentOn} />
        ) : (
          <Tag tone="due-soon">
            <Trans id="observations.not-sent" />
          </Tag>
        )}
        {isLate && (
          <Tag tone="lapsed" icon="lapsed">
            <Trans id="observations.late" />
          </Tag>
        )}
        {onPaper && <Trans id="observations.on-paper" />}
        <LanguageMark of={language} />
      </p>
      <p lang={language} dir="auto" className="block-words">
        {words}
      </p>
    </>
  );
}

const tones = { accepted: 'met', partly: 'running', 'not-accepted': 'lapsed', noted: 'neutral' } as const;

function Became({ comment: { disposition } }: { readonly comment: Comment }) {
  if (!disposition) return null;
  const { outcome, reason, result, language } = disposition;
  return (
    <div className="disposition stack">
      <p className="row small">
        <Tag tone={tones[outcome]}>
          <Trans id={`observations.outcome.${outcome}`} />
        </Tag>
        <LanguageMark of={language} />
      </p>
      <p lang={language} dir="auto">
        {reason}
      </p>
      {result && (
        <>
          <p className="muted small">
            <Trans id="observations.reads-now" />
          </p>
          <p lang={language} dir="auto">
            {result}
          </p>
        </>
      )}
    </div>
  );
}

type ActsProps = Omit<Props, 'comments'> & { readonly comment: Comment };

function Acts({ comment, report, observations }: ActsProps) {
  const [asked, setAsked] = useState<'change' | 'dispose' | null>(null);
  const { reportId, fileId } = report;
  const { commentId, sentOn, disposition } = comment;
  const remove = useAct(
    (_: null, key) => observing.removeComment({ params: { reportId, commentId }, body: { key } }),
    { renews: touchedBy(fileId) },
  );
  const mayChange = sentOn === null && !observations.refused.comment;
  const mayDispose = sentOn !== null && !observations.refused.dispose;
  if (!mayChange && !mayDispose) return null;
  const takeBack = <Trans id="observations.comment.remove" />;
  const small = (name: 'change' | 'dispose', word: string) => (
    <button type="button" className="button button-small" onClick={() => setAsked(name)}>
      <Trans id={word} />
    </button>
  );
  return (
    <div className="row no-print">
      {mayChange && small('change', 'observations.comment.change')}
      {mayChange && (
        <ActButton
          small
          pending={remove.isPending}
          refusedBecause={null}
          onPress={() => remove.press(null)}
          confirm={{ title: takeBack, body: <Trans id="observations.comment.remove-what" />, act: takeBack }}
        >
          {takeBack}
        </ActButton>
      )}
      <ActTrouble act={remove} />
      {mayDispose && small('dispose', disposition ? 'observations.dispose-again' : 'observations.dispose')}
      {asked === 'change' && (
        <CommentForm report={report} block={null} comment={comment} onClose={() => setAsked(null)} />
      )}
      {asked === 'dispose' && (
        <DisposeForm report={report} comment={comment} onClose={() => setAsked(null)} />
      )}
    </div>
  );
}
