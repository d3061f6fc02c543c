import { screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { ActButton } from './ActButton.tsx';
import { shown } from './page.fixture.tsx';
import { RefusalText } from './RefusalText.tsx';

const because = (
  <RefusalText refusal={{ code: 'platform.stale', kind: 'conflict', cite: ['S/2020/731 V(m)'] }} />
);

describe('the button of an act', () => {
  it('does it when it may be done', async () => {
    const press = vi.fn();
    const { user } = await shown(() => (
      <ActButton refusedBecause={null} onPress={press}>
        Share the draft
      </ActButton>
    ));
    await user.click(await screen.findByRole('button', { name: 'Share the draft' }));
    expect(press).toHaveBeenCalledOnce();
  });

  it('stays when it may not, can be reached by keyboard, says why with the paragraph, and does nothing', async () => {
    const press = vi.fn();
    const { user } = await shown(() => (
      <ActButton refusedBecause={because} onPress={press}>
        Share the draft
      </ActButton>
    ));
    const button = await screen.findByRole('button', { name: 'Share the draft' });
    await user.tab();
    expect(document.activeElement).toBe(button);
    expect(button.getAttribute('aria-disabled')).toBe('true');
    const reason = document.getElementById(button.getAttribute('aria-describedby') ?? '');
    expect(reason?.textContent).toMatch(/Somebody else has changed this.*S\/2020\/731 V\(m\)/);
    await user.click(button);
    await user.keyboard('{Enter}');
    expect(press).not.toHaveBeenCalled();
  });

  it('does nothing more while it is being done', async () => {
    const press = vi.fn();
    const { user } = await shown(() => (
      <ActButton refusedBecause={null} pending onPress={press}>
        Share the draft
      </ActButton>
    ));
    const button = await screen.findByRole('button');
    await user.click(button);
    expect(button.getAttribute('aria-busy')).toBe('true');
    expect(press).not.toHaveBeenCalled();
  });

  it('asks first where there is something to ask', async () => {
    const press = vi.fn();
    const { user } = await shown(() => (
      <ActButton
        refusedBecause={null}
        onPress={press}
        weight="grave"
        confirm={{ title: 'Close the file?', body: <p>It stays readable.</p>, act: 'Close it' }}
      >
        Close
      </ActButton>
    ));
    await user.click(await screen.findByRole('button', { name: 'Close' }));
    expect(screen.getByRole('dialog', { name: 'Close the file?' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(press).not.toHaveBeenCalled();

    await user.click(screen.getByRole('button', { name: 'Close' }));
    await user.click(screen.getByRole('button', { name: 'Close it' }));
    expect(press).toHaveBeenCalledOnce();
  });
});
