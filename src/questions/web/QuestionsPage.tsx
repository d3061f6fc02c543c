import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Day } from '../../ui/Day.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Filters } from '../../ui/Filters.tsx';
import { Link } from '../../ui/Link.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { Page } from '../../ui/Page.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useAddress } from '../../web/address.ts';
import { Trans, useLanguage, useText } from '../../web/i18n.tsx';
import { type Change, type Editions, editionQuery, type Question } from './api.ts';
import { ChangeQuestion } from './ChangeQuestion.tsx';
import { NextEdition } from './NextEdition.tsx';
import './questions.css';

/** What States are asked, edition by edition, and how a further edition comes into force. */
export function QuestionsPage() {
  const text = useText();
  const address = useAddress();
  const edition = Number(address.get('edition')) || undefined;
  const query = useQuery({ ...editionQuery(edition), placeholderData: keepPreviousData });
  const isThere = query.data !== undefined;
  useEffect(() => {
    if (isThere && location.hash !== '') document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }, [isThere]);
  return (
    <Page
      name={text('questions.title')}
      title={<Trans id="questions.title" />}
      lead={<Trans id="questions.lead" />}
      over={
        <Link to="/assessments">
          <Trans id="questions.back" />
        </Link>
      }
    >
      <Filters
        of={[
          {
            is: 'choice',
            name: 'edition',
            label: text('questions.edition'),
            none: text('questions.in-force'),
            choices: (query.data?.editions ?? []).map((one) => ({
              value: String(one.edition),
              label: text('questions.edition-of', { edition: one.edition }),
            })),
          },
        ]}
      />
      <Loaded query={query} rows={10}>
        {(editions) => <Shown editions={editions} />}
      </Loaded>
    </Page>
  );
}

function Shown({ editions }: { readonly editions: Editions }) {
  const [changes, setChanges] = useState<readonly Change[]>([]);
  const { shown, questions, retired, refused } = editions;
  if (!shown) {
    return (
      <EmptyState title={<Trans id="questions.none" />}>
        <Trans id="questions.none-hint" />
      </EmptyState>
    );
  }
  const isInForce = shown.templateId === editions.editions.find(({ adoptedOn }) => adoptedOn)?.templateId;
  const add = (change: Change) =>
    setChanges([
      ...changes.filter((one) => one.is === 'add' || one.questionId !== change.questionId),
      change,
    ]);
  return (
    <>
      <p className="row">
        <Trans id="questions.edition-of" values={{ edition: shown.edition }} />
        {shown.adoptedOn ? (
          <Tag tone={isInForce ? 'met' : 'lapsed'}>
            <Trans id={isInForce ? 'questions.in-force' : 'questions.superseded'} />
          </Tag>
        ) : (
          <Tag tone="waiting">
            <Trans id="questions.put-forward" />
          </Tag>
        )}
        {shown.adoptedOn && (
          <span className="muted">
            <Trans id="questions.adopted-on" /> <Day day={shown.adoptedOn} />
          </span>
        )}
      </p>
      {refused === null && <NextEdition shown={shown} changes={changes} onDone={() => setChanges([])} />}
      <ol className="questions">
        {questions.map((question) => (
          <Asked
            key={question.questionId}
            question={question}
            pending={changes.filter(({ questionId }) => questionId === question.questionId)}
            onChange={refused === null && isInForce ? add : null}
          />
        ))}
      </ol>
      {retired.length > 0 && (
        <Disclosure title={<Trans id="questions.retired" values={{ count: retired.length }} />}>
          <ul className="questions">
            {retired.map((question) => (
              <Asked key={question.questionId} question={question} pending={[]} onChange={null} />
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  );
}

type AskedProps = {
  readonly question: Omit<Question, 'isNew' | 'isReworded'> & Partial<Question>;
  /** What is to become of it in the next edition. */
  readonly pending: readonly Change[];
  readonly onChange: ((change: Change) => void) | null;
};

function Asked({ question, pending, onChange }: AskedProps) {
  const text = useText();
  const language = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const { questionId, provisionId, symbol, paragraph, themeId, wording, evidence } = question;
  return (
    <li id={questionId}>
      <p className="question-words">{wording[language]}</p>
      <p className="muted small">
        <Trans id={`procedure.theme.${themeId}`} /> ·{' '}
        <Link to={`/standards/${provisionId}`}>{text('questions.provision', { symbol, paragraph })}</Link> ·{' '}
        <Trans id={`questions.answer-type.${question.answerType}`} />
      </p>
      <p className="small">
        <Trans id="questions.evidence" values={{ evidence: evidence[language] }} />
      </p>
      <p className="row">
        {question.isNew && <Mark id="questions.new" />}
        {question.isReworded && <Mark id="questions.reworded" />}
        {pending.map(({ is }) => (
          <Mark key={is} id={`questions.will.${is}`} />
        ))}
        {onChange && (
          <button type="button" className="button button-small" onClick={() => setOpen(true)}>
            <Trans id="questions.change" />
          </button>
        )}
        <Link className="small" to={`/chain/question/${questionId}`}>
          <Trans id="web.follow-chain" />
        </Link>
      </p>
      {isOpen && onChange && (
        <ChangeQuestion question={question} onChange={onChange} onClose={() => setOpen(false)} />
      )}
    </li>
  );
}

const Mark = ({ id }: { readonly id: string }) => (
  <Tag tone="due-soon">
    <Trans id={id} />
  </Tag>
);
