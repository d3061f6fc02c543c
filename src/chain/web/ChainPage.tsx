import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '../../ui/Link.tsx';
import { Page, Section } from '../../ui/Page.tsx';
import { Words } from '../../ui/Words.tsx';
import { useAddress, usePathPart } from '../../web/address.ts';
import { Trans, useText } from '../../web/i18n.tsx';
import { chainKinds } from '../vocabulary.ts';
import { type ChainGroup, type ChainKind, chainQuery, type Thread } from './api.ts';
import { ChainRail } from './ChainRail.tsx';
import { ChainRow } from './ChainRow.tsx';
import './chain.css';

/** A record, everything it rests on and everything that rests on it, as far as this reader may see. */
export function ChainPage() {
  const text = useText();
  const address = useAddress();
  const kind = kindIn(usePathPart('kind'));
  const recordId = usePathPart('recordId');
  const asked = { kind, recordId, whole: address.get('all') === 'true', state: address.get('state') };
  const { data: thread } = useSuspenseQuery(chainQuery(asked));
  const { record } = thread;
  return (
    <Page
      name={text('chain.title-of', { title: record.title })}
      over={<Trans id={`chain.kind.${kind}`} />}
      title={<Words of={{ text: record.title, language: record.language }} />}
      lead={<Trans id="chain.lead" />}
      training={thread.training}
      actions={
        <Link className="button" to={record.place}>
          <Trans id="chain.open" />
        </Link>
      }
    >
      <ChainRail thread={thread} />
      <Way title="chain.before" none="chain.before-none" groups={thread.before} />
      <Way title="chain.after" none="chain.after-none" groups={thread.after} />
      {isCut(thread) && (
        <button type="button" className="button" onClick={() => address.set({ all: 'true' })}>
          <Trans id="chain.show-all" />
        </button>
      )}
    </Page>
  );
}

// An address with another word than a kind leads nowhere; the server says so in its own words.
const kindIn = (text: string): ChainKind => chainKinds.find((kind) => kind === text) ?? (text as ChainKind);

const isCut = ({ before, after }: Thread): boolean =>
  [...before, ...after].some(({ count, rows }) => count > rows.length);

type WayProps = { readonly title: string; readonly none: string; readonly groups: readonly ChainGroup[] };

function Way({ title, none, groups }: WayProps) {
  return (
    <Section title={<Trans id={title} />}>
      {groups.length === 0 && (
        <p className="muted">
          <Trans id={none} />
        </p>
      )}
      <ol className="chain-groups">
        {groups.map(({ kind, count, rows }) => (
          <li key={kind} id={`${title}-${kind}`}>
            <h3>
              <Trans id={`chain.kinds.${kind}`} /> <span className="muted figures">{count}</span>
            </h3>
            <ul className="chain-records">
              {rows.map((record) => (
                <ChainRow key={record.recordId} record={record} />
              ))}
            </ul>
            {count > rows.length && (
              <p className="muted small">
                <Trans id="chain.further" values={{ count: count - rows.length }} />
              </p>
            )}
          </li>
        ))}
      </ol>
    </Section>
  );
}
