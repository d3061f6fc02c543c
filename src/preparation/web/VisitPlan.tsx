import { type ReactNode, useState } from 'react';
import { ActButton } from '../../ui/ActButton.tsx';
import { Cite } from '../../ui/Cite.tsx';
import { Link } from '../../ui/Link.tsx';
import { Note } from '../../ui/Note.tsx';
import { Facts, Section } from '../../ui/Page.tsx';
import { RefusalText } from '../../ui/RefusalText.tsx';
import { Trans, useText } from '../../web/i18n.tsx';
import type { Component, FileAct, VisitFile } from './api.ts';
import { PlanComponent } from './PlanComponent.tsx';
import { RecordDeviation } from './RecordDeviation.tsx';
import './preparation.css';

type Open =
  | { readonly is: 'component'; readonly of: Component | null }
  | { readonly is: 'hybrid' | 'deviation' };

/** What is shown of other parts: given by the folder that knows them all. */
type Given = {
  readonly Dates: (props: { readonly visit: Pick<Component, 'startsOn' | 'endsOn'> }) => ReactNode;
  readonly ChooseHybrid: (props: { readonly file: VisitFile; readonly onClose: () => void }) => ReactNode;
};

type Props = Given & { readonly file: VisitFile };

/** What the page of a visit shows of its plan. */
export function PlanSection(props: Props) {
  return (
    <Section title={<Trans id="preparation.plan.title" />}>
      <VisitPlan {...props} />
    </Section>
  );
}

/** What is planned of a visit: its components, on what basis it is made, and where it departs from the method. */
function VisitPlan({ file, Dates, ChooseHybrid }: Props) {
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  const isNow = file.view === 'now';
  return (
    <div className="stack">
      <Warnings file={file} />
      <Components file={file} Dates={Dates} onChange={(of) => setOpen({ is: 'component', of })} />
      <BasisFacts file={file} />
      <Deviations file={file} />
      {isNow && (
        <div className="row plan-acts">
          <PlanAct file={file} act="plan-component" onPress={() => setOpen({ is: 'component', of: null })} />
          <PlanAct file={file} act="choose-hybrid-form" onPress={() => setOpen({ is: 'hybrid' })} />
          <PlanAct file={file} act="record-deviation" onPress={() => setOpen({ is: 'deviation' })} />
          {!file.refused['plan-component'] && (
            <Link to="/visits/:fileId/letters" params={{ fileId: file.fileId }} className="button">
              <Trans id="letters.title" />
            </Link>
          )}
        </div>
      )}
      {open?.is === 'component' && <PlanComponent file={file} component={open.of} onClose={close} />}
      {open?.is === 'hybrid' && <ChooseHybrid file={file} onClose={close} />}
      {open?.is === 'deviation' && <RecordDeviation file={file} onClose={close} />}
    </div>
  );
}

type ActProps = { readonly file: VisitFile; readonly act: FileAct; readonly onPress: () => void };

function PlanAct({ file, act, onPress }: ActProps) {
  const refusal = file.refused[act];
  return (
    <ActButton refusedBecause={refusal ? <RefusalText refusal={refusal} /> : null} onPress={onPress}>
      <Trans id={`preparation.plan.${act}`} />
    </ActButton>
  );
}

function Warnings({ file }: { readonly file: VisitFile }) {
  if (file.warnings.length === 0) return null;
  return (
    <Note tone="due-soon">
      {file.warnings.map((warning) => (
        <p key={warning.code}>
          <Trans id={warning.code} values={warning.values} />
        </p>
      ))}
    </Note>
  );
}

type ComponentsProps = Pick<Props, 'file' | 'Dates'> & { readonly onChange: (component: Component) => void };

function Components({ file, Dates, onChange }: ComponentsProps) {
  const mayChange = file.view === 'now' && !file.refused['plan-component'];
  if (file.parts.length === 0) {
    return (
      <p className="muted">
        <Trans id="preparation.component.none" />
      </p>
    );
  }
  return (
    <ul className="choices">
      {file.parts.map((part) => (
        <li key={part.componentId} className="panel stack">
          <h3>
            <Trans id={`preparation.component.${part.kind}`} />
          </h3>
          <p>
            <Dates visit={part} />
          </p>
          <p className="muted">
            <Trans id={`preparation.component.${part.state}`} />
            {part.sessions.length > 0 && (
              <>
                {' · '}
                <Trans id="preparation.component.sessions" values={{ count: part.sessions.length }} />
              </>
            )}
          </p>
          {mayChange && part.state === 'planned' && (
            <p>
              <button type="button" className="button button-small" onClick={() => onChange(part)}>
                <Trans id="preparation.component.change" />
              </button>
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

function BasisFacts({ file }: { readonly file: VisitFile }) {
  const text = useText();
  const basis = file.basis;
  const { outsideList, hybrid, decision } = basis ?? { outsideList: null, hybrid: null, decision: null };
  return (
    <Facts
      of={[
        { name: <Trans id="preparation.basis.conducted-by" />, value: <Trans id="preparation.basis.cted" /> },
        {
          name: <Trans id="preparation.basis.report-type" />,
          value: <Trans id={`preparation.report.${file.reportType}`} />,
        },
        { name: <Trans id="preparation.basis.framework" />, value: <Framework file={file} /> },
        ...(decision
          ? [{ name: <Trans id="preparation.basis.decision" />, value: <bdi>{decision}</bdi> }]
          : []),
        ...(outsideList
          ? [
              {
                name: <Trans id="preparation.basis.outside-list" />,
                value: <Trans id={`preparation.basis.asked-by-${outsideList.askedBy}`} />,
              },
            ]
          : []),
        ...(hybrid
          ? [
              {
                name: <Trans id="preparation.basis.hybrid" />,
                value: text('preparation.basis.hybrid-words', {
                  decision: hybrid.decision,
                  reason: hybrid.reason,
                }),
              },
            ]
          : []),
      ]}
    />
  );
}

function Framework({ file }: { readonly file: VisitFile }) {
  if (!file.frameworkApplies) return <Trans id="preparation.basis.framework-no" />;
  return <Cite of={file.method?.publishedIn ?? file.procedure} />;
}

/** Where the visit departs from the method published for all visits, and why; shown to every reviewer. */
function Deviations({ file }: { readonly file: VisitFile }) {
  const deviations = file.method?.deviations ?? [];
  if (deviations.length === 0) return null;
  return (
    <div className="stack">
      <h3>
        <Trans id="preparation.deviation.title" />
      </h3>
      <ul className="plain-list">
        {deviations.map((deviation) => (
          <li key={`${deviation.part} ${deviation.departure}`}>
            <strong>
              <Trans id={`preparation.deviation.${deviation.part}`} />
            </strong>
            <p dir="auto">{deviation.departure}</p>
            <p dir="auto">
              <Trans id="events.reason" values={{ reason: deviation.reason }} />
            </p>
            <p className="muted small">
              <Trans
                id="preparation.deviation.recorded"
                values={{ on: deviation.recordedOn, name: deviation.recordedBy }}
              />
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}
