import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ActButton } from '../../ui/ActButton.tsx';
import { ActTrouble } from '../../ui/ActTrouble.tsx';
import { Facts, Page, Section } from '../../ui/Page.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { Trans, useText } from '../../web/i18n.tsx';
import { useAct } from '../../web/use-act.ts';
import { type Health, healthQuery, house, notices } from './api.ts';
import { Deliveries } from './Deliveries.tsx';

/** For administrators: whether what falls due is done, whether mails go out, and what stands still. */
export function HealthPage({ children }: { readonly children?: ReactNode }) {
  const text = useText();
  const { data: health } = useSuspenseQuery(healthQuery());
  return (
    <Page
      name={text('notices.health')}
      title={<Trans id="notices.health" />}
      lead={<Trans id="notices.health-lead" />}
    >
      <Standing health={health} />
      {children}
      <Section title={<Trans id="notices.jobs-dead" />}>
        {health.deadJobs.length === 0 && (
          <p>
            <Trans id="notices.jobs-none" />
          </p>
        )}
        <ul className="plain-list stack">
          {health.deadJobs.map((job) => (
            <DeadJob key={job.jobId} job={job} />
          ))}
        </ul>
      </Section>
      <Deliveries />
      <Sweeps sweeps={health.sweeps} />
    </Page>
  );
}

function Standing({ health: { workers, jobs, mail } }: { readonly health: Health }) {
  const [seconds] = workers;
  return (
    <Facts
      of={[
        {
          name: <Trans id="notices.worker" />,
          value:
            seconds === undefined ? (
              <Tag tone="overdue" icon="overdue">
                <Trans id="notices.worker-none" />
              </Tag>
            ) : (
              <Trans id="notices.worker-seen" values={{ count: workers.length, seconds }} />
            ),
        },
        { name: <Trans id="notices.jobs-waiting" />, value: <span className="figures">{jobs.waiting}</span> },
        { name: <Trans id="notices.mail" />, value: <Trans id={`notices.mail-${mail.way}`} /> },
        ...(['queued', 'sent', 'failed', 'held'] as const).map((state) => ({
          name: <Trans id={`notices.state-${state}`} />,
          value: <span className="figures">{mail.counts[state]}</span>,
        })),
      ]}
    />
  );
}

function DeadJob({ job: { jobId, queue, attempts, code } }: { readonly job: Health['deadJobs'][number] }) {
  const act = useAct(
    (way: 'retry' | 'abandon', key) => notices.takeUpJob({ params: { jobId }, body: { way, key } }),
    { renews: [house] },
  );
  return (
    <li className="panel stack">
      <p>
        <code>{queue}</code>
        <br />
        <Trans id="notices.job-tried" values={{ attempts, code: code ?? '' }} />
      </p>
      <div className="row">
        <ActButton refusedBecause={null} pending={act.isPending} onPress={() => act.press('retry')}>
          <Trans id="notices.job-retry" />
        </ActButton>
        <ActButton
          refusedBecause={null}
          pending={act.isPending}
          weight="grave"
          onPress={() => act.press('abandon')}
          confirm={{
            title: <Trans id="notices.job-abandon" />,
            body: <Trans id="notices.job-abandon-what" />,
            act: <Trans id="notices.job-abandon" />,
          }}
        >
          <Trans id="notices.job-abandon" />
        </ActButton>
      </div>
      <ActTrouble act={act} />
    </li>
  );
}

function Sweeps({ sweeps }: Pick<Health, 'sweeps'>) {
  return (
    <Section title={<Trans id="notices.sweeps" />}>
      <Facts
        of={sweeps.map(({ name, finishedAt, code }) => ({
          name: <code>{name}</code>,
          value: <SweepState finishedAt={finishedAt} code={code} />,
        }))}
      />
    </Section>
  );
}

function SweepState({ finishedAt, code }: Pick<Health['sweeps'][number], 'finishedAt' | 'code'>) {
  if (code !== null) return <Trans id="notices.sweep-failed" values={{ code }} />;
  if (finishedAt === null) return <Trans id="notices.sweep-never" />;
  return <Trans id="notices.sweep-done" values={{ on: finishedAt.slice(0, 10) }} />;
}
