import { Cites } from '../../ui/Cite.tsx';
import { Day } from '../../ui/Day.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Trans } from '../../web/i18n.tsx';
import type { StateFile } from './api.ts';

type Props = {
  readonly of: StateFile['done'];
  readonly none: string;
  /** With the link in the chain of each, by which it can be proved later. */
  readonly receipts?: boolean;
};

/** What happened, the latest first, each with its day and its paragraph. */
export function Happenings({ of, none, receipts = false }: Props) {
  if (of.length === 0) {
    return (
      <p className="muted">
        <Trans id={none} />
      </p>
    );
  }
  return (
    <ul className="brief-list">
      {of.map((one) => (
        <li key={one.entryId}>
          <div className="brief-row">
            <span>
              <Trans id={`procedure.event.${one.event}`} />
            </span>
            <Day day={one.on} />
            <span className="small">
              <Cites of={one.cites} />
            </span>
          </div>
          {one.onPaper && (
            <p className="small muted">
              <Trans id="desks.state.on-paper" />
            </p>
          )}
          {receipts && (
            <Disclosure title={<Trans id="desks.state.receipt" />}>
              <p className="small">
                <Trans id="desks.state.receipt-why" />
              </p>
              <p className="small desk-hash">
                <bdi>{one.hash}</bdi>
              </p>
            </Disclosure>
          )}
        </li>
      ))}
    </ul>
  );
}
