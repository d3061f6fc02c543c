import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatList, numberLocale } from '../../platform/format.ts';
import { ActButton } from '../../ui/ActButton.tsx';
import { Day } from '../../ui/Day.tsx';
import { Link } from '../../ui/Link.tsx';
import { Note } from '../../ui/Note.tsx';
import { Facts, Page, Section } from '../../ui/Page.tsx';
import { RefusalText } from '../../ui/RefusalText.tsx';
import { WhoMayRead } from '../../ui/WhoMayRead.tsx';
import { Words } from '../../ui/Words.tsx';
import { usePathPart } from '../../web/address.ts';
import { Trans, useLanguage, useText } from '../../web/i18n.tsx';
import { type Project, projectQuery } from './api.ts';
import { StepRail } from './StepRail.tsx';
import { TakeStep } from './TakeStep.tsx';

/** One project: which step it stands in, what the next one asks, the needs it answers and how it came here. */
export function ProjectPage() {
  const projectId = usePathPart('projectId');
  const { data: project } = useSuspenseQuery(projectQuery(projectId));
  return (
    <Page
      name={project.title}
      title={<Words of={{ text: project.title, language: project.language }} />}
      over={
        <>
          <Link to="/projects">
            <Trans id="assistance.projects" />
          </Link>{' '}
          · <bdi>{project.organisationName}</bdi>
        </>
      }
      training={project.training}
      actions={<Acts project={project} />}
    >
      <StepRail project={project} />
      <Asked project={project} />
      <Said project={project} />
      <Section title={<Trans id="assistance.project-needs" />}>
        {project.needs.length === 0 ? (
          <p className="muted">
            <Trans id="assistance.project-needs-none" />
          </p>
        ) : (
          <ul>
            {project.needs.map(({ needId, words, language }) => (
              <li key={needId}>
                <Link to={`/needs/${needId}`}>
                  <Words of={{ text: words, language }} />
                </Link>
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Taken project={project} />
    </Page>
  );
}

type Props = { readonly project: Project };

function Acts({ project }: Props) {
  const [taking, setTaking] = useState(false);
  const { projectId, refusedToMove } = project;
  return (
    <>
      <Link className="button" to={`/chain/project/${projectId}`}>
        <Trans id="web.follow-chain" />
      </Link>
      <ActButton
        weight="main"
        refusedBecause={refusedToMove && <RefusalText refusal={refusedToMove} />}
        onPress={() => setTaking(true)}
      >
        <Trans id="assistance.take-step" />
      </ActButton>
      {taking && <TakeStep project={project} onClose={() => setTaking(false)} />}
    </>
  );
}

/** What has to be fulfilled before the step is left. */
function Asked({ project: { step, asks } }: Props) {
  if (step === 'closed') return null;
  return (
    <Note tone="accent">
      <p>
        <Trans id="assistance.asked" />
      </p>
      <ul>
        {asks.map((condition) => (
          <li key={condition}>
            <Trans id={`assistance.condition.${condition}`} />
          </li>
        ))}
      </ul>
    </Note>
  );
}

function Said({ project }: Props) {
  const text = useText();
  const language = useLanguage();
  const { budget, committed, currency, outcome } = project;
  const sum = (amount: number) =>
    new Intl.NumberFormat(numberLocale(language), {
      ...{ style: 'currency', currency: currency ?? 'USD', currencyDisplay: 'code' },
      maximumFractionDigits: 0,
    }).format(amount);
  const pillars = project.pillars.map((pillar) => text(`assistance.pillar.${pillar}`));
  const facts = [
    { name: text('assistance.column.organisation'), value: <bdi>{project.organisationName}</bdi> },
    { name: text('assistance.column.state'), value: project.stateName },
    { name: text('assistance.column.begun'), value: <Day day={project.begunOn} /> },
    { name: text('assistance.pillars'), value: formatList(pillars, language) },
    ...(budget === null ? [] : [{ name: text('assistance.budget'), value: <bdi>{sum(budget)}</bdi> }]),
    ...(committed === null
      ? []
      : [{ name: text('assistance.committed'), value: <bdi>{sum(committed)}</bdi> }]),
    ...(outcome ? [{ name: text('assistance.outcome'), value: text(`assistance.outcome.${outcome}`) }] : []),
  ];
  return (
    <Section title={<Trans id="assistance.said" />} actions={<WhoMayRead resource="projects" />}>
      <Facts of={facts} />
    </Section>
  );
}

function Taken({ project: { taken } }: Props) {
  if (taken.length === 0) return null;
  return (
    <Section title={<Trans id="assistance.taken" />}>
      <ol className="plain-list stack">
        {taken.map((step) => (
          <li key={step.stepId} className="panel">
            <p className="row">
              <strong>
                <Trans id={`assistance.step.${step.left}`} />
              </strong>
              <span className="muted">
                <Trans id="assistance.left-on" /> <Day day={step.on} />
              </span>
            </p>
            <p>
              <Words of={{ text: step.evidence, language: step.language }} />
            </p>
            {step.withoutProduct && (
              <p className="muted">
                <Words of={{ text: step.withoutProduct, language: step.language }} />
              </p>
            )}
          </li>
        ))}
      </ol>
    </Section>
  );
}
