import { open } from '../pages.ts';
import { expect } from '../stocktake.ts';
import type { Thread } from './story.ts';

/** The pictures show the State among all to CTED, and to the State itself nothing of another. */
export async function walkAnalysis({ as, text, state }: Thread): Promise<void> {
  const expert = await as('cted');
  await open(expert, `/analysis?training=true&state=${state}`);
  for (const heading of ['analysis.flow', 'analysis.heat', 'analysis.tiles']) {
    await expect(expert.getByRole('heading', { name: text(heading) })).toBeVisible();
  }
  await expert.getByText(text('web.chart-table')).first().click();
  await expect(
    expert.getByRole('rowheader', { name: text('analysis.stage-answer'), exact: true }),
  ).toBeVisible();

  const mission = await as('permanent-mission', state);
  await open(mission, '/analysis?training=true');
  await expect(mission.getByRole('heading', { name: text('analysis.tiles') })).toHaveCount(0);
}
