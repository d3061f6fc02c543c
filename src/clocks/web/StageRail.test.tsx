import { describe, expect, it } from 'vitest';
import { shown } from '../../ui/page.fixture.tsx';
import { StageRail } from './StageRail.tsx';
import { fileTold, upToSharing } from './told.fixture.ts';

describe('the stage rail on the page', () => {
  it('says where the file stands, who holds it, and since when', async () => {
    const file = fileTold(upToSharing, '2025-05-10');
    const page = await shown(() => <StageRail stageOfFile={file.stageOfFile} procedureId="ctc-2020" />);
    expect(await page.findByText(/The file stands at “State’s comments”, step \d+ of \d+\./)).toBeTruthy();
    const here = page.container.querySelector('.rail-stage.is-here');
    expect(here?.textContent).toContain('State’s comments');
    expect(here?.textContent).toContain('Visited State');
    expect(here?.textContent).toContain('Since 28 April 2025');
  });
});
