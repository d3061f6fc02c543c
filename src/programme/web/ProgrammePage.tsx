import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { type Filter, Filters } from '../../ui/Filters.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { Page, Section } from '../../ui/Page.tsx';
import { Words } from '../../ui/Words.tsx';
import { useAddress } from '../../web/address.ts';
import { Trans, useText } from '../../web/i18n.tsx';
import { bodies, dutyOutcomes, itemKinds } from '../vocabulary.ts';
import { type ItemQuery, type ItemRow, itemsQuery } from './api.ts';
import { ItemPair } from './ItemPair.tsx';
import './programme.css';

/** The work programmes of the Committee and of CTED, item beside item. */
export function ProgrammePage() {
  const text = useText();
  const query = useDeferredValue(itemQueryOf(useAddress().get));
  const items = useQuery({ ...itemsQuery(query), placeholderData: keepPreviousData });
  return (
    <Page
      name={text('programme.title')}
      title={<Trans id="programme.title" />}
      lead={<Trans id="programme.lead" />}
    >
      <Filters of={useFilters(items.data?.knowsStatus === true)} />
      <Loaded query={items} rows={12}>
        {({ rows, count }) => (
          <>
            <p className="muted" role="status">
              <Trans id="programme.counted" values={{ count }} />
            </p>
            {count === 0 && (
              <EmptyState title={<Trans id="programme.none" />}>
                <Trans id="programme.none-why" />
              </EmptyState>
            )}
            {sectionsOf(rows).map((pairs) => (
              <OfSection key={pairs[0]?.[0].section} pairs={pairs} />
            ))}
          </>
        )}
      </Loaded>
    </Page>
  );
}

type Pair = readonly [ItemRow, ItemRow | null];

function OfSection({ pairs }: { readonly pairs: readonly Pair[] }) {
  const [first] = pairs;
  if (!first) return null;
  return (
    <Section title={<Words of={first[0].sectionTitle} />}>
      <ol className="programme-pairs">
        {pairs.map(([item, mirror]) => (
          <li key={item.itemId}>
            <ItemPair item={item} mirror={mirror} />
          </li>
        ))}
      </ol>
    </Section>
  );
}

/** Items by the heading they stand under, each with the one it mirrors where that was let through too. */
export function sectionsOf(rows: readonly ItemRow[]): readonly (readonly Pair[])[] {
  const byId = new Map(rows.map((row) => [row.itemId, row]));
  const isSecond = (row: ItemRow) => row.body === 'cted' && row.mirrorId !== null && byId.has(row.mirrorId);
  const pairs = rows
    .filter((row) => !isSecond(row))
    .map((row): Pair => [row, (row.mirrorId && byId.get(row.mirrorId)) || null]);
  const sections = [...new Set(pairs.map(([row]) => row.section))];
  return sections.map((section) => pairs.filter(([row]) => row.section === section));
}

function useFilters(knowsStatus: boolean): readonly Filter[] {
  const text = useText();
  const choice = (name: string, values: readonly string[], of = `programme.${name}.`): Filter => ({
    is: 'choice',
    name,
    label: text(`programme.filter.${name}`),
    choices: values.map((value) => ({ value, label: text(`${of}${value}`) })),
  });
  return [
    { is: 'text', name: 'search', label: text('programme.filter.search') },
    choice('body', bodies),
    choice('kind', itemKinds),
    ...(knowsStatus ? [choice('status', dutyOutcomes, 'procedure.outcome.')] : []),
    { is: 'text', name: 'resolution', label: text('programme.filter.resolution') },
  ];
}

/** What the address asks of the programmes. What it cannot mean is left out, so that an old link still opens. */
function itemQueryOf(get: (name: string) => string): ItemQuery {
  const body = bodies.find((one) => one === get('body'));
  const kind = itemKinds.find((one) => one === get('kind'));
  const status = dutyOutcomes.find((one) => one === get('status'));
  const resolution = get('resolution').trim();
  const search = get('search').trim();
  return {
    ...(body && { body }),
    ...(kind && { kind }),
    ...(status && { status }),
    ...(resolution && { resolution }),
    ...(search && { search }),
  };
}
