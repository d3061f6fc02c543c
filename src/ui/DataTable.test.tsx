import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { type Column, DataTable } from './DataTable.tsx';
import { shown } from './page.fixture.tsx';

type Row = { readonly state: string; readonly visits: number | null };

const columns: readonly Column<Row>[] = [
  { id: 'state', title: 'State', value: (row) => row.state, cell: (row) => <a href="#x">{row.state}</a> },
  {
    id: 'visits',
    title: 'Visits',
    align: 'end',
    value: (row) => row.visits,
    total: (rows) => rows.reduce((sum, row) => sum + (row.visits ?? 0), 0),
  },
  { id: 'note', title: 'Note', value: () => 'none', hidden: true, unsorted: true },
];
const rows: readonly Row[] = [
  { state: 'XAB', visits: 10 },
  { state: 'XAC', visits: null },
  { state: 'XAA', visits: 9 },
];

function table(of: readonly Row[] = rows) {
  return shown(() => (
    <DataTable
      name="test"
      caption="Visits by State"
      columns={columns}
      rows={of}
      rowKey={(row) => row.state}
      empty={<p>No visit yet</p>}
    />
  ));
}

const statesInOrder = () => screen.getAllByRole('rowheader').map((cell) => cell.textContent);
const header = (name: string) => screen.findByRole('columnheader', { name });

describe('a table', () => {
  it('has a name, one row for each thing, and says how many there are', async () => {
    await table();
    const grid = await screen.findByRole('table', { name: 'Visits by State' });
    expect(within(grid).getAllByRole('row')).toHaveLength(1 + rows.length + 1);
    expect(screen.getByText('3 of 3 rows')).toBeTruthy();
  });

  it('sorts by a column, both ways, and tells a screen reader which', async () => {
    const { user } = await table();
    await user.click(await screen.findByRole('button', { name: 'Visits' }));
    expect((await header('Visits')).getAttribute('aria-sort')).toBe('ascending');
    expect(statesInOrder().slice(0, 3)).toEqual(['XAA', 'XAB', 'XAC']); // by size, and what is empty last
    await user.click(screen.getByRole('button', { name: 'Visits' }));
    expect((await header('Visits')).getAttribute('aria-sort')).toBe('descending');
    expect(statesInOrder().slice(0, 3)).toEqual(['XAB', 'XAA', 'XAC']);
    expect((await header('State')).getAttribute('aria-sort')).toBe('none');
  });

  it('shows totals at its foot', async () => {
    await table();
    const foot = (await screen.findAllByRole('row')).at(-1);
    expect(foot?.textContent).toBe('Total19');
  });

  it('shows the columns the reader chooses, and remembers them', async () => {
    const first = await table();
    await first.user.click(await screen.findByText('Columns', { selector: 'summary *, summary' }));
    await first.user.click(screen.getByRole('checkbox', { name: 'Note' }));
    await header('Note');
    first.unmount();
    await table();
    await header('Note');
  });

  it('goes from row to row by the arrows', async () => {
    const { user } = await table();
    (await screen.findByText('XAB')).focus();
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(document.activeElement?.textContent).toBe('XAA');
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement?.textContent).toBe('XAA');
    await user.keyboard('{Home}');
    expect(document.activeElement?.textContent).toBe('XAB');
  });

  it('can be scrolled by keyboard', async () => {
    await table();
    expect((await screen.findByRole('group', { name: 'Visits by State' })).tabIndex).toBe(0);
  });

  it('says what would be in it when nothing is', async () => {
    await table([]);
    await screen.findByText('No visit yet');
    expect(screen.queryByRole('table')).toBeNull();
  });

  it('shows all of a long list', async () => {
    const many = Array.from({ length: 500 }, (_, at) => ({ state: `S${at}`, visits: at }));
    const { container } = await table(many);
    await screen.findByText('S499', {}, { timeout: 10_000 });
    expect(container.querySelectorAll('tbody tr')).toHaveLength(500);
  });
});
