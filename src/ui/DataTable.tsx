import { type KeyboardEvent, memo, type ReactNode, useDeferredValue, useId, useMemo, useState } from 'react';
import { Trans, useLanguage } from '../web/i18n.tsx';
import { Icon } from './Icon.tsx';
import { Sideways } from './Sideways.tsx';
import { type Density, TableTools, useKept } from './TableTools.tsx';
import { type Sort, sorted } from './table-sort.ts';

export type Column<Row> = {
  readonly id: string;
  readonly title: string;
  /** What the column is sorted by, and shown as when `cell` is left out; null sorts last. */
  readonly value: (row: Row) => string | number | null;
  readonly cell?: (row: Row) => ReactNode;
  /** Numbers stand at the end of the line, so that their digits are under each other. */
  readonly align?: 'end';
  /** Left out of the table until the reader chooses it. */
  readonly hidden?: boolean;
  /** The foot of the column. */
  readonly total?: (rows: readonly Row[]) => ReactNode;
  /** The server cannot sort by it. */
  readonly unsorted?: boolean;
};

type Props<Row> = {
  /** Under this name the reader's choice of columns and density is kept. */
  readonly name: string;
  readonly caption: string;
  /** The first one names the row. */
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** How many there are in all, when `rows` is one page of them. */
  readonly count?: number;
  /** Given when the rows come in order: the table then asks instead of sorting. */
  readonly sort?: Sort | null;
  readonly onSort?: (sort: Sort) => void;
  /** Export, print and the like. */
  readonly tools?: ReactNode;
  /** Shown instead of the table when there is no row. */
  readonly empty: ReactNode;
};

const atOnce = 40;

/** A table to work in: sorted, chosen and read by pointer, keyboard and screen reader; cards on a narrow screen. */
export function DataTable<Row>(props: Props<Row>) {
  const { name, caption, columns, rows, rowKey, count = rows.length, tools, empty } = props;
  const language = useLanguage();
  const id = useId();
  const [ownSort, setOwnSort] = useState<Sort | null>(null);
  const [density, setDensity] = useKept<Density>(`${name}.density`, 'airy');
  const hiddenAtFirst = columns.filter((column) => column.hidden).map((column) => column.id);
  const [hidden, setHidden] = useKept<readonly string[]>(`${name}.hidden`, hiddenAtFirst);

  const sort = props.onSort ? (props.sort ?? null) : ownSort;
  const inOrder = useMemo(
    () => (props.onSort ? rows : sorted(rows, columns, sort, language)),
    [props.onSort, rows, columns, sort, language],
  );
  // A first screenful at once, the rest when the page is ready to be used.
  const shown = useDeferredValue(inOrder, inOrder.slice(0, atOnce));
  const visible = useMemo(() => columns.filter((column) => !hidden.includes(column.id)), [columns, hidden]);

  if (rows.length === 0) return empty;
  return (
    <div className="stack">
      <TableTools
        count={<Trans id="web.rows" values={{ shown: rows.length, count }} />}
        columns={columns}
        hidden={hidden}
        onHide={setHidden}
        density={density}
        onDensity={setDensity}
        tools={tools}
      />
      <Sideways className="table-frame" aria-labelledby={id}>
        <table className={density === 'dense' ? 'table table-dense' : 'table'} aria-rowcount={count + 1}>
          <caption className="unseen" id={id}>
            {caption}
          </caption>
          <thead>
            <tr>
              {visible.map((column) => (
                <Head key={column.id} column={column} sort={sort} onSort={props.onSort ?? setOwnSort} />
              ))}
            </tr>
          </thead>
          <tbody onKeyDown={moveBetweenRows}>
            {shown.map((row) => (
              <BodyRow key={rowKey(row)} row={row} columns={visible} />
            ))}
          </tbody>
          {visible.some((column) => column.total) && <Foot columns={visible} rows={rows} />}
        </table>
      </Sideways>
    </div>
  );
}

type HeadProps<Row> = {
  readonly column: Column<Row>;
  readonly sort: Sort | null;
  readonly onSort: (sort: Sort) => void;
};

function Head<Row>({ column, sort, onSort }: HeadProps<Row>) {
  const isSorted = sort?.by === column.id;
  if (column.unsorted) {
    return (
      <th scope="col" data-align={column.align}>
        <span>{column.title}</span>
      </th>
    );
  }
  return (
    <th scope="col" data-align={column.align} aria-sort={isSorted ? directionOfSort(sort) : 'none'}>
      <button
        type="button"
        className="table-sort"
        onClick={() => onSort({ by: column.id, down: isSorted && !sort.down })}
      >
        <span>{column.title}</span>
        <Icon name={isSorted ? arrowOf(sort) : 'sort'} />
      </button>
    </th>
  );
}

const directionOfSort = (sort: Sort) => (sort.down ? 'descending' : 'ascending');
const arrowOf = (sort: Sort) => (sort.down ? 'down' : 'up');

type RowProps<Row> = { readonly row: Row; readonly columns: readonly Column<Row>[] };

function PlainBodyRow<Row>({ row, columns }: RowProps<Row>) {
  return (
    <tr>
      {columns.map((column, at) => {
        const shown = column.cell ? column.cell(row) : column.value(row);
        return at === 0 ? (
          <th key={column.id} scope="row" data-align={column.align}>
            {shown}
          </th>
        ) : (
          <td key={column.id} data-align={column.align} data-label={column.title}>
            {shown}
          </td>
        );
      })}
    </tr>
  );
}

// A row is drawn again only when it or the columns change: sorting five hundred of them then moves and draws none.
const BodyRow = memo(PlainBodyRow) as typeof PlainBodyRow;

function Foot<Row>({
  columns,
  rows,
}: {
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
}) {
  return (
    <tfoot>
      <tr>
        {columns.map((column, at) =>
          at === 0 ? (
            <th key={column.id} scope="row">
              {column.total ? column.total(rows) : <Trans id="web.total" />}
            </th>
          ) : (
            <td key={column.id} data-align={column.align} data-label={column.title}>
              {column.total?.(rows)}
            </td>
          ),
        )}
      </tr>
    </tfoot>
  );
}

// Up and down go to the same link or button of the row above or below; Home and End to the first and last row.
function moveBetweenRows(event: KeyboardEvent<HTMLTableSectionElement>): void {
  const from = event.target instanceof Element ? event.target.closest('tr') : null;
  if (!from || !['ArrowUp', 'ArrowDown', 'Home', 'End'].includes(event.key)) return;
  const rows = [...event.currentTarget.rows];
  const at = rows.indexOf(from);
  const to = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: rows.length - 1 }[event.key] ?? at;
  const place = focusable(from).indexOf(event.target as HTMLElement);
  const there = rows[to] ? focusable(rows[to]) : [];
  const goal = there[Math.max(place, 0)] ?? there[0];
  if (!goal) return;
  event.preventDefault();
  goal.focus();
}

function focusable(row: Element): readonly HTMLElement[] {
  return [...row.querySelectorAll<HTMLElement>('a[href], button, input, select')];
}
