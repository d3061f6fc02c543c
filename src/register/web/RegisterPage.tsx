import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Link } from '../../ui/Link.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { More } from '../../ui/More.tsx';
import { Page } from '../../ui/Page.tsx';
import { TakeAway } from '../../ui/TakeAway.tsx';
import { useAddress } from '../../web/address.ts';
import { Trans, useText } from '../../web/i18n.tsx';
import type { RegisterRow, Totals } from './api.ts';
import { type ExportQuery, exportHref, registerQuery } from './api.ts';
import type { Given } from './given.ts';
import { RegisterFilters } from './RegisterFilters.tsx';
import { RegisterTotals } from './RegisterTotals.tsx';
import { registerQueryOf, sortInAddress, sortOf } from './register-address.ts';
import { useRegisterColumns } from './register-columns.tsx';
import './register.css';
import '../../clocks/web/clocks.css';

const atOnce = 100;
const lastPrintedYear = 2021;

/** The register of visits, those printed in past lists and those opened here, with totals of what is shown. */
export function RegisterPage(given: Given) {
  const text = useText();
  const address = useAddress();
  const query = useDeferredValue(registerQueryOf(address.get));
  const register = useInfiniteQuery({
    ...registerQuery({ ...query, limit: atOnce }),
    placeholderData: keepPreviousData,
  });

  return (
    <Page
      name={text('visits.title')}
      title={<Trans id="visits.title" />}
      lead={<Trans id="register.lead" />}
      training={query.training === true}
      actions={<RegisterActions training={query.training === true} />}
    >
      <RegisterFilters thisYear={Number(given.today?.slice(0, 4) ?? lastPrintedYear)} />
      <Loaded query={register} rows={12}>
        {({ pages }) => (
          <Register
            rows={pages.flatMap((page) => page.rows)}
            totals={pages[0]?.totals ?? noTotals}
            query={query}
            given={given}
          />
        )}
      </Loaded>
      <More of={register} word="register.more" />
    </Page>
  );
}

const noTotals: Totals = { visits: 0, byYear: [], byType: [], byComponent: [] };

function RegisterActions({ training }: { readonly training: boolean }) {
  const world = training ? '?training=true' : '';
  return (
    <>
      <Link className="button" to={`/visits/hybrid-pending${world}`}>
        <Trans id="register.pending" />
      </Link>
      <Link className="button button-main" to={`/visits/new${world}`}>
        <Trans id="opening.title" />
      </Link>
    </>
  );
}

type RegisterProps = {
  readonly rows: readonly RegisterRow[];
  readonly totals: Totals;
  readonly query: ExportQuery;
  readonly given: Given;
};

function Register({ rows, totals, query, given }: RegisterProps) {
  const text = useText();
  const address = useAddress();
  return (
    <>
      <RegisterTotals totals={totals} />
      <DataTable
        name="visits.register"
        caption={text('visits.title')}
        columns={useRegisterColumns(rows, given)}
        rows={rows}
        rowKey={fileIdOf}
        count={totals.visits}
        sort={sortOf(address.get)}
        onSort={(sort) => address.set({ sort: sortInAddress(sort) })}
        tools={<TakeAway csv={exportHref('csv', query)} json={exportHref('json', query)} print />}
        empty={
          <EmptyState title={<Trans id="register.none" />}>
            <Trans id="register.none-hint" />
          </EmptyState>
        }
      />
    </>
  );
}

const fileIdOf = (row: RegisterRow) => row.fileId;
