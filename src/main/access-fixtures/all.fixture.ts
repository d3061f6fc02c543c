import { accessFixtures, rightsFixtures } from './access.fixture.ts';
import { accountsFixtures } from './accounts.fixture.ts';
import { analysisFixtures } from './analysis.fixture.ts';
import { answersFixtures, assessmentFixtures, questionsFixtures } from './assessment.fixture.ts';
import { assistanceFixtures } from './assistance.fixture.ts';
import { chainFixtures } from './chain.fixture.ts';
import { circulationFixtures } from './circulation.fixture.ts';
import { conductFixtures, consentFixtures, sittingsFixtures } from './conduct.fixture.ts';
import { decisionsFixtures, proceedingsFixtures, silenceFixtures } from './decisions.fixture.ts';
import { desksFixtures, figuresFixtures, overviewFixtures, searchFixtures } from './desks.fixture.ts';
import { documentsFixtures } from './documents.fixture.ts';
import { draftingFixtures } from './drafting.fixture.ts';
import { filingFixtures } from './filing.fixture.ts';
import { filtersFixtures } from './filters.fixture.ts';
import type { Fixture } from './fixture.fixture.ts';
import { followupFixtures } from './followup.fixture.ts';
import { grantsFixtures } from './grants.fixture.ts';
import { meetingsFixtures } from './meetings.fixture.ts';
import { calendarsFixtures, noticesFixtures } from './notices.fixture.ts';
import { planningFixtures } from './planning.fixture.ts';
import { programmeFixtures } from './programme.fixture.ts';
import { receiptsFixtures } from './receipts.fixture.ts';
import { registryFixtures } from './registry.fixture.ts';
import { confidentialityFixtures, observationsFixtures, reportsFixtures } from './reports.fixture.ts';
import { retentionFixtures } from './retention.fixture.ts';
import { passkeysFixtures, signInFixtures } from './sign-in.fixture.ts';
import { standardsFixtures } from './standards.fixture.ts';
import { versionsFixtures } from './versions.fixture.ts';
import {
  complianceFixtures,
  dutiesFixtures,
  eventsFixtures,
  hybridFixtures,
  lettersFixtures,
  openingFixtures,
  preparationFixtures,
  registerFixtures,
  simulationFixtures,
  visitsFixtures,
} from './visits.fixture.ts';

/** The fixture of each endpoint, by its id. */
export const fixtures: Readonly<Record<string, Fixture>> = {
  ...registryFixtures,
  ...accessFixtures,
  ...rightsFixtures,
  ...grantsFixtures,
  ...accountsFixtures,
  ...retentionFixtures,
  ...signInFixtures,
  ...passkeysFixtures,
  ...decisionsFixtures,
  ...proceedingsFixtures,
  ...silenceFixtures,
  ...documentsFixtures,
  ...filingFixtures,
  ...receiptsFixtures,
  ...noticesFixtures,
  ...calendarsFixtures,
  ...standardsFixtures,
  ...versionsFixtures,
  ...questionsFixtures,
  ...assessmentFixtures,
  ...answersFixtures,
  ...visitsFixtures,
  ...preparationFixtures,
  ...eventsFixtures,
  ...lettersFixtures,
  ...registerFixtures,
  ...hybridFixtures,
  ...openingFixtures,
  ...simulationFixtures,
  ...complianceFixtures,
  ...dutiesFixtures,
  ...planningFixtures,
  ...analysisFixtures,
  ...consentFixtures,
  ...sittingsFixtures,
  ...conductFixtures,
  ...draftingFixtures,
  ...chainFixtures,
  ...meetingsFixtures,
  ...programmeFixtures,
  ...circulationFixtures,
  ...followupFixtures,
  ...assistanceFixtures,
  ...desksFixtures,
  ...filtersFixtures,
  ...overviewFixtures,
  ...figuresFixtures,
  ...searchFixtures,
  ...reportsFixtures,
  ...observationsFixtures,
  ...confidentialityFixtures,
};
