import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, type RefObject, useEffect, useId, useRef, useState } from 'react';
import { useSearchKey } from '../../shell/keys.tsx';
import { Words } from '../../ui/Words.tsx';
import { Trans, useLanguage, useText } from '../../web/i18n.tsx';
import { useGo, useGoing } from '../../web/Router.tsx';
import { searchQuery } from './api.ts';
import { type FoundPlace, type FoundSection, foundSections, searchAddress } from './found-places.ts';
import './search.css';

const shown = 4; // of each kind, below the box
const pause = 200; // milliseconds after the last letter

/** The box in the header: what is typed is looked for as one goes, and Enter opens the page with all that was found. */
export function SearchBox({ pages }: { readonly pages: readonly FoundPlace[] }) {
  const text = useText();
  const go = useGo();
  const id = useId();
  const ref = useSearchKey();
  const [typed, setTyped] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [chosen, setChosen] = useState<string | null>(null);
  const box = useRef<HTMLFormElement>(null);
  useClosedElsewhere(box, () => setOpen(false));
  useClosedByPage(() => setOpen(false));

  const asked = useLater(typed.trim());
  const { data } = useQuery(searchQuery(asked, shown));
  const sections = typed.trim() === '' ? [] : foundSections(asked, data?.groups ?? [], pages, text);
  const options = sections.flatMap(({ places }) => places);
  const isShown = isOpen && options.length > 0;
  // By what it is and not by its place: what is found meanwhile moves no choice.
  const at = options.findIndex((place) => nameOf(place) === chosen);
  const active = isShown ? options[at] : undefined;

  const open = (place: FoundPlace | undefined) => {
    setOpen(false);
    setChosen(null);
    go(place?.to ?? searchAddress(typed.trim()));
  };
  const press = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && options.length > 0) {
      event.preventDefault();
      setOpen(true);
      const next = (at + step + options.length + (at < 0 && step < 0 ? 1 : 0)) % options.length;
      setChosen(nameOf(options[next]));
    } else if (event.key === 'Escape' && isShown) {
      event.preventDefault();
      setOpen(false);
      setChosen(null);
    }
  };

  return (
    <search className="shell-search">
      <form
        ref={box}
        onSubmit={(event) => {
          event.preventDefault();
          if (typed.trim() !== '') open(active);
        }}
      >
        <label className="unseen" htmlFor={id}>
          {text('search.label')}
        </label>
        <input
          ref={ref}
          id={id}
          className="input input-small"
          type="search"
          dir="auto"
          autoComplete="off"
          placeholder={text('search.label')}
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={isShown}
          aria-controls={`${id}-found`}
          aria-activedescendant={active ? `${id}-${at}` : undefined}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setOpen(true);
            setChosen(null);
          }}
          onFocus={() => setOpen(true)}
          onKeyDown={press}
        />
        <div
          className="found-list"
          id={`${id}-found`}
          role="listbox"
          aria-label={text('search.found')}
          hidden={!isShown}
        >
          {isShown && <Sections of={sections} id={id} at={at} onOpen={open} />}
        </div>
        <p className="unseen" role="status">
          {isShown && <Trans id="search.count" values={{ count: options.length }} />}
        </p>
      </form>
    </search>
  );
}

const nameOf = (place: FoundPlace | undefined): string | null =>
  place ? `${place.to} ${place.title}` : null;

type SectionsProps = {
  readonly of: readonly FoundSection[];
  readonly id: string;
  readonly at: number;
  readonly onOpen: (place: FoundPlace) => void;
};

function Sections({ of, id, at, onOpen }: SectionsProps) {
  const reader = useLanguage();
  const starts = of.map((_, index) => of.slice(0, index).reduce((sum, { places }) => sum + places.length, 0));
  return of.map(({ kind, places }, index) => (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields; in a list box groups are said by their role
    <div key={kind} role="group" aria-labelledby={`${id}-${kind}`}>
      <p className="found-kind" id={`${id}-${kind}`}>
        <Trans id={`search.kind.${kind}`} />
      </p>
      {places.map((place, within) => {
        const own = (starts[index] ?? 0) + within;
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the box, where the focus stays
          // biome-ignore lint/a11y/useFocusableInteractive: the box holds the focus and names the option it is at
          <div
            key={`${place.to} ${place.title}`}
            id={`${id}-${own}`}
            role="option"
            className="found-one"
            aria-selected={own === at}
            onClick={() => onOpen(place)}
          >
            <span>
              <Words of={{ text: place.title, language: place.language ?? reader }} />
            </span>
            {place.about && <bdi className="muted small">{place.about}</bdi>}
          </div>
        );
      })}
    </div>
  ));
}

/** A text as it was a moment ago, so that not every letter is a question to the server. */
function useLater(typed: string): string {
  const [later, setLater] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => setLater(typed), pause);
    return () => clearTimeout(timer);
  }, [typed]);
  return typed === '' ? '' : later;
}

function useClosedElsewhere(box: RefObject<HTMLElement | null>, close: () => void): void {
  useEffect(() => {
    const elsewhere = (event: Event) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) close();
    };
    document.addEventListener('pointerdown', elsewhere);
    document.addEventListener('focusin', elsewhere);
    return () => {
      document.removeEventListener('pointerdown', elsewhere);
      document.removeEventListener('focusin', elsewhere);
    };
  });
}

function useClosedByPage(close: () => void): void {
  const { path } = useGoing().place;
  const last = useRef(path);
  useEffect(() => {
    if (last.current === path) return;
    last.current = path;
    close();
  });
}
