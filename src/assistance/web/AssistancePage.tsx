import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { ActButton } from '../../ui/ActButton.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { type Filter, Filters } from '../../ui/Filters.tsx';
import { Link } from '../../ui/Link.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { Note } from '../../ui/Note.tsx';
import { Page, Section } from '../../ui/Page.tsx';
import { RefusalText } from '../../ui/RefusalText.tsx';
import { TakeAway } from '../../ui/TakeAway.tsx';
import { WhoMayRead } from '../../ui/WhoMayRead.tsx';
import { useAddress } from '../../web/address.ts';
import { Trans, useText } from '../../web/i18n.tsx';
import { exportHref, type NeedRow, type NeedsQuery, needsQuery, statesQuery, themesQuery } from './api.ts';
import { useNeedColumns } from './need-columns.tsx';
import { needsQueryOf, priorities } from './needs-address.ts';
import { StateNeed } from './StateNeed.tsx';

/** The needs one may know of. */
export function AssistancePage() {
  const text = useText();
  const query = useDeferredValue(needsQueryOf(useAddress().get));
  const needs = useQuery(needsQuery(query));
  const training = needs.data?.rows.some((row) => row.training) ?? false;
  return (
    <Page
      name={text('assistance.title')}
      title={<Trans id="assistance.title" />}
      lead={<Trans id="assistance.lead" />}
      training={training}
      actions={
        <>
          <WhoMayRead resource="needs" />
          <Link className="button" to="/projects">
            <Trans id="assistance.projects" />
          </Link>
        </>
      }
    >
      <Note>
        <p>
          <Trans id="assistance.no-replacement" />
        </p>
      </Note>
      <Section title={<Trans id="assistance.needs" />}>
        <Filters of={useFilters(training || query.state?.startsWith('X') === true)} />
        <Loaded query={needs} rows={4}>
          {({ rows, refusedToState }) => (
            <div className="stack">
              {query.recommendationId && (
                <NewNeed recommendationId={query.recommendationId} refused={refusedToState} />
              )}
              <Needs rows={rows} query={query} />
            </div>
          )}
        </Loaded>
      </Section>
    </Page>
  );
}

function useFilters(training: boolean): readonly Filter[] {
  const text = useText();
  const { data } = useQuery(themesQuery());
  const states = useQuery(statesQuery(training));
  return [
    { is: 'text', name: 'search', label: text('assistance.filter.search') },
    {
      is: 'choice',
      name: 'state',
      label: text('assistance.column.state'),
      choices: (states.data?.rows ?? []).map(({ code, name }) => ({ value: code, label: name })),
    },
    {
      is: 'choice',
      name: 'theme',
      label: text('assistance.column.theme'),
      choices: (data?.rows ?? []).map(({ code }) => ({
        value: code,
        label: text(`procedure.theme.${code}`),
      })),
    },
    {
      is: 'choice',
      name: 'priority',
      label: text('assistance.column.priority'),
      choices: priorities.map((value) => ({ value, label: text(`assistance.priority.${value}`) })),
    },
  ];
}

type NewProps = {
  readonly recommendationId: string;
  readonly refused: Parameters<typeof RefusalText>[0]['refusal'] | null;
};

/** A need that rests on the recommendation the list was narrowed to. */
function NewNeed({ recommendationId, refused }: NewProps) {
  const [stating, setStating] = useState(false);
  return (
    <div className="row no-print">
      <ActButton
        weight="main"
        refusedBecause={refused && <RefusalText refusal={refused} />}
        onPress={() => setStating(true)}
      >
        <Trans id="assistance.state" />
      </ActButton>
      {stating && <StateNeed recommendationId={recommendationId} onClose={() => setStating(false)} />}
    </div>
  );
}

function Needs({ rows, query }: { readonly rows: readonly NeedRow[]; readonly query: NeedsQuery }) {
  const text = useText();
  return (
    <DataTable
      name="assistance.needs"
      caption={text('assistance.needs')}
      columns={useNeedColumns()}
      rows={rows}
      rowKey={(row) => row.needId}
      tools={<TakeAway csv={exportHref(query)} />}
      empty={
        <EmptyState title={<Trans id="assistance.no-needs" />}>
          <Trans id="assistance.no-needs-hint" />
        </EmptyState>
      }
    />
  );
}
