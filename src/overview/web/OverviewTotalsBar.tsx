import { useAddress } from '../../web/address.ts';
import { Trans } from '../../web/i18n.tsx';
import type { OverviewTotals } from './api.ts';

/** How the files stand in all. Pressing a total narrows the list to it, and pressing it again widens it. */
export function OverviewTotalsBar({ totals }: { readonly totals: OverviewTotals }) {
  const address = useAddress();
  const narrowings = [
    { name: 'late', value: 'true', title: 'overview.total-late', count: totals.late },
    { name: 'within', value: '7', title: 'overview.total-7', count: totals.within7 },
    { name: 'within', value: '30', title: 'overview.total-30', count: totals.within30 },
  ];
  return (
    <ul className="total-boxes">
      <li>
        <span>
          <Trans id="overview.total-files" />
        </span>
        <strong className="figures">{totals.files}</strong>
      </li>
      {narrowings.map(({ name, value, title, count }) => {
        const isOn = address.get(name) === value;
        return (
          <li key={title}>
            <button
              type="button"
              aria-pressed={isOn}
              onClick={() => address.set({ [name]: isOn ? '' : value })}
            >
              <span>
                <Trans id={title} />
              </span>
              <strong className="figures">{count}</strong>
            </button>
          </li>
        );
      })}
      <li>
        <span>
          <Trans id="overview.total-waiting" />
        </span>
        <strong className="figures">{totals.waiting}</strong>
      </li>
      <li>
        <span>
          <Trans id="overview.total-quiet" />
        </span>
        <strong className="figures">{totals.quiet}</strong>
      </li>
    </ul>
  );
}
