import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo } from 'react';
import { fold } from '../../platform/fold.ts';
import { Cites } from '../../ui/Cite.tsx';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { Filters } from '../../ui/Filters.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { Page, Section } from '../../ui/Page.tsx';
import { useAddress } from '../../web/address.ts';
import { Trans, useText } from '../../web/i18n.tsx';
import { type Rule, rules } from '../rules.ts';
import { type Resolution, resolutionsQuery } from './api.ts';

/** The rules every date rests on, by id, name and paragraph, and the resolutions behind them. */
export function RulesPage() {
  const text = useText();
  const search = useDeferredValue(useAddress().get('search').trim());
  const resolutions = useQuery(resolutionsQuery(search));
  return (
    <Page name={text('rules.title')} title={<Trans id="rules.title" />} lead={<Trans id="rules.lead" />}>
      <Filters of={[{ is: 'text', name: 'search', label: text('rules.search') }]} />
      <Section title={<Trans id="rules.rules" />}>
        <DataTable
          name="desks.rules-page"
          caption={text('rules.rules')}
          columns={useRuleColumns()}
          rows={useRulesWith(search)}
          rowKey={({ id }) => id}
          empty={<None />}
        />
      </Section>
      <Section title={<Trans id="rules.resolutions" />}>
        <Loaded query={resolutions}>{({ rows }) => <Resolutions rows={rows} />}</Loaded>
      </Section>
    </Page>
  );
}

function useRulesWith(search: string): readonly Rule[] {
  const text = useText();
  return useMemo(() => {
    const typed = fold(search);
    const said = ({ id, kind, cites }: Rule) =>
      fold([id, text(`procedure.${kind}.${id}`), ...cites].join(' '));
    return typed === '' ? rules : rules.filter((rule) => said(rule).includes(typed));
  }, [search, text]);
}

function useRuleColumns(): readonly Column<Rule>[] {
  const text = useText();
  return useMemo(
    () => [
      {
        id: 'id',
        title: text('rules.column.rule'),
        value: ({ id }) => id,
        cell: ({ id }) => <bdi>{id}</bdi>,
      },
      {
        id: 'kind',
        title: text('rules.column.kind'),
        value: ({ kind }) => text(`rules.kind.${kind}`),
      },
      {
        id: 'name',
        title: text('rules.column.name'),
        value: ({ id, kind }) => text(`procedure.${kind}.${id}`),
      },
      {
        id: 'cites',
        title: text('rules.column.cites'),
        value: ({ cites }) => cites.join(' '),
        cell: ({ cites }) => <Cites of={cites} />,
      },
    ],
    [text],
  );
}

function Resolutions({ rows }: { readonly rows: readonly Resolution[] }) {
  const text = useText();
  const columns = useMemo(
    (): readonly Column<Resolution>[] => [
      {
        id: 'symbol',
        title: text('rules.column.symbol'),
        value: ({ symbol }) => symbol,
        cell: ({ symbol }) => <bdi>{symbol}</bdi>,
      },
      { id: 'year', title: text('rules.column.year'), value: ({ year }) => year, align: 'end' },
      {
        id: 'title',
        title: text('rules.column.title'),
        value: ({ title }) => title,
        cell: ({ title }) => (
          <span lang="en" dir="ltr">
            {title}
          </span>
        ),
      },
    ],
    [text],
  );
  return (
    <DataTable
      name="desks.resolutions"
      caption={text('rules.resolutions')}
      columns={columns}
      rows={rows}
      rowKey={({ symbol }) => symbol}
      empty={<None />}
    />
  );
}

function None() {
  return (
    <p className="muted">
      <Trans id="rules.none" />
    </p>
  );
}
