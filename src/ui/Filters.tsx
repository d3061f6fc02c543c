import { useId, useState } from 'react';
import { useAddress } from '../web/address.ts';
import { Trans, useText } from '../web/i18n.tsx';
import { useNarrow } from '../web/use-narrow.ts';
import { Disclosure } from './Disclosure.tsx';
import { type Choice, Select } from './Field.tsx';

export type Filter =
  | { readonly is: 'text'; readonly name: string; readonly label: string }
  | {
      readonly is: 'choice';
      readonly name: string;
      readonly label: string;
      readonly choices: readonly Choice[];
      /** What the first choice is called, which stands in no address; "All" when left out. */
      readonly none?: string;
    };

/** The filters of a list. What is chosen stands in the address under the name of the filter. */
export function Filters({ of }: { readonly of: readonly Filter[] }) {
  const text = useText();
  const address = useAddress();
  const chosen = of.filter(({ name }) => address.get(name) !== '');
  const choices = of.filter((filter) => filter.is === 'choice');
  const selects = choices.map((filter) => (
    <Select
      key={filter.name}
      label={filter.label}
      value={address.get(filter.name)}
      choices={filter.choices}
      none={filter.none ?? text('web.filter-all')}
      onChange={(value) => address.set({ [filter.name]: value, after: '' })}
    />
  ));
  // On a telephone the list comes first: what narrows it is one tap away, with how much of it is in use.
  const isFolded = useNarrow() && choices.length > 1;
  const inUse = choices.filter(({ name }) => address.get(name) !== '').length;

  return (
    <search className="filters" aria-label={text('web.filters')}>
      {of.map((filter) =>
        filter.is === 'text' ? (
          <SearchField key={filter.name} name={filter.name} label={filter.label} />
        ) : null,
      )}
      {isFolded ? (
        <Disclosure title={<Trans id="web.filters-folded" values={{ count: inUse }} />}>
          <div className="stack">{selects}</div>
        </Disclosure>
      ) : (
        selects
      )}
      {chosen.length > 0 && (
        <button
          type="button"
          className="button"
          onClick={() =>
            address.set(Object.fromEntries([...of.map(({ name }) => [name, '']), ['after', '']]))
          }
        >
          <Trans id="web.filters-clear" values={{ count: chosen.length }} />
        </button>
      )}
    </search>
  );
}

// The address follows what is typed at once; the field keeps its own copy so that no letter waits for a page.
function SearchField({ name, label }: { readonly name: string; readonly label: string }) {
  const id = useId();
  const address = useAddress();
  const inAddress = address.get(name);
  const [typed, setTyped] = useState(inAddress);
  const [seen, setSeen] = useState(inAddress);
  if (seen !== inAddress) {
    setSeen(inAddress);
    setTyped(inAddress);
  }

  return (
    <div className="field field-search">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="search"
        dir="auto"
        className="input"
        autoComplete="off"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setSeen(event.target.value);
          address.set({ [name]: event.target.value, after: '' });
        }}
      />
    </div>
  );
}
