import { open } from './pages.ts';
import { expect, test } from './stocktake.ts';

const nowhere = '00000000-0000-4000-8000-00000000dead';

for (const [reader, state] of [
  ['permanent-mission', 'XAA'],
  ['un-partner', undefined],
  ['public', undefined],
] as const) {
  test(`a file that is not for ${reader} answers as if it did not exist`, async ({
    signInAs,
    world,
    text,
  }) => {
    const { fileId, number } = await world.visitTo('XAC');
    const page = reader === 'public' ? await signInAs() : await signInAs(reader, state);

    const words = async (address: string) => {
      await open(page, address);
      return page.locator('main').textContent();
    };
    expect(await words(`/visits/${fileId}`)).toBe(await words(`/visits/${nowhere}`));
    await expect(page.locator('main')).toContainText(text('visits.not-found'));
    expect(await words(`/visits/${fileId}/journal`)).toBe(await words(`/visits/${nowhere}/journal`));

    const answer = async (id: string) => {
      const response = await page.request.get(`/api/v1/visits/${id}`);
      return { status: response.status(), body: (await response.text()).replaceAll(id, 'ID') };
    };
    expect(await answer(fileId)).toEqual(await answer(nowhere));
    expect((await answer(fileId)).status).toBe(404);

    const register = await page.request.get('/api/v1/visits?training=true&limit=200');
    const { rows } = (await register.json()) as { rows: { number: number; training: boolean }[] };
    expect(rows.filter((row) => row.training && row.number === number)).toEqual([]);
  });
}
