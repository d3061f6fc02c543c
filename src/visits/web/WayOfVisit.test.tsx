import { expect, it } from 'vitest';
import { fileId, visitFile } from '../../../tools/test/worlds/visit-file.ts';
import { trainingPersons } from '../../access/contract.ts';
import { upToSharing } from '../../clocks/web/told.fixture.ts';
import type { Actor } from '../../platform/actor.ts';
import { shown } from '../../ui/page.fixture.tsx';
import { WayOfVisit } from './WayOfVisit.tsx';

const person = (
  audience: Actor['audience'],
  roles: Actor['roles'],
  stateCode: string | null = null,
): Actor => ({
  ...trainingPersons.expert,
  ...{ language: 'en', audience, roles, stateCode },
});

it.each([
  [
    'CTED',
    person('secretariat', ['cted']),
    ['Consent', 'Programme', 'Notes and findings', 'Report', 'Released versions', 'Recommendations'],
  ],
  [
    'the State visited',
    person('state', ['permanent-mission'], 'XAA'),
    ['Consent', 'Programme', 'Notes and findings', 'Report', 'Released versions', 'Recommendations'],
  ],
  ['a partner elsewhere', person('partner', ['participating-partner']), []],
])('a visit leads %s to the pages it can open', async (_, actor, names) => {
  const page = await shown(() => <WayOfVisit file={visitFile(upToSharing, { asOf: '2025-05-10', actor })} />);
  const links = [...(await page.findByRole('navigation')).querySelectorAll('a')];
  expect(links.map(({ textContent }) => textContent)).toEqual([...names, 'What comes before and after']);
  expect(links.at(-1)?.getAttribute('href')).toBe(`/chain/visit/${fileId}`);
});

it('leads a partner that takes part to released versions, and not to the report it cannot open', async () => {
  const { nextActs, ...file } = visitFile(upToSharing, {
    ...{ asOf: '2025-05-10', actor: person('partner', ['participating-partner']) },
  });
  const own = nextActs.map((act) => ({ ...act, refusal: null }));
  const page = await shown(() => <WayOfVisit file={{ ...file, nextActs: own }} />);
  const links = [...(await page.findByRole('navigation')).querySelectorAll('a')];
  expect(links.map((link) => link.getAttribute('href'))).toContain('/versions');
  expect(links.map((link) => link.getAttribute('href'))).not.toContain(`/visits/${fileId}/report`);
});
