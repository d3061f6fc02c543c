import type { Page } from '@playwright/test';
import { test } from './stocktake.ts';
import { walkAnalysis } from './thread/analysis.ts';
import { walkAssessment, walkReassessment } from './thread/assessment.ts';
import { walkAssistance } from './thread/assistance.ts';
import { walkChain } from './thread/chain.ts';
import { walkConduct } from './thread/conduct.ts';
import { walkDrafting } from './thread/drafting.ts';
import { walkFollowup } from './thread/followup.ts';
import { walkPlanning } from './thread/planning.ts';
import { walkProgramme } from './thread/programme.ts';
import { walkPublic } from './thread/public.ts';
import { walkReports } from './thread/reports.ts';
import { walkStandards } from './thread/standards.ts';
import type { Thread } from './thread/story.ts';
import { walkVersions } from './thread/versions.ts';

// The whole thread in one story: from a provision to the next answer, everybody at their own window.
test.setTimeout(20 * 60_000);

const steps: readonly (readonly [string, (thread: Thread) => Promise<void>])[] = [
  ['standards', walkStandards],
  ['assessment', walkAssessment],
  ['planning', walkPlanning],
  ['conduct', walkConduct],
  ['drafting', walkDrafting],
  ['reports', walkReports],
  ['versions', walkVersions],
  ['followup', walkFollowup],
  ['assistance', walkAssistance],
  ['assessment again', walkReassessment],
  ['analysis', walkAnalysis],
  ['programme', walkProgramme],
  ['public', walkPublic],
  ['chain', walkChain],
];

test('a provision leads to a question, a visit, a report, a recommendation, a project and the next answer', async ({
  signInAs,
  world,
  text,
}) => {
  const windows = new Map<string, Page>();
  const as: Thread['as'] = async (role, state) => {
    const who = `${role} ${state ?? ''}`;
    const page = windows.get(who) ?? (await signInAs(role || undefined, state));
    windows.set(who, page);
    return page;
  };
  const language = test.info().project.name === 'ar' ? 'ar' : 'en';
  const thread: Thread = { state: 'XAV', language, text, world, as, ids: {} };
  for (const [name, walk] of steps) await test.step(name, () => walk(thread));
});
