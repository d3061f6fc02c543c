import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { DataTable } from '../../ui/DataTable.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { type Filter, Filters } from '../../ui/Filters.tsx';
import { Link } from '../../ui/Link.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { More } from '../../ui/More.tsx';
import { Page } from '../../ui/Page.tsx';
import { TakeAway } from '../../ui/TakeAway.tsx';
import { useAddress } from '../../web/address.ts';
import { Trans, useText } from '../../web/i18n.tsx';
import { decisionKinds, outcomes } from '../kinds.ts';
import { type DecisionRow, type ExportQuery, exportHref, registerQuery } from './api.ts';
import { useDecisionColumns } from './decision-columns.tsx';
import { registerQueryOf, sortInAddress, sortOf } from './register-address.ts';
import { manners, stages } from './vocabulary.ts';

const atOnce = 100;

/** The register of decisions: what was decided, how, and what is waiting for silence to decide it. */
export function DecisionsPage() {
  const text = useText();
  const address = useAddress();
  const query = useDeferredValue(registerQueryOf(address.get));
  const register = useInfiniteQuery({
    ...registerQuery({ ...query, limit: atOnce }),
    placeholderData: keepPreviousData,
  });

  return (
    <Page
      name={text('decisions.title')}
      title={<Trans id="decisions.title" />}
      lead={<Trans id="decisions.lead" />}
      actions={
        <>
          <Link className="button" to="/decisions/rule">
            <Trans id="silence.rule.title" />
          </Link>
          <Link className="button button-main" to="/decisions/new">
            <Trans id="proceedings.new.title" />
          </Link>
        </>
      }
    >
      <div className="stack">
        <Filters of={useFilters()} />
        <Period />
      </div>
      <Loaded query={register} rows={8}>
        {({ pages }) => (
          <Register rows={pages.flatMap((page) => page.rows)} count={pages[0]?.count ?? 0} query={query} />
        )}
      </Loaded>
      <More of={register} word="decisions.more" />
    </Page>
  );
}

function useFilters(): readonly Filter[] {
  const text = useText();
  const choice = (name: string, values: readonly string[]): Filter => ({
    is: 'choice',
    name,
    label: text(`decisions.column.${name}`),
    choices: values.map((value) => ({ value, label: text(`decisions.${name}.${value}`) })),
  });
  return [
    { is: 'text', name: 'search', label: text('decisions.filter.search') },
    choice('kind', decisionKinds),
    choice('stage', stages),
    choice('outcome', outcomes),
    choice('manner', manners),
    { is: 'text', name: 'state', label: text('decisions.filter.state') },
  ];
}

function Period() {
  const text = useText();
  const address = useAddress();
  const [from, to] = [address.get('from'), address.get('to')];
  return (
    <Disclosure title={<Trans id="decisions.filter.period" />} open={from !== '' || to !== ''}>
      <div className="row">
        <DateField
          label={text('decisions.filter.from')}
          value={from}
          max={to}
          onChange={(day) => address.set({ from: day })}
        />
        <DateField
          label={text('decisions.filter.to')}
          value={to}
          min={from}
          onChange={(day) => address.set({ to: day })}
        />
      </div>
    </Disclosure>
  );
}

type RegisterProps = {
  readonly rows: readonly DecisionRow[];
  readonly count: number;
  readonly query: ExportQuery;
};

function Register({ rows, count, query }: RegisterProps) {
  const text = useText();
  const address = useAddress();
  return (
    <DataTable
      name="decisions.register"
      caption={text('decisions.title')}
      columns={useDecisionColumns()}
      rows={rows}
      rowKey={(row) => row.decisionId}
      count={count}
      sort={sortOf(address.get)}
      onSort={(sort) => address.set({ sort: sortInAddress(sort) })}
      tools={<TakeAway csv={exportHref('csv', query)} json={exportHref('json', query)} print />}
      empty={
        <EmptyState title={<Trans id="decisions.none" />}>
          <Trans id="decisions.none-hint" />
        </EmptyState>
      }
    />
  );
}
