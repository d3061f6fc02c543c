import { useQuery } from '@tanstack/react-query';
import { DateField } from '../../ui/DateField.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { type Filter, Filters } from '../../ui/Filters.tsx';
import { useAddress } from '../../web/address.ts';
import { Trans, useText } from '../../web/i18n.tsx';
import { regionChoicesQuery, stateChoicesQuery } from './lists.ts';
import { componentKinds, visitForms, visitOrigins, visitTypes } from './vocabulary.ts';

const firstYear = 2018;

/** What narrows the register. Everything chosen here stands in the address. */
export function RegisterFilters({ thisYear }: { readonly thisYear: number }) {
  return (
    <div className="stack">
      <Filters of={useFilters(thisYear)} />
      <Period />
    </div>
  );
}

function useFilters(thisYear: number): readonly Filter[] {
  const text = useText();
  const training = useAddress().get('training') === 'true';
  const states = useQuery(stateChoicesQuery(training)).data?.rows ?? [];
  const groups = useQuery(regionChoicesQuery()).data?.rows ?? [];
  const words = (list: readonly string[], part: string) =>
    list.map((value) => ({ value, label: text(`visits.${part}.${value}`) }));
  const choice = (name: string, choices: Extract<Filter, { is: 'choice' }>['choices']): Filter => ({
    is: 'choice',
    name,
    label: text(`register.filter.${name}`),
    choices,
  });

  return [
    { is: 'text', name: 'search', label: text('register.filter.search') },
    choice('year', yearsFrom(thisYear)),
    choice('type', words(visitTypes, 'type')),
    choice('component', words(componentKinds, 'component')),
    choice(
      'state',
      states.map(({ code, name }) => ({ value: code, label: name })),
    ),
    choice(
      'region',
      groups
        .filter((group) => group.level === 'region')
        .map(({ code }) => ({ value: code, label: text(`registry.group-${code}`) })),
    ),
    choice('form', words(visitForms, 'form')),
    choice('origin', words(visitOrigins, 'origin')),
    {
      is: 'choice',
      name: 'training',
      label: text('register.filter.training'),
      none: text('register.filter.training-no'),
      choices: [{ value: 'true', label: text('register.filter.training-yes') }],
    },
  ];
}

function yearsFrom(thisYear: number) {
  const count = Math.max(1, thisYear - firstYear + 1);
  return Array.from({ length: count }, (_, at) => String(thisYear - at)).map((year) => ({
    value: year,
    label: year,
  }));
}

/** Visits held in a period, from one day to another. */
function Period() {
  const text = useText();
  const address = useAddress();
  const [from, to] = [address.get('from'), address.get('to')];
  return (
    <Disclosure title={<Trans id="register.filter.period" />} open={from !== '' || to !== ''}>
      <div className="row period">
        <DateField
          label={text('register.filter.from')}
          value={from}
          max={to}
          onChange={(day) => address.set({ from: day })}
        />
        <DateField
          label={text('register.filter.to')}
          value={to}
          min={from}
          onChange={(day) => address.set({ to: day })}
        />
      </div>
    </Disclosure>
  );
}
