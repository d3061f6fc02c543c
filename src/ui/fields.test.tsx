import { fireEvent, screen } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { DateField } from './DateField.tsx';
import { Select, TextField } from './Field.tsx';
import { shown } from './page.fixture.tsx';

function Chosen() {
  const [day, setDay] = useState('');
  return <DateField label="On" value={day} onChange={setDay} />;
}

describe('a field', () => {
  it('is read with its label, its hint and what is wrong with it', async () => {
    await shown(() => (
      <TextField label="Symbol" hint="As printed" error="This is needed" value="" onChange={() => {}} />
    ));
    const input = await screen.findByLabelText('Symbol');
    const described = (input.getAttribute('aria-describedby') ?? '').split(' ');
    expect(described.map((id) => document.getElementById(id)?.textContent)).toEqual([
      'As printed',
      'This is needed',
    ]);
    expect(input.getAttribute('aria-invalid')).toBe('true');
  });

  it('for a day says the chosen day again with the month as a word', async () => {
    await shown(Chosen);
    fireEvent.change(await screen.findByLabelText('On'), { target: { value: '2026-03-04' } });
    await screen.findByText('That is 4 March 2026');
  });

  it('with choices keeps those of a group together', async () => {
    const choices = [
      { value: '002', label: 'Africa', group: 'Regions' },
      { value: '015', label: 'Northern Africa', group: 'Sub-regions' },
      { value: '142', label: 'Asia', group: 'Regions' },
    ];
    await shown(() => <Select label="Region" value="" choices={choices} none="All" onChange={() => {}} />);
    await screen.findByLabelText('Region');
    expect(screen.getAllByRole('group').map((group) => group.textContent)).toEqual([
      'AfricaAsia',
      'Northern Africa',
    ]);
  });
});
