import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { piecesOf } from '../../platform/references.ts';
import { saidIn } from '../../platform/said-in.ts';
import { day } from '../../procedure/calendar.ts';
import { usePathPart } from '../../web/address.ts';
import { Trans, useLanguage, useText } from '../../web/i18n.tsx';
import { ActForm } from '../../web/ui/ActForm.tsx';
import { DateField } from '../../web/ui/DateField.tsx';
import { Day } from '../../web/ui/Day.tsx';
import { EmptyState } from '../../web/ui/EmptyState.tsx';
import { Link } from '../../web/ui/Link.tsx';
import { Loaded } from '../../web/ui/Loaded.tsx';
import { Note } from '../../web/ui/Note.tsx';
import { Page, Section } from '../../web/ui/Page.tsx';
import { PaperSelect } from '../../web/ui/PaperSelect.tsx';
import { RefusalText } from '../../web/ui/RefusalText.tsx';
import { Tag } from '../../web/ui/Tag.tsx';
import { useAnnounce } from '../../web/ui/Toasts.tsx';
import { LanguageMark } from '../../web/ui/Words.tsx';
import { useAct } from '../../web/use-act.ts';
import {
  type AnswerFile,
  answerQuery,
  type Block,
  confidentiality,
  papersQuery,
  type Report,
  reportQuery,
  touchedBy,
} from './api.ts';
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

const options = ['CR-1', 'CR-2', 'CR-3'] as const;
type Option = (typeof options)[number];
type Asked = {
  readonly option: Option;
  readonly marked: readonly string[];
  readonly on: string;
  readonly documentId: string;
};

function AnswerForm({ report, given }: Props) {
  const text = useText();
  const announce = useAnnounce();
  const { reportId, fileId, hasDraft: isCted } = report;
  const [option, setOption] = useState<Option>(given.answer?.option ?? 'CR-1');
  const [marked, setMarked] = useState<readonly string[]>(given.answer?.marked ?? []);
  const [paper, setPaper] = useState({ on: '', documentId: '' });
  const { data: papers = [] } = useQuery({ ...papersQuery(report), enabled: isCted });
  const act = useAct(
    (asked: Asked, key) =>
      confidentiality.answerOnConfidentiality({
        params: { reportId },
        body: {
          option: asked.option,
          marked: asked.option === 'CR-2' ? [...asked.marked] : [],
          ...(isCted && { on: day(asked.on), documentId: asked.documentId }),
          key,
        },
      }),
    { renews: touchedBy(fileId), onDone: () => announce(text('confidentiality.answered')) },
  );
  return (
    <Section
      title={<Trans id={given.answer ? 'confidentiality.answer-anew' : 'confidentiality.answer-now'} />}
    >
      <ActForm act={act} given={() => ({ option, marked, ...paper })} word="confidentiality.answer-act">
        <fieldset className="checks">
          <legend>
            <Trans id="confidentiality.option" />
          </legend>
          {options.map((one) => (
            <label key={one} className="check">
              <input type="radio" name="option" checked={option === one} onChange={() => setOption(one)} />
              <span>
                <Trans id={`confidentiality.option.${one}`} />
              </span>
            </label>
          ))}
        </fieldset>
        {option === 'CR-2' && <Marking blocks={report.blocks} value={marked} onChange={setMarked} />}
        {isCted && (
          <>
            <DateField
              label={text('confidentiality.paper.on')}
              value={paper.on}
              onChange={(on) => setPaper({ ...paper, on })}
              required
            />
            <PaperSelect
              label={text('confidentiality.paper')}
              hint={text('confidentiality.paper-hint')}
              value={paper.documentId}
              papers={papers}
              none={text('reports.choose')}
              onChange={(documentId) => setPaper({ ...paper, documentId })}
              required
            />
          </>
        )}
      </ActForm>
    </Section>
  );
}

type MarkingProps = {
  readonly blocks: readonly Block[];
  readonly value: readonly string[];
  readonly onChange: (blockIds: readonly string[]) => void;
};

/** Paragraph by paragraph, what is to stay confidential. */
function Marking({ blocks, value, onChange }: MarkingProps) {
  const language = useLanguage();
  return (
    <fieldset className="marking">
      <legend>
        <Trans id="confidentiality.marking" />
      </legend>
      {blocks.map(({ blockId, number, words, type }) => {
        const { text, language: of } = saidIn(words, language);
        return (
          <label key={blockId} className={type === 'heading' ? 'check marking-heading' : 'check'}>
            <input
              type="checkbox"
              checked={value.includes(blockId)}
              onChange={(event) =>
                onChange(event.target.checked ? [...value, blockId] : value.filter((one) => one !== blockId))
              }
            />
            <span>
              {number && <span dir="ltr">{number}. </span>}
              <bdi lang={of}>{plain(text)}</bdi>
              <LanguageMark of={of} />
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}

/** Words without their references, which lead nowhere in a list of choices. */
const plain = (text: string): string =>
  piecesOf(text)
    .map((piece) => (piece.is === 'words' ? piece.words : ''))
    .join('')
    .replaceAll('\t', ' · ');
