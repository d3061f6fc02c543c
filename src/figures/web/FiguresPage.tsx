import { useQuery } from '@tanstack/react-query';
import { BarChart } from '../../timeline/web/BarChart.tsx';
import { Cite } from '../../ui/Cite.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Filters } from '../../ui/Filters.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { Page, Section } from '../../ui/Page.tsx';
import { useAddress } from '../../web/address.ts';
import { Trans, useText } from '../../web/i18n.tsx';
import { type Figures, figuresQuery } from './api.ts';
import '../../styles/lists.css';

/** What everybody may know of all visits, in figures. Open to readers without an account. */
export function FiguresPage() {
  const text = useText();
  const training = useAddress().get('training') === 'true';
  const query = useQuery(figuresQuery(training));
  return (
    <Page
      name={text('figures.title')}
      title={<Trans id="figures.title" />}
      lead={
        <>
          <Trans id="figures.lead" /> <Cite of="S/2022/529 annex I para 21" />
        </>
      }
      training={training}
    >
      <Filters
        of={[
          {
            is: 'choice',
            name: 'training',
            label: text('figures.world'),
            none: text('figures.world-real'),
            choices: [{ value: 'true', label: text('figures.world-training') }],
          },
        ]}
      />
      <Loaded query={query} rows={8}>
        {(figures) =>
          figures.visits === 0 ? (
            <EmptyState title={<Trans id="figures.none" />}>
              <Trans id="figures.none-why" />
            </EmptyState>
          ) : (
            <Charts figures={figures} />
          )
        }
      </Loaded>
    </Page>
  );
}

function Charts({ figures }: { readonly figures: Figures }) {
  const text = useText();
  const count = text('figures.visits');
  const regionOf = (code: string) => text(`registry.group-${code}`);
  const typeOf = (type: string) => text(`visits.type.${type}`);
  return (
    <>
      <ul className="total-boxes">
        <Total title="figures.visits" count={figures.visits} />
        <Total title="figures.states" count={figures.states} />
        <Total title="figures.agreed" count={figures.agreed} />
      </ul>
      <p className="muted">
        <Trans id={figures.agreed === 0 ? 'figures.agreed-none' : 'figures.agreed-why'} />{' '}
        <Cite of="S/2020/731 V(x)" />
      </p>
      <Section title={<Trans id="figures.by-year" />}>
        <BarChart
          sentence={text(
            'figures.by-year-says',
            mostOf(figures.byYear, ({ year }) => String(year)),
          )}
          names={[text('figures.year'), count]}
          values={figures.byYear.map(({ year, visits }) => ({ label: String(year), value: visits }))}
          fileName="visits-by-year"
        />
      </Section>
      <Section title={<Trans id="figures.by-type" />}>
        <BarChart
          sentence={text(
            'figures.by-type-says',
            mostOf(figures.byType, ({ type }) => typeOf(type)),
          )}
          names={[text('figures.type'), count]}
          values={figures.byType.map(({ type, visits }) => ({ label: typeOf(type), value: visits }))}
          fileName="visits-by-type"
        />
      </Section>
      <Section title={<Trans id="figures.by-region" />}>
        <BarChart
          sentence={text(
            'figures.by-region-says',
            mostOf(figures.byRegion, ({ region }) => regionOf(region)),
          )}
          names={[text('figures.region'), count]}
          values={figures.byRegion.map(({ region, visits }) => ({ label: regionOf(region), value: visits }))}
          fileName="visits-by-region"
        />
      </Section>
    </>
  );
}

function Total({ title, count }: { readonly title: string; readonly count: number }) {
  return (
    <li>
      <span>
        <Trans id={title} />
      </span>
      <strong className="figures">{count}</strong>
    </li>
  );
}

/** The largest of some figures, for the sentence that says what a picture shows. */
function mostOf<One extends { readonly visits: number }>(all: readonly One[], nameOf: (one: One) => string) {
  const [first] = all.toSorted((a, b) => b.visits - a.visits);
  return { most: first ? nameOf(first) : '', visits: first?.visits ?? 0 };
}
