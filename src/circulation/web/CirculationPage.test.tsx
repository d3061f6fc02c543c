import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { day } from '../../procedure/calendar.ts';
import { shown } from '../../ui/page.fixture.tsx';
import { Addressees } from './Addressees.tsx';
import { Languages } from './Languages.tsx';

const asked = { thereOn: null, askedBy: day('2026-03-01') };

it('each language says where it stands, with its days', async () => {
  await shown(() => (
    <Languages
      of={[
        { language: 'en', standing: 'there', thereOn: day('2026-02-01'), askedBy: null },
        { language: 'fr', standing: 'overdue', ...asked },
      ]}
    />
  ));
  const [english, french] = await screen.findAllByRole('listitem');
  expect(english?.textContent).toContain('There');
  expect(english?.textContent).toContain('1 February 2026');
  expect(french?.textContent).toContain('Asked for and overdue');
});

it('those who have not opened it are told apart, and a refused reminder says why', async () => {
  const reader = { circle: 'committee', stateName: null, remindedOn: null } as const;
  await shown(() => (
    <Addressees
      circulationId="00000000-0000-4000-8000-000000000d01"
      addressees={[
        { ...reader, functionId: 'access.committee-member', firstOpenedAt: null },
        { ...reader, functionId: 'access.committee-chair', firstOpenedAt: '2026-03-01T15:00:00.000Z' },
      ]}
      refused={{ code: 'circulation.reminded-today', kind: 'not-now' }}
    />
  ));
  const [waiting, opened] = await screen.findAllByRole('listitem');
  expect(waiting?.textContent).toContain('Not opened yet');
  expect(opened?.textContent).toContain('first opened');
  expect(screen.getByText('They were reminded today already.')).toBeTruthy();
});
