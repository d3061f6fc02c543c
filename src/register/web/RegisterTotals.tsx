import type { ReactNode } from 'react';
import { useAddress } from '../../web/address.ts';
import { Trans } from '../../web/i18n.tsx';
import type { Totals } from './api.ts';

/** How many visits the filters let through, by year, type and component. Pressing one narrows the register to it. */
export function RegisterTotals({ totals }: { readonly totals: Totals }) {
  return (
    <dl className="totals">
      <div className="totals-all">
        <dt>
          <Trans id="register.totals.all" />
        </dt>
        <dd>{totals.visits}</dd>
      </div>
      <Group
        title="register.totals.by-year"
        parts={totals.byYear.map(({ year, visits }) => ({
          name: 'year',
          value: String(year),
          word: year,
          visits,
        }))}
      />
      <Group
        title="register.totals.by-type"
        parts={totals.byType.map(({ type, visits }) => ({
          name: 'type',
          value: type,
          word: <Trans id={`visits.type.${type}`} />,
          visits,
        }))}
      />
      <Group
        title="register.totals.by-component"
        parts={totals.byComponent.map(({ component, visits }) => ({
          name: 'component',
          value: component,
          word: <Trans id={`preparation.component.${component}`} />,
          visits,
        }))}
      />
    </dl>
  );
}

type Part = {
  readonly name: string;
  readonly value: string;
  readonly word: ReactNode;
  readonly visits: number;
};

function Group({ title, parts }: { readonly title: string; readonly parts: readonly Part[] }) {
  const address = useAddress();
  if (parts.length === 0) return null;
  return (
    <div>
      <dt>
        <Trans id={title} />
      </dt>
      {parts.map(({ name, value, word, visits }) => {
        const chosen = address.get(name) === value;
        return (
          <dd key={value}>
            <button
              type="button"
              className="total"
              aria-pressed={chosen}
              onClick={() => address.set({ [name]: chosen ? '' : value })}
            >
              <span>{word}</span> <strong>{visits}</strong>
            </button>
          </dd>
        );
      })}
    </div>
  );
}
