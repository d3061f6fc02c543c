import { useQuery } from '@tanstack/react-query';
import { Day } from '../../ui/Day.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Link } from '../../ui/Link.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { Note } from '../../ui/Note.tsx';
import { Page, Section } from '../../ui/Page.tsx';
import { RefusalText } from '../../ui/RefusalText.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { usePathPart } from '../../web/address.ts';
import { Trans, useText } from '../../web/i18n.tsx';
import { AnswerForm } from './AnswerForm.tsx';
import { type AnswerFile, answerQuery, type Report, reportQuery } from './api.ts';
import './confidentiality.css';

/** What the State wants kept confidential of its report: its answer, and the form by which it gives one. */
export function ConfidentialityPage() {
  const text = useText();
  const reportId = usePathPart('reportId');
  const report = useQuery(reportQuery(reportId));
  const answer = useQuery(answerQuery(reportId));
  return (
    <Page
      name={text('confidentiality.title')}
      title={<Trans id="confidentiality.title" />}
      over={
        <Link to="/reports/:reportId" params={{ reportId }}>
          <Trans id="confidentiality.to-report" />
        </Link>
      }
      lead={<Trans id="confidentiality.lead" />}
      training={report.data?.training === true}
    >
      <Loaded query={report}>
        {(found) => <Loaded query={answer}>{(given) => <Answering report={found} given={given} />}</Loaded>}
      </Loaded>
    </Page>
  );
}

type Props = { readonly report: Report; readonly given: AnswerFile };

function Answering({ report, given }: Props) {
  const { answer, answerDue, refused } = given;
  return (
    <>
      {answerDue && (
        <Note tone="due-soon">
          <p>
            <Trans id="confidentiality.answer-due" values={{ day: answerDue }} />
          </p>
        </Note>
      )}
      {answer ? (
        <Section title={<Trans id="confidentiality.answer" />}>
          <p className="row">
            <Tag tone={answer.option === 'CR-1' ? 'met' : 'lapsed'}>
              <Trans id={`confidentiality.option.${answer.option}`} />
            </Tag>
            <Day day={answer.on} />
          </p>
          <p className="muted">
            <Trans
              id="confidentiality.answer-withholds"
              values={{ count: report.blocks.filter(({ withheld }) => withheld).length }}
            />
          </p>
        </Section>
      ) : (
        <EmptyState title={<Trans id="confidentiality.no-answer" />}>
          <Trans id="confidentiality.no-answer-why" />
        </EmptyState>
      )}
      {refused ? (
        refused.kind !== 'forbidden' && <RefusalText refusal={refused} />
      ) : (
        <AnswerForm report={report} given={given} />
      )}
    </>
  );
}
