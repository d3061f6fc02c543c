import { ctc2020 } from '../../procedure/ctc-2020/ctc-2020.ts';
import type { Filter } from '../../ui/Filters.tsx';
import { useText } from '../../web/i18n.tsx';
import { overviewTypes } from './overview-address.ts';

const regions = ['002', '019', '142', '150', '009'] as const;
const soon = [7, 14, 30, 90] as const;
const obliged = [
  ...new Set(ctc2020.clocks.filter(({ kind }) => kind !== 'target').map((clock) => clock.obliged)),
];

/** What narrows the overview. Everything chosen stands in the address. */
export function useOverviewFilters(): readonly Filter[] {
  const text = useText();
  const choice = (name: string, values: readonly string[], label: (value: string) => string): Filter => ({
    is: 'choice',
    name,
    label: text(`overview.filter.${name}`),
    choices: values.map((value) => ({ value, label: label(value) })),
  });
  return [
    { is: 'text', name: 'search', label: text('overview.filter.search') },
    choice('late', ['true'], () => text('overview.filter.late-only')),
    choice('within', soon.map(String), (days) => text('overview.filter.within-days', { days: Number(days) })),
    choice(
      'stage',
      ctc2020.stages.map(({ id }) => id),
      (id) => text(`procedure.stage.${id}`),
    ),
    choice('obliged', obliged, (actor) => text(`procedure.actor.${actor}`)),
    choice('type', overviewTypes, (type) => text(`visits.type.${type}`)),
    choice('region', regions, (code) => text(`registry.group-${code}`)),
  ];
}
