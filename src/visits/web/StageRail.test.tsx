import { describe, expect, it } from 'vitest';
import { upToSharing, visitFile } from './file.fixture.ts';
import { StageRail } from './StageRail.tsx';
import { show } from './show.fixture.tsx';

describe('the stage rail on the page', () => {
  it('says where the file stands, who holds it, and since when', async () => {
    const file = visitFile(upToSharing, { asOf: '2025-05-10' });
    const page = await show(<StageRail stageOfFile={file.stageOfFile} procedureId="ctc-2020" />);
    expect(await page.findByText(/The file stands at “State’s comments”, step \d+ of \d+\./)).toBeTruthy();
    const here = page.container.querySelector('.rail-stage.is-here');
    expect(here?.textContent).toContain('State’s comments');
    expect(here?.textContent).toContain('Visited State');
    expect(here?.textContent).toContain('Since 28 April 2025');
  });
});
