import { Day } from '../../ui/Day.tsx';
import { Link } from '../../ui/Link.tsx';
import { Words } from '../../ui/Words.tsx';
import { Trans, useText } from '../../web/i18n.tsx';
import type { ChainRecord } from './api.ts';

/** One record of the chain: the page that shows it, whose it is and since when, and the way to its own chain. */
export function ChainRow({ record }: { readonly record: ChainRecord }) {
  const text = useText();
  const { kind, recordId, title, language, place, stateName, on } = record;
  return (
    <li>
      <Link to={place}>
        <Words of={{ text: title, language }} />
      </Link>
      <span className="chain-about muted small">
        {stateName !== null && <bdi>{stateName}</bdi>}
        {on !== null && <Day day={on} />}
        <Link to={`/chain/${kind}/${recordId}`} aria-label={text('chain.from-here-of', { title })}>
          <Trans id="chain.from-here" />
        </Link>
      </span>
    </li>
  );
}
