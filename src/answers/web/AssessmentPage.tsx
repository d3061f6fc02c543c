import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Day } from '../../ui/Day.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Filters } from '../../ui/Filters.tsx';
import { Link } from '../../ui/Link.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { Facts, Page, Section } from '../../ui/Page.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useAddress, usePathPart } from '../../web/address.ts';
import { Trans, useText } from '../../web/i18n.tsx';
import { AssessmentActs } from './AssessmentActs.tsx';
import { type Assessment, assessmentQuery } from './api.ts';
import { QuestionCard } from './QuestionCard.tsx';
import { ThemeBars } from './ThemeBars.tsx';
import './answers.css';

const tones = { running: 'running', submitted: 'waiting', adopted: 'met' } as const;

/** An assessment: where it stands, its themes at a glance, and every question with its answer. */
export function AssessmentPage() {
  const text = useText();
  const assessmentId = usePathPart('assessmentId');
  const query = useQuery(assessmentQuery(assessmentId));
  const assessment = query.data;
  useAnchor(assessment !== undefined);
  if (!assessment) {
    return (
      <Page title={text('answers.loading')} name={text('answers.loading')}>
        <Loaded query={query} rows={10}>
          {() => null}
        </Loaded>
      </Page>
    );
  }
  const name = text('answers.of', { state: assessment.stateName, cycle: assessment.cycle });
  return (
    <Page
      name={name}
      title={<bdi>{name}</bdi>}
      training={assessment.training}
      over={
        <>
          <Link to="/assessments">
            <Trans id="assessment.title" />
          </Link>{' '}
          <Tag tone={tones[assessment.status]}>
            <Trans id={`assessment.status.${assessment.status}`} />
          </Tag>
        </>
      }
    >
      <Standing assessment={assessment} />
      <Section title={<Trans id="answers.themes" />}>
        <ThemeBars themes={assessment.themes} />
      </Section>
      <Questions assessment={assessment} />
    </Page>
  );
}

/** Scrolls to the question that the address names, once it is there. */
function useAnchor(isThere: boolean): void {
  useEffect(() => {
    const name = location.hash.slice(1);
    if (isThere && name !== '') document.getElementById(name)?.scrollIntoView();
  }, [isThere]);
}

function Standing({ assessment }: { readonly assessment: Assessment }) {
  const { edition, previousId, asked, answered, ...days } = assessment;
  const dated = (['begunOn', 'sharedOn', 'submittedOn', 'adoptedOn'] as const).flatMap((when) => {
    const on = days[when];
    return on ? [{ name: <Trans id={`assessment.column.${when}`} />, value: <Day day={on} /> }] : [];
  });
  return (
    <>
      <Facts
        of={[
          ...dated,
          {
            name: <Trans id="assessment.column.progress" />,
            value: <Trans id="assessment.progress" values={{ answered, asked }} />,
          },
          {
            name: <Trans id="answers.edition" />,
            value: <Link to={`/assessments/questions?edition=${edition}`}>{edition}</Link>,
          },
          ...(previousId
            ? [
                {
                  name: <Trans id="answers.before" />,
                  value: (
                    <Link to={`/assessments/${previousId}`}>
                      <Trans id="answers.cycle" values={{ cycle: assessment.cycle - 1 }} />
                    </Link>
                  ),
                },
              ]
            : []),
        ]}
      />
      <AssessmentActs assessment={assessment} />
    </>
  );
}

const isOtherThanBefore = ({ change }: Assessment['questions'][number]) =>
  change === 'progress' || change === 'regression';

function Questions({ assessment }: { readonly assessment: Assessment }) {
  const text = useText();
  const address = useAddress();
  const { assessmentId, questions, themes, refused } = assessment;
  const [theme, only] = [address.get('theme'), address.get('only')];
  const shown = questions.filter(
    (question) =>
      (theme === '' || question.themeId === theme) &&
      (only !== 'changed' || isOtherThanBefore(question)) &&
      (only !== 'missing' || (question.answer?.rating ?? question.answer?.quantity ?? null) === null),
  );
  const mayAnswer = refused.save === undefined;
  const mayComment = refused.comment === undefined;
  return (
    <Section title={<Trans id="answers.questions" values={{ count: shown.length }} />}>
      <Filters
        of={[
          {
            is: 'choice',
            name: 'theme',
            label: text('answers.theme'),
            choices: themes.map(({ themeId }) => ({
              value: themeId,
              label: text(`procedure.theme.${themeId}`),
            })),
          },
          {
            is: 'choice',
            name: 'only',
            label: text('answers.only'),
            choices: ['changed', 'missing'].map((value) => ({
              value,
              label: text(`answers.only.${value}`),
            })),
          },
        ]}
      />
      {shown.length === 0 && (
        <EmptyState title={<Trans id="answers.no-questions" />}>
          <Trans id="answers.no-questions-hint" />
        </EmptyState>
      )}
      {shown.map((question, at) => (
        <QuestionCard
          key={question.questionId}
          assessmentId={assessmentId}
          question={question}
          startsTheme={question.themeId !== shown[at - 1]?.themeId}
          isAmongMany={shown.length > 100}
          mayAnswer={mayAnswer}
          mayComment={mayComment}
        />
      ))}
    </Section>
  );
}
