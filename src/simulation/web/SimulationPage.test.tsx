import { within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { fileTold, journalOf, type Told, upToSharing } from '../../clocks/web/told.fixture.ts';
import { simulate } from '../../forecast/simulate.ts';
import { type Day, day } from '../../procedure/calendar.ts';
import { ctc2020 } from '../../procedure/ctc-2020/ctc-2020.ts';
import { shown } from '../../ui/page.fixture.tsx';
import { network, type Request } from '../../web/network.fixture.ts';
import { SimulationPage } from './SimulationPage.tsx';

const fileId = '11111111-2222-4333-8444-555555555555';
const file = {
  fileId,
  number: 182,
  stateName: 'Aurelia',
  training: true,
  ...fileTold(upToSharing, '2025-05-10'),
};
const at = { path: '/visits/:fileId/simulation', at: `/visits/${fileId}/simulation` };

describe('the simulation', () => {
  it('[V-013] shows the due days that would follow beside those of today, and writes nothing', async () => {
    const asked = engine();
    const page = await shown(() => <SimulationPage />, at);
    await assume(page, 'State’s comments received', '2025-05-20');
    await userEvent.click(page.getByRole('button', { name: 'Show the calendar' }));

    const row = rowOf(await page.findAllByRole('row'), 'D-12');
    expect(row.textContent).toContain('4 June 2025');
    expect(within(row).getByText('Starts')).toBeTruthy();
    expect(page.getByText('Nothing here is entered in the file.')).toBeTruthy();
    const written = asked.filter(({ method, path }) => method !== 'GET' && !path.endsWith('/simulate'));
    expect(written).toEqual([]);
  });

  it('[V-013] follows everybody acting on the last day, as far as days are stated', async () => {
    engine();
    const page = await shown(() => <SimulationPage />, at);
    await userEvent.click(await page.findByRole('button', { name: 'Everybody acts on the last day' }));
    const row = rowOf(await page.findAllByRole('row'), 'D-12');
    expect(row.textContent).toContain('12 June 2025'); // 28 May and fifteen days
    expect(page.getAllByLabelText('Assumed day').map((field) => (field as HTMLInputElement).value)).toContain(
      '2025-06-12',
    );
  });

  it('says which of the assumed events would be refused, and why', async () => {
    engine();
    const page = await shown(() => <SimulationPage />, at);
    await assume(page, 'Report adopted', '2025-05-20');
    await userEvent.click(page.getByRole('button', { name: 'Show the calendar' }));
    expect(await page.findByText('1 assumed event would be refused and was left out:')).toBeTruthy();
  });
});

/** The engine itself stands behind the network. */
function engine(): readonly Request[] {
  return network(({ path, body }) => {
    if (!path.endsWith('/simulate')) return file;
    const { assumed, asOf } = body as { assumed: { event: string; on: Day }[]; asOf: Day };
    const told = assumed.map(({ event, on, ...details }): Told => [event, on, details]);
    const entries = journalOf(told).map((entry) => ({ ...entry, id: `assumed-${entry.id}` }));
    const result = simulate(ctc2020, journalOf(upToSharing), {}, entries, day(asOf));
    return {
      asOf,
      clocks: result.clocks,
      stageOfFile: result.stage,
      refused: result.refused.map(({ entry, refusal }) => ({ event: entry.event, on: entry.on, refusal })),
    };
  });
}

async function assume(page: Awaited<ReturnType<typeof shown>>, event: string, on: string) {
  await userEvent.selectOptions(await page.findByLabelText('Event'), event);
  await userEvent.type(page.getByLabelText('Assumed day'), on);
}

function rowOf(rows: readonly HTMLElement[], words: string): HTMLElement {
  return rows.find((row) => row.textContent?.includes(words))!;
}
