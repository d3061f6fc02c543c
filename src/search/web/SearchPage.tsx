import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { TextField } from '../../ui/Field.tsx';
import { Link } from '../../ui/Link.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { Page, Section } from '../../ui/Page.tsx';
import { Words } from '../../ui/Words.tsx';
import { useAddress } from '../../web/address.ts';
import { Trans, useLanguage, useText } from '../../web/i18n.tsx';
import { foundKinds } from '../vocabulary.ts';
import { type FoundGroup, searchQuery } from './api.ts';
import { type FoundPlace, foundPages, searchAddress } from './found-places.ts';
import './search.css';
import '../../styles/lists.css';

const few = 5;
const many = 50;

/** All that was found, by kind, with how many there are that the reader may see. */
export function SearchPage({ pages }: { readonly pages: readonly FoundPlace[] }) {
  const text = useText();
  const address = useAddress();
  const typed = address.get('q').trim();
  const kind = foundKinds.find((one) => one === address.get('kind'));
  const query = useQuery(searchQuery(typed, kind ? many : few, kind));
  return (
    <Page name={text('search.title')} title={<Trans id="search.title" />} lead={<Trans id="search.lead" />}>
      <SearchForm key={typed} typed={typed} />
      {kind && (
        <p>
          <Link to={searchAddress(typed)}>
            <Trans id="search.all-kinds" />
          </Link>
        </p>
      )}
      {typed !== '' && (
        <Loaded query={query}>
          {({ groups }) => (
            <Found
              groups={groups}
              pages={kind ? [] : foundPages(typed, pages)}
              typed={typed}
              isOne={!!kind}
            />
          )}
        </Loaded>
      )}
    </Page>
  );
}

function SearchForm({ typed }: { readonly typed: string }) {
  const text = useText();
  const address = useAddress();
  const [words, setWords] = useState(typed);
  return (
    <form
      className="row search-form"
      onSubmit={(event) => {
        event.preventDefault();
        address.set({ q: words.trim(), kind: '' });
      }}
    >
      <TextField type="search" label={text('search.words')} value={words} onChange={setWords} />
      <button type="submit" className="button button-main">
        <Trans id="search.go" />
      </button>
    </form>
  );
}

type FoundProps = {
  readonly groups: readonly FoundGroup[];
  readonly pages: readonly FoundPlace[];
  readonly typed: string;
  readonly isOne: boolean;
};

function Found({ groups, pages, typed, isOne }: FoundProps) {
  if (groups.length === 0 && pages.length === 0) {
    return (
      <EmptyState title={<Trans id="search.none" values={{ text: typed }} />}>
        <Trans id="search.none-why" />
      </EmptyState>
    );
  }
  return (
    <>
      {pages.length > 0 && <Kind kind="pages" count={pages.length} places={pages} />}
      {groups.map(({ kind, count, rows }) => (
        <Kind
          key={kind}
          kind={kind}
          count={count}
          places={rows}
          more={!isOne && count > rows.length ? `${searchAddress(typed)}&kind=${kind}` : null}
        />
      ))}
    </>
  );
}

type KindProps = {
  readonly kind: string;
  readonly count: number;
  readonly places: readonly FoundPlace[];
  readonly more?: string | null;
};

function Kind({ kind, count, places, more = null }: KindProps) {
  const own = useLanguage();
  return (
    <Section
      title={
        <>
          <Trans id={`search.kind.${kind}`} /> <span className="muted figures">{count}</span>
        </>
      }
    >
      <ul className="brief-list">
        {places.map(({ to, title, language = own, about }) => (
          <li key={`${to} ${title}`}>
            <div className="brief-row">
              <Link to={to}>
                <Words of={{ text: title, language }} />
              </Link>
              {about && <bdi className="muted small">{about}</bdi>}
            </div>
          </li>
        ))}
      </ul>
      {more && (
        <p>
          <Link to={more}>
            <Trans id="search.more" values={{ count }} />
          </Link>
        </p>
      )}
    </Section>
  );
}
