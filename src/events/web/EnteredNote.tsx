import { Disclosure } from '../../ui/Disclosure.tsx';
import { Link } from '../../ui/Link.tsx';
import { Note } from '../../ui/Note.tsx';
import { Trans } from '../../web/i18n.tsx';
import type { Entered } from './api.ts';

type Props = { readonly entered: Entered; readonly event: string; readonly on: string };

/** What entering an event has done: which due days it set or moved, and the receipt. */
export function EnteredNote({ entered, event, on }: Props) {
  return (
    <>
      <Note tone="met">
        <p>
          <Trans id="events.entered.done" values={{ event, on }} />
        </p>
      </Note>
      {entered.changes.length > 0 && (
        <ul className="plain-list">
          {entered.changes.map(({ clock, was, now }) => (
            <li key={clock}>
              <Trans id={changeId(was, now)} values={{ clock, was: was ?? '', now: now ?? '' }} />
            </li>
          ))}
        </ul>
      )}
      {entered.receipt.receiptId && (
        <p>
          <Link to={`/documents/receipts/${entered.receipt.receiptId}`}>
            <Trans id="events.entered.receipt-of-state" />
          </Link>
        </p>
      )}
      <Disclosure title={<Trans id="events.entered.receipt" />}>
        <p>
          <Trans id="events.entered.receipt-words" />
        </p>
        <p className="receipt">
          <code>{entered.receipt.entryId}</code>
          <br />
          <code>{entered.receipt.hash}</code>
        </p>
      </Disclosure>
    </>
  );
}

function changeId(was: string | null, now: string | null): string {
  if (was === null) return 'events.entered.starts';
  return now === null ? 'events.entered.gone' : 'events.entered.moves';
}
