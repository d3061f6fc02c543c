import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { BarChart } from '../../timeline/web/BarChart.tsx';
import { Cite } from '../../ui/Cite.tsx';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Filters } from '../../ui/Filters.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { Page, Section } from '../../ui/Page.tsx';
import { useAddress } from '../../web/address.ts';
import { Trans, useText } from '../../web/i18n.tsx';
import { figuresOf, type StepFigures } from '../steps.ts';
import { type Compliance, complianceQuery, tableHref } from './api.ts';
import { ComplianceVisits } from './ComplianceVisits.tsx';

/** How steps keep to their time (S/2020/731 annex): the share on time and the median days, with n and silence beside. */
export function CompliancePage({ training }: { readonly training: boolean }) {
  const text = useText();
  const query = useQuery(complianceQuery(training));
  return (
    <Page
      name={text('compliance.title')}
      title={<Trans id="compliance.title" />}
      lead={
        <>
          <Trans id="compliance.lead" /> <Cite of="S/2020/731 annex" />
        </>
      }
      training={training}
      actions={
        <a className="button" href={tableHref(training)} download>
          <Icon name="download" />
          <Trans id="web.as-csv" />
        </a>
      }
    >
      <Loaded query={query} rows={8}>
        {(compliance) => <Measured of={compliance} />}
      </Loaded>
    </Page>
  );
}

// In the order they are offered in.
const visitTypes = [
  'comprehensive',
  'focused',
  'follow-up',
  'regional',
  'advocacy',
] as const satisfies readonly Compliance['visits'][number]['type'][];

function Measured({ of }: { readonly of: Compliance }) {
  const text = useText();
  const address = useAddress();
  const [year, type] = [address.get('year'), address.get('type')];
  const shown = of.visits.filter(
    (visit) => (year === '' || String(visit.year) === year) && (type === '' || visit.type === type),
  );
  const figures = figuresOf(shown.map(({ steps }) => steps));
  const hasAny = figures.some(({ answered, unanswered }) => answered + unanswered > 0);
  return (
    <>
      <Filters
        of={[
          {
            is: 'choice',
            name: 'year',
            label: text('register.filter.year'),
            choices: of.years.map((one) => ({ value: String(one.year), label: String(one.year) })),
          },
          {
            is: 'choice',
            name: 'type',
            label: text('register.filter.type'),
            choices: visitTypes.map((value) => ({ value, label: text(`visits.type.${value}`) })),
          },
        ]}
      />
      {hasAny ? (
        <>
          <Pictures figures={figures} />
          <Section title={<Trans id="compliance.by-step" />}>
            <StepTable figures={figures} />
          </Section>
          <Section title={<Trans id="compliance.by-visit" />}>
            <ComplianceVisits rows={shown} />
          </Section>
        </>
      ) : (
        <EmptyState title={<Trans id="compliance.none" />}>
          <Trans id="compliance.none-why" />
        </EmptyState>
      )}
    </>
  );
}

type FiguresProps = { readonly figures: readonly StepFigures[] };

const percent = (share: number): number => Math.round(share * 100);

function Pictures({ figures }: FiguresProps) {
  const text = useText();
  const nameOf = (step: string) => text(`compliance.step.${step}`);
  const values = (of: (one: StepFigures) => number | null) =>
    figures.flatMap((one) => {
      const value = of(one);
      return value === null ? [] : [{ label: nameOf(one.step), value }];
    });
  const sum = (of: (one: StepFigures) => number) => figures.reduce((total, one) => total + of(one), 0);
  const said = { answered: sum(({ answered }) => answered), onTime: sum(({ onTime }) => onTime) };
  return (
    <>
      <Section title={<Trans id="compliance.share" />}>
        <BarChart
          sentence={text('compliance.share-says', said)}
          names={[text('compliance.step'), text('compliance.share')]}
          values={values(({ share }) => share && percent(share))}
          fileName="on-time"
          unit=" %"
        />
      </Section>
      <Section title={<Trans id="compliance.median" />}>
        <BarChart
          sentence={text('compliance.median-says')}
          names={[text('compliance.step'), text('compliance.median')]}
          values={values(({ medianDays }) => medianDays)}
          fileName="median-days"
        />
      </Section>
    </>
  );
}

function StepTable({ figures }: FiguresProps) {
  const text = useText();
  const columns = useMemo((): readonly Column<StepFigures>[] => {
    const count = (id: string, title: string, value: Column<StepFigures>['value']) => ({
      id,
      title: text(`compliance.${title}`),
      value,
      align: 'end' as const,
    });
    return [
      {
        id: 'step',
        title: text('compliance.step'),
        value: ({ step }) => text(`compliance.step.${step}`),
      },
      count('answered', 'answered', ({ answered }) => answered),
      count('on-time', 'on-time', ({ onTime }) => onTime),
      count('share', 'share', ({ share }) => share && percent(share)),
      count('median', 'median', ({ medianDays }) => medianDays),
      count('unanswered', 'unanswered', ({ unanswered }) => unanswered),
    ];
  }, [text]);
  return (
    <DataTable
      name="visits.compliance-steps"
      caption={text('compliance.by-step')}
      columns={columns}
      rows={figures}
      rowKey={({ step }) => step}
      empty={null}
    />
  );
}
