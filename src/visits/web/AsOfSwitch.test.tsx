import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { fileId, visitFile } from '../../../tools/test/worlds/visit-file.ts';
import { upToSharing } from '../../clocks/web/told.fixture.ts';
import { shown } from '../../ui/page.fixture.tsx';
import { AsOfSwitch } from './AsOfSwitch.tsx';

const at = { path: '/visits/:fileId', at: `/visits/${fileId}` };

describe('reading a file for a past day', () => {
  it('puts the day and the way of reading into the address', async () => {
    const page = await shown(() => <AsOfSwitch file={visitFile(upToSharing, { asOf: '2025-05-10' })} />, at);
    await userEvent.click(await page.findByText('Read the file on a past day'));
    await userEvent.type(page.getByLabelText('Day'), '2025-04-01');
    await userEvent.click(page.getByLabelText('As it was known then, without them'));
    await userEvent.click(page.getByRole('button', { name: 'Read it' }));
    expect(location.search).toBe('?on=2025-04-01&view=known');
  });

  it('says which day it is read for, and leads back to today', async () => {
    const past = visitFile(upToSharing, { asOf: '2025-04-01', more: { view: 'stood' } });
    const page = await shown(() => <AsOfSwitch file={past} />, { ...at, at: `${at.at}?on=2025-04-01` });
    expect(await page.findByText(/as it stood on 1 April 2025/)).toBeTruthy();
    await userEvent.click(page.getByRole('button', { name: 'Back to today' }));
    expect(location.search).toBe('');
  });
});
