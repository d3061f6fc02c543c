import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ActButton } from '../../ui/ActButton.tsx';
import { TroubleText } from '../../ui/ErrorState.tsx';
import { TextField } from '../../ui/Field.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { RefusalText } from '../../ui/RefusalText.tsx';
import { useAnnounce } from '../../ui/Toasts.tsx';
import { useAddress } from '../../web/address.ts';
import { Trans, useText } from '../../web/i18n.tsx';
import { useGo, useGoing } from '../../web/Router.tsx';
import { useAct } from '../../web/use-act.ts';
import { filters, type SavedList, savedQuery } from './api.ts';
import { pathOfList } from './saved-lists.ts';
import '../../styles/lists.css';

/** In a list: the filters one keeps for it, and a name for those that are chosen now. */
export function SavedFilterMenu({ list }: { readonly list: SavedList }) {
  const { data } = useQuery({ ...savedQuery, retry: false });
  const go = useGo();
  const kept = (data?.rows ?? []).filter((filter) => filter.list === list);
  // Somebody without an account keeps nothing; for them there is no menu.
  if (!data) return null;
  return (
    <Menu title={<Trans id="filters.menu" values={{ count: kept.length }} />}>
      <div className="stack">
        {kept.length > 0 && (
          <ul className="link-list">
            {kept.map(({ filterId, name, search }) => (
              <li key={filterId}>
                <button
                  type="button"
                  className="link-button"
                  onClick={() => go(`${pathOfList[list]}${search ? `?${search}` : ''}`)}
                >
                  <bdi>{name}</bdi>
                </button>
              </li>
            ))}
          </ul>
        )}
        <SaveForm list={list} />
      </div>
    </Menu>
  );
}

function SaveForm({ list }: { readonly list: SavedList }) {
  const text = useText();
  const { place } = useGoing();
  const address = useAddress();
  const announce = useAnnounce();
  const [name, setName] = useState('');
  const save = useAct(
    (given: { name: string; search: string }, key) => filters.saveFilter({ body: { list, ...given, key } }),
    {
      renews: [savedQuery],
      onDone: (saved) => {
        setName('');
        announce(text('filters.done', { name: saved.name }));
      },
    },
  );
  // What a page of the list began with is no filter.
  const search = place.search.replace(/^\?/, '');
  const isEmpty = name.trim() === '';
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isEmpty) save.press({ name, search });
      }}
    >
      <TextField
        label={text('filters.name')}
        hint={text(address.get('sort') || search ? 'filters.name-hint' : 'filters.nothing-chosen')}
        error={save.refusal ? <RefusalText refusal={save.refusal} /> : null}
        maxLength={80}
        value={name}
        onChange={setName}
      />
      {save.trouble && <TroubleText trouble={save.trouble} />}
      <ActButton
        refusedBecause={isEmpty ? <Trans id="filters.needs-name" /> : null}
        pending={save.isPending}
        onPress={() => save.press({ name, search })}
      >
        <Trans id="filters.save" />
      </ActButton>
    </form>
  );
}
