import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo } from 'react';
import { fold } from '../../platform/fold.ts';
import { ctc2020 } from '../../procedure/ctc-2020/ctc-2020.ts';
import { useAddress } from '../../web/address.ts';
import { Trans, useText } from '../../web/i18n.tsx';
import { Cites } from '../../web/ui/Cite.tsx';
import { type Column, DataTable } from '../../web/ui/DataTable.tsx';
import { Filters } from '../../web/ui/Filters.tsx';
import { Loaded } from '../../web/ui/Loaded.tsx';
import { Page, Section } from '../../web/ui/Page.tsx';
import { type Resolution, resolutionsQuery } from './rules.ts';

type Rule = {
  readonly id: string;
  readonly kind: 'clock' | 'stage' | 'setting' | 'theme';
  readonly cites: readonly string[];
};

const rules: readonly Rule[] = [
  ...ctc2020.clocks.map(({ id, cite }): Rule => ({ id, kind: 'clock', cites: cite })),
  ...ctc2020.stages.map(({ id, cite }): Rule => ({ id, kind: 'stage', cites: cite })),
  ...ctc2020.settings.map(({ id }): Rule => ({ id, kind: 'setting', cites: [] })),
  ...ctc2020.themes.map(({ id, cite }): Rule => ({ id, kind: 'theme', cites: [cite] })),
];

/** The rules every date rests on, by id, name and paragraph, and the resolutions behind them. */
export function RulesPage() {
  const text = useText();
  const search = useDeferredValue(useAddress().get('search').trim());
  const resolutions = useQuery(resolutionsQuery(search));
  return (
    <Page
      name={text('desks.rules-page.title')}
      title={<Trans id="desks.rules-page.title" />}
      lead={<Trans id="desks.rules-page.lead" />}
    >
      <Filters of={[{ is: 'text', name: 'search', label: text('desks.rules-page.search') }]} />
      <Section title={<Trans id="desks.rules-page.rules" />}>
        <DataTable
          name="desks.rules-page"
          caption={text('desks.rules-page.rules')}
          columns={useRuleColumns()}
          rows={useRulesWith(search)}
          rowKey={({ id }) => id}
          empty={<None />}
        />
      </Section>
      <Section title={<Trans id="desks.rules-page.resolutions" />}>
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
        title: text('desks.column.rule'),
        value: ({ id }) => id,
        cell: ({ id }) => <bdi>{id}</bdi>,
      },
      {
        id: 'kind',
        title: text('desks.column.kind'),
        value: ({ kind }) => text(`desks.rules-page.kind.${kind}`),
      },
      {
        id: 'name',
        title: text('desks.column.name'),
        value: ({ id, kind }) => text(`procedure.${kind}.${id}`),
      },
      {
        id: 'cites',
        title: text('desks.column.cites'),
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
        title: text('desks.column.symbol'),
        value: ({ symbol }) => symbol,
        cell: ({ symbol }) => <bdi>{symbol}</bdi>,
      },
      { id: 'year', title: text('desks.column.year'), value: ({ year }) => year, align: 'end' },
      {
        id: 'title',
        title: text('desks.column.title'),
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
      caption={text('desks.rules-page.resolutions')}
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
      <Trans id="desks.rules-page.none" />
    </p>
  );
}
