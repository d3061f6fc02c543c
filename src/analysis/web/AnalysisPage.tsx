import { useQuery } from '@tanstack/react-query';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Filters } from '../../ui/Filters.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { Page, Section } from '../../ui/Page.tsx';
import { useAddress } from '../../web/address.ts';
import { Trans, useText } from '../../web/i18n.tsx';
import { flowQuery, type StateRow, themeRatingsQuery } from './api.ts';
import { FlowPicture } from './FlowPicture.tsx';
import { HeatMap } from './HeatMap.tsx';
import { Tiles } from './Tiles.tsx';
import './analysis.css';

/** Where the gaps are, and what became of them: three pictures, each with its sentence and its table. */
export function AnalysisPage() {
  const text = useText();
  const address = useAddress();
  const training = address.get('training') === 'true';
  const query = useQuery(themeRatingsQuery(training));
  const rows = query.data?.rows ?? [];
  // Whoever has been assessed most often has most to follow.
  const first = rows.toSorted((a, b) => b.cycle - a.cycle)[0];
  const chosen = address.get('state') || first?.stateCode || '';
  return (
    <Page
      name={text('analysis.title')}
      title={<Trans id="analysis.title" />}
      lead={<Trans id="analysis.lead" />}
      training={training}
    >
      <Filters
        of={[
          {
            is: 'choice',
            name: 'training',
            label: text('analysis.world'),
            none: text('analysis.world-real'),
            choices: [{ value: 'true', label: text('analysis.world-training') }],
          },
          {
            is: 'choice',
            name: 'state',
            label: text('analysis.state'),
            none: first?.stateName ?? '',
            choices: rows
              .filter((row) => row !== first)
              .map(({ stateCode, stateName }) => ({ value: stateCode, label: stateName })),
          },
        ]}
      />
      <Loaded query={query} rows={10}>
        {(ratings) =>
          ratings.rows.length === 0 ? (
            <EmptyState title={<Trans id="analysis.none" />}>
              <Trans id="analysis.none-why" />
            </EmptyState>
          ) : (
            <>
              <Section title={<Trans id="analysis.flow" />}>
                <OneFlow stateCode={chosen} />
              </Section>
              <Section title={<Trans id="analysis.heat" />}>
                <Scale />
                <HeatMap {...ratings} />
              </Section>
              <OfManyStates rows={ratings.rows} />
            </>
          )
        }
      </Loaded>
    </Page>
  );
}

function OneFlow({ stateCode }: { readonly stateCode: string }) {
  const query = useQuery(flowQuery(stateCode));
  return <Loaded query={query}>{(flow) => <FlowPicture flow={flow} />}</Loaded>;
}

/** Tiles compare States; a reader who sees one State has nothing to compare. */
function OfManyStates({ rows }: { readonly rows: readonly StateRow[] }) {
  if (rows.length < 2) return null;
  return (
    <Section title={<Trans id="analysis.tiles" />}>
      <Tiles rows={rows} />
    </Section>
  );
}

function Scale() {
  return (
    <p className="muted">
      <Trans id="analysis.scale" />
    </p>
  );
}
