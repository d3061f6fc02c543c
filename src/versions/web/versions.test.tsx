import { describe, expect, it } from 'vitest';
import { day } from '../../procedure/calendar.ts';
import { shown } from '../../ui/page.fixture.tsx';
import { network } from '../../web/network.fixture.ts';
import type { Copy, Version } from './api.ts';
import { CheckCopyPage } from './CheckCopyPage.tsx';
import { VersionPanel } from './VersionPanel.tsx';
import { VersionsPage } from './VersionsPage.tsx';

const id = (last: number) => `00000000-0000-4000-8000-${String(last).padStart(12, '0')}`;
const sha256 = 'ab'.repeat(32);
const copy = (last: number, more: Partial<Copy>): Copy => ({
  ...{ copyId: id(last), terms: 'plain', language: 'en', format: 'html', state: 'waiting' },
  ...{ sha256: null, bytes: null, code: null, blockId: null, ...more },
});

const version: Version = {
  ...{
    versionId: id(1),
    reportId: id(2),
    fileId: id(3),
    stateCode: 'XAA',
    stateName: 'Norvale',
    training: true,
  },
  ...{ kind: 'SV-09', numbering: 'placeholder', issuedOn: day('2026-01-09'), contentSha256: 'cd'.repeat(32) },
  title: { text: 'Report on Norvale', language: 'en' },
  releases: [{ audience: 'un-partner', event: 'partner-version-issued' }],
  refused: { makeCopies: null, readReadings: null },
  copies: [
    copy(4, { state: 'made', sha256, bytes: 9 }),
    copy(5, { format: 'pdf' }),
    copy(6, { language: 'ar', state: 'refused', code: 'withheld-words', blockId: id(7) }),
    copy(8, { language: 'ar', format: 'pdf', state: 'failed', code: 'not-rendered' }),
  ],
};

describe('a version', () => {
  it('says to whom it is open, how far its copies are, which failed and why', async () => {
    network(() => ({ rows: [], next: null }));
    const page = await shown(() => <VersionPanel version={version} />);
    expect(
      await page.findByText(/Partners of the United Nations system.*Partner version issued/),
    ).toBeTruthy();
    expect(page.getByText(/1 of 4 copies are made/)).toBeTruthy();
    expect(page.getByText(/Still to come: 1/)).toBeTruthy();
    const held = page.getByText(/Withheld words stood in the finished file/);
    expect(held.querySelector('a')?.getAttribute('href')).toBe(`/reports/${id(2)}#${id(7)}`);
    expect(page.getByText(/could not be made in this language/)).toBeTruthy();
  });

  it('has its made copies saved with their hash beside, named for who cannot see the table', async () => {
    network(() => ({ rows: [], next: null }));
    const page = await shown(() => <VersionPanel version={version} />);
    const save = await page.findByRole('link', { name: /^Save.*English.*HTML/ });
    expect(save.getAttribute('href')).toBe(`/api/v1/versions/${id(1)}/copies/${id(4)}/file`);
    expect(page.getByText(sha256)).toBeTruthy();
    expect(page.getAllByRole('link', { name: /Save/ })).toHaveLength(1);
  });

  it('stops and takes up the making of copies', async () => {
    const asked = network(({ path }) =>
      path.endsWith('readings') ? { rows: [], next: null } : { waiting: 2, cancelled: 1 },
    );
    const page = await shown(() => <VersionPanel version={version} />);
    await page.user.click(await page.findByRole('button', { name: 'Stop making copies' }));
    await page.user.click(page.getByRole('button', { name: 'Make the missing copies' }));
    const acts = asked.map(({ path }) => path).filter((path) => path.includes('copies'));
    expect(acts).toEqual([`/versions/${id(1)}/copies/cancel`, `/versions/${id(1)}/copies`]);
  });

  it('shows neither acts nor readers to whom they are not for', async () => {
    const asked = network(() => ({ rows: [], next: null }));
    const refusal = { code: 'versions.not-your-act', kind: 'forbidden' } as const;
    const closed = { ...version, releases: [], refused: { makeCopies: refusal, readReadings: refusal } };
    const page = await shown(() => <VersionPanel version={closed} />);
    expect(await page.findByText(/1 of 4/)).toBeTruthy();
    expect(page.queryByRole('button', { name: /copies/ })).toBeNull();
    expect(page.queryByText('Who opened copies')).toBeNull();
    expect(asked).toEqual([]);
  });
});

it('a reader to whom nothing was released is told what would bring something', async () => {
  network(() => ({ rows: [], next: null }));
  const page = await shown(VersionsPage, { at: '/versions' });
  expect(await page.findByText('Nothing was released to you')).toBeTruthy();
});

it.each([
  [true, /^Genuine/],
  [false, /^Not genuine/],
])('a hash is checked by anybody, and the answer is yes or no (%s)', async (genuine, said) => {
  const asked = network(() => ({ genuine }));
  const page = await shown(CheckCopyPage, { at: '/copies/check' });
  await page.user.type(await page.findByLabelText(/SHA-256/), ` ${sha256.toUpperCase()} `);
  await page.user.click(page.getByRole('button', { name: 'Check' }));
  expect(await page.findByText(said)).toBeTruthy();
  expect(asked.at(-1)?.body).toEqual({ sha256 });
});
