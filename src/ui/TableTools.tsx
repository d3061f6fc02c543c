import { type ReactNode, useState } from 'react';
import { Trans } from '../web/i18n.tsx';
import { Icon } from './Icon.tsx';
import { Menu } from './Menu.tsx';

export type Density = 'airy' | 'dense';

type Props = {
  readonly count: ReactNode;
  readonly columns: readonly { readonly id: string; readonly title: string }[];
  readonly hidden: readonly string[];
  readonly onHide: (hidden: readonly string[]) => void;
  readonly density: Density;
  readonly onDensity: (density: Density) => void;
  readonly tools: ReactNode;
};

/** Above a table: how many rows there are, which columns, how close together, and what else can be done with it. */
export function TableTools({ count, columns, hidden, onHide, density, onDensity, tools }: Props) {
  return (
    <div className="table-tools">
      <p role="status" className="muted">
        {count}
      </p>
      <div className="row">
        {tools}
        <Menu
          title={
            <>
              <Icon name="columns" />
              <Trans id="web.columns" />
            </>
          }
        >
          <fieldset className="checks plain">
            <legend className="unseen">
              <Trans id="web.columns" />
            </legend>
            {columns.slice(1).map(({ id, title }) => (
              <label key={id} className="check">
                <input
                  type="checkbox"
                  checked={!hidden.includes(id)}
                  onChange={(event) =>
                    onHide(event.target.checked ? hidden.filter((other) => other !== id) : [...hidden, id])
                  }
                />
                <span>{title}</span>
              </label>
            ))}
          </fieldset>
        </Menu>
        <button
          type="button"
          className="button button-small"
          aria-pressed={density === 'dense'}
          onClick={() => onDensity(density === 'dense' ? 'airy' : 'dense')}
        >
          <Icon name="rows" />
          <Trans id="web.dense" />
        </button>
      </div>
    </div>
  );
}

/** A choice of the reader, kept on this device. */
export function useKept<Value>(name: string, usual: Value): [Value, (value: Value) => void] {
  const key = `stk_table.${name}`;
  const [value, setValue] = useState<Value>(() => {
    const kept = localStorage.getItem(key);
    return kept === null ? usual : JSON.parse(kept);
  });
  const keep = (next: Value) => {
    localStorage.setItem(key, JSON.stringify(next));
    setValue(next);
  };
  return [value, keep];
}
