import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { ActButton } from '../../ui/ActButton.tsx';
import { TroubleText } from '../../ui/ErrorState.tsx';
import { TextField } from '../../ui/Field.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Link } from '../../ui/Link.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { Note } from '../../ui/Note.tsx';
import { Section } from '../../ui/Page.tsx';
import { RefusalText } from '../../ui/RefusalText.tsx';
import { Trans, useText } from '../../web/i18n.tsx';
import { useAct } from '../../web/use-act.ts';
import { filters, type SavedFilter, savedQuery } from './api.ts';
import { pathOfList } from './saved-lists.ts';
import '../../styles/lists.css';

const renews = { renews: [savedQuery] };

/** The filters one keeps: to open, rename, put in another order, and take away, with a way back. */
export function SavedFilterList() {
  const query = useQuery(savedQuery);
  const [gone, setGone] = useState<SavedFilter | null>(null);
  return (
    <Section title={<Trans id="filters.title" />}>
      {gone && <TakenAway filter={gone} onBack={() => setGone(null)} />}
      <Loaded query={query} rows={2}>
        {({ rows }) =>
          rows.length === 0 ? (
            <p className="muted">
              <Trans id="filters.none" />
            </p>
          ) : (
            <ul className="brief-list">
              {rows.map((filter, at) => (
                <li key={filter.filterId}>
                  <Kept
                    filter={filter}
                    isFirst={rows[at - 1]?.list !== filter.list}
                    isLast={rows[at + 1]?.list !== filter.list}
                    onGone={setGone}
                  />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Section>
  );
}

/** What was taken away can be kept again, under its name and where it stood. */
function TakenAway({ filter, onBack }: { readonly filter: SavedFilter; readonly onBack: () => void }) {
  const { list, name, search, place } = filter;
  const back = useAct(
    (_: undefined, key) => filters.saveFilter({ body: { list, name, search, place, key } }),
    {
      ...renews,
      onDone: onBack,
    },
  );
  return (
    <Note>
      <p role="status">
        <Trans id="filters.gone" values={{ name }} />
      </p>
      {back.trouble && <TroubleText trouble={back.trouble} />}
      <ActButton
        refusedBecause={back.refusal ? <RefusalText refusal={back.refusal} /> : null}
        pending={back.isPending}
        onPress={() => back.press(undefined)}
      >
        <Trans id="filters.undo" />
      </ActButton>
    </Note>
  );
}

type KeptProps = {
  readonly filter: SavedFilter;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onGone: (filter: SavedFilter) => void;
};

function Kept({ filter, isFirst, isLast, onGone }: KeptProps) {
  const { filterId, list, name, search } = filter;
  const text = useText();
  const [naming, setNaming] = useState(false);
  const params = { filterId };
  const move = useAct(
    (way: 'up' | 'down', key) => filters.moveFilter({ params, body: { way, key } }),
    renews,
  );
  const remove = useAct((_: undefined, key) => filters.deleteFilter({ params, body: { key } }), {
    ...renews,
    onDone: onGone,
  });
  const trouble = move.trouble ?? remove.trouble;
  return (
    <>
      <div className="brief-row">
        <Link to={`${pathOfList[list]}${search ? `?${search}` : ''}`}>
          <bdi>{name}</bdi>
        </Link>
        <span className="muted small">
          <Trans id={`filters.list.${list}`} />
        </span>
        <span className="row">
          <Small title={text('filters.up', { name })} off={isFirst} onPress={() => move.press('up')}>
            <Icon name="up" />
          </Small>
          <Small title={text('filters.down', { name })} off={isLast} onPress={() => move.press('down')}>
            <Icon name="down" />
          </Small>
          <button type="button" className="button button-small" onClick={() => setNaming(!naming)}>
            <Trans id="filters.rename" />
            <span className="unseen"> {name}</span>
          </button>
          <button type="button" className="button button-small" onClick={() => remove.press(undefined)}>
            <Trans id="filters.delete" />
            <span className="unseen"> {name}</span>
          </button>
        </span>
      </div>
      {trouble && <TroubleText trouble={trouble} />}
      {naming && <Rename filter={filter} onDone={() => setNaming(false)} />}
    </>
  );
}

type SmallProps = {
  readonly title: string;
  readonly off: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
};

function Small({ title, off, onPress, children }: SmallProps) {
  return (
    <button
      type="button"
      className="button button-small"
      aria-label={title}
      aria-disabled={off}
      onClick={() => {
        if (!off) onPress();
      }}
    >
      {children}
    </button>
  );
}

function Rename({ filter, onDone }: { readonly filter: SavedFilter; readonly onDone: () => void }) {
  const text = useText();
  const [name, setName] = useState(filter.name);
  const rename = useAct(
    (given: string, key) =>
      filters.renameFilter({ params: { filterId: filter.filterId }, body: { name: given, key } }),
    { ...renews, onDone },
  );
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') rename.press(name);
      }}
    >
      <TextField
        label={text('filters.new-name')}
        error={rename.refusal ? <RefusalText refusal={rename.refusal} /> : null}
        maxLength={80}
        value={name}
        onChange={setName}
      />
      {rename.trouble && <TroubleText trouble={rename.trouble} />}
      <p>
        <button type="submit" className="button" aria-disabled={rename.isPending || name.trim() === ''}>
          <Trans id="filters.rename" />
        </button>
      </p>
    </form>
  );
}
