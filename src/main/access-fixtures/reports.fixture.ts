import { randomUUID } from 'node:crypto';
import type { confidentialityContract } from '../../confidentiality/contract.ts';
import { withActor } from '../../database/server/with-actor.ts';
import { fileTrainingPaper } from '../../filing/server/index.ts';
import { append } from '../../journal/server/journal.ts';
import type { observationsContract } from '../../observations/contract.ts';
import { day } from '../../procedure/calendar.ts';
import type { reportsContract } from '../../reports/contract.ts';
import type { Asker, Fixture, Fixtures, World } from './fixture.fixture.ts';

// Reports on visits of their own to the State of the world, each brought to the moment that an endpoint is asked at.

const visited = ['visit-approved', 'consent-given', 'visit-started', 'visit-ended'];
const shared = [...visited, 'draft-shared-with-state'];
const submitted = [...shared, 'state-comments-received', 'final-draft-submitted'];
const adopted = [...submitted, 'report-adopted'];
const transmitted = [...adopted, 'report-transmitted'];

let lastNumber = 9700;

/** A visit to the State of the world that has ended, and nothing of its report. */
async function visitEnded(world: World): Promise<string> {
  const fileId = randomUUID();
  lastNumber += 1;
  await withActor(world.database, world.asker('cted').actor, (db) =>
    db
      .insertInto('visit')
      .values({
        ...{ file_id: fileId, number: lastNumber, training: true, state_code: world.stateCode, year: 2025 },
        ...{ type: 'comprehensive', origin: 'file', procedure_id: 'ctc-2020', form: 'on-site' },
      })
      .execute(),
  );
  for (const event of visited) await happened(world, fileId, event);
  return fileId;
}

const seen: Readonly<Record<string, readonly ('committee' | 'state')[]>> = {
  'final-draft-submitted': ['committee'],
  'member-comments-received': ['committee'],
  'report-adopted': ['committee'],
};

async function happened(world: World, fileId: string, event: string): Promise<void> {
  const { actor } = world.asker('cted');
  const place = [...transmitted, 'member-comments-received'].indexOf(event);
  await withActor(world.database, actor, (db) =>
    append(db, {
      ...{ chain: `state:${world.stateCode}`, fileId, stateCode: world.stateCode, event, by: actor.personId },
      on: day(`2025-${String(Math.min(place, 11) + 1).padStart(2, '0')}-02`),
      seenBy: seen[event] ?? ['committee', 'state'],
    }),
  );
}

type Made = { readonly fileId: string; readonly reportId: string; readonly blockId: string };

/** A report under that name whose visit has come to the last of these events, each with the text it froze. */
const reportAt = (world: World, name: string, events: readonly string[]): Promise<Made> =>
  world.prepared(`report ${name}`, async () => {
    const fileId = await visitEnded(world);
    const begun = { originalLanguage: 'en', title: 'Training report', key: randomUUID() };
    const { data } = await world.ask('cted', 'beginDraft', { params: { fileId }, body: begun });
    const { reportId } = data;
    const block = { after: null, type: 'recommendation', language: 'en', words: 'Training recommendation' };
    const added = { ...block, version: 1, key: randomUUID() };
    const { blockId } = (await world.ask('cted', 'addBlock', { params: { reportId }, body: added })).data;
    await written(world, { fileId, reportId, blockId });
    for (const event of events.slice(visited.length)) {
      await happened(world, fileId, event);
      if (event === 'draft-shared-with-state') await does(world, 'cted', 'shareDraft', reportId);
      if (event === 'final-draft-submitted') await does(world, 'cted', 'submitFinalDraft', reportId);
      if (event === 'report-adopted')
        await does(world, 'committee-chair', 'adoptReport', reportId, await decided(world, fileId));
    }
    return { fileId, reportId, blockId };
  });

/** The heading of conclusions has words in the language of the report already; the recommendation gets its translation. */
async function written(world: World, { reportId, blockId }: Made): Promise<void> {
  const words = { language: 'fr', words: 'Recommandation', standing: 'draft' };
  const body = { ...words, version: await versionOf(world, reportId), key: randomUUID() };
  await world.ask('cted', 'writeBlock', { params: { reportId, blockId }, body });
}

const versionOf = async (world: World, reportId: string): Promise<number> =>
  (await world.ask('cted', 'getReport', { params: { reportId } })).data.reportVersion;

const act = async (world: World, reportId: string, more: object = {}) => ({
  params: { reportId },
  body: { on: world.today, version: await versionOf(world, reportId), ...more, key: randomUUID() },
});

async function does(world: World, who: 'cted' | 'committee-chair', id: string, reportId: string, more = {}) {
  await world.ask(who, id, await act(world, reportId, more));
}

async function decided(world: World, fileId: string): Promise<{ readonly decisionId: string }> {
  const texts = { en: { title: 'Training adoption', words: 'The Committee adopts the report in training.' } };
  const meeting = { meetingNumber: 2, meetingOn: world.today, outcome: 'adopted' };
  const body = { kind: 'report-adopted', fileId, texts, ...meeting, key: randomUUID() };
  const { data } = await world.ask('committee-chair', 'recordMeetingDecision', { body });
  return { decisionId: data.decisionId };
}

/** What comes with an act of the State when CTED enters it: the day and the paper. */
async function onPaper(world: World, asker: Asker, fileId: string): Promise<object> {
  if (asker.actor.audience !== 'secretariat') return {};
  const documentId = await world.prepared(`paper ${fileId}`, () =>
    fileTrainingPaper(world.database, world.asker('cted').actor, {
      ...{ stateCode: world.stateCode, fileId, title: 'Training note verbale', on: day(world.today) },
      now: `${world.today}T12:00:00Z`,
    }),
  );
  return { on: world.today, documentId };
}

const comment = (made: Made) => ({
  params: { reportId: made.reportId },
  body: {
    ...{ blockId: made.blockId, kind: 'other', language: 'en', words: 'Training comment' },
    key: randomUUID(),
  },
});

/** A comment of the mission of the State that it has sent. */
const sentComment = (world: World): Promise<Made & { readonly commentId: string }> =>
  world.prepared('comment that was sent', async () => {
    const made = await reportAt(world, 'commented', shared);
    const { data } = await world.ask('permanent-mission', 'saveComment', comment(made));
    const params = { reportId: made.reportId };
    await world.ask('permanent-mission', 'sendComments', { params, body: { key: randomUUID() } });
    return { ...made, commentId: data.commentId };
  });

const text: Omit<Fixture, 'send'> = { resource: 'report-text', moment: visited, needs: ['edit'] };
const frozen = (events: readonly string[]): Omit<Fixture, 'send'> => ({
  ...{ resource: 'report-snapshots', moment: events, needs: ['edit'] },
});
const byCommittee: Omit<Fixture, 'send'> = { ...frozen(submitted), needs: ['decide'] };
const whole = (world: World) => reportAt(world, 'transmitted', transmitted);

export const reportsFixtures: Fixtures<typeof reportsContract> = {
  listReports: {
    ...{ resource: 'reports', moment: transmitted },
    send: async (world) => {
      await whole(world);
      return {};
    },
    shows: ({ data }) => data.rows.some(({ stateCode }: { stateCode: string }) => stateCode === 'XAD'),
  },
  getReport: {
    ...{ resource: 'reports', moment: transmitted },
    send: async (world) => ({ params: { reportId: (await whole(world)).reportId } }),
  },
  findReportOfVisit: {
    ...{ resource: 'reports', moment: transmitted },
    send: async (world) => ({ params: { fileId: (await whole(world)).fileId } }),
    shows: ({ data }) => data.reportId !== null,
  },
  beginDraft: {
    ...text,
    send: async (world) => ({
      params: { fileId: await world.prepared('visit that ended', () => visitEnded(world)) },
      body: { originalLanguage: 'en', title: 'Training report', key: randomUUID() },
    }),
  },
  addBlock: {
    ...text,
    send: async (world) => {
      const { reportId } = await reportAt(world, 'begun', visited);
      const { body } = await act(world, reportId);
      const { on: _, ...seenAt } = body;
      const block = { after: null, type: 'paragraph', language: 'en', words: 'Training paragraph' };
      return { params: { reportId }, body: { ...block, ...seenAt } };
    },
  },
  writeBlock: {
    ...text,
    send: async (world) => {
      const { reportId, blockId } = await reportAt(world, 'begun', visited);
      const { on: _, ...seenAt } = (await act(world, reportId)).body;
      const words = { language: 'en', words: `Training ${randomUUID()}`, standing: 'draft' };
      return { params: { reportId, blockId }, body: { ...words, ...seenAt } };
    },
  },
  shareDraft: {
    ...frozen(visited),
    send: async (world) => act(world, (await reportAt(world, 'to share', visited)).reportId),
  },
  submitFinalDraft: {
    ...frozen(shared),
    send: async (world) => {
      const events = [...shared, 'state-comments-received'];
      return act(world, (await reportAt(world, 'to submit', events)).reportId);
    },
  },
  amendDraft: {
    ...byCommittee,
    send: async (world) => {
      const events = [...submitted, 'member-comments-received'];
      return act(world, (await reportAt(world, 'to amend', events)).reportId);
    },
  },
  adoptReport: {
    ...byCommittee,
    send: async (world) => {
      const { reportId, fileId } = await reportAt(world, 'to adopt', submitted);
      const decision = await world.prepared('decision to adopt', () => decided(world, fileId));
      return act(world, reportId, decision);
    },
  },
  transmitReport: {
    ...{ resource: 'entry:report-transmitted', moment: adopted, needs: 'enter' },
    send: async (world) => act(world, (await reportAt(world, 'to transmit', adopted)).reportId),
  },
};

const said: Omit<Fixture, 'send'> = { resource: 'report-comments', moment: shared };

export const observationsFixtures: Fixtures<typeof observationsContract> = {
  getObservations: {
    ...{ resource: 'reports', moment: transmitted },
    send: async (world) => ({ params: { reportId: (await whole(world)).reportId } }),
  },
  saveComment: {
    ...{ ...said, needs: ['enter', 'comment'] },
    send: async (world) => comment(await reportAt(world, 'to comment', shared)),
  },
  removeComment: {
    ...{ ...said, needs: ['comment'] },
    send: async (world) => {
      const made = await reportAt(world, 'to comment', shared);
      const { data } = await world.ask('permanent-mission', 'saveComment', comment(made));
      const params = { reportId: made.reportId, commentId: data.commentId };
      return { params, body: { key: randomUUID() } };
    },
  },
  sendComments: {
    ...{ ...said, needs: ['enter', 'comment'] },
    send: async (world, asker) => {
      const made = await reportAt(world, 'to send', shared);
      await world.as(asker, 'saveComment', comment(made));
      const params = { reportId: made.reportId };
      return { params, body: { ...(await onPaper(world, asker, made.fileId)), key: randomUUID() } };
    },
  },
  disposeComment: {
    ...{ resource: 'report-dispositions', moment: shared, needs: ['edit'] },
    send: async (world) => {
      const { reportId, commentId } = await sentComment(world);
      const words = { outcome: 'noted', language: 'en', reason: 'Training reason' };
      return { params: { reportId, commentId }, body: { ...words, version: 0, key: randomUUID() } };
    },
  },
};

export const confidentialityFixtures: Fixtures<typeof confidentialityContract> = {
  getConfidentiality: {
    ...{ resource: 'reports', moment: transmitted },
    send: async (world) => ({ params: { reportId: (await whole(world)).reportId } }),
  },
  answerOnConfidentiality: {
    ...{ resource: 'confidentiality-replies', moment: transmitted, needs: ['enter', 'edit'] },
    send: async (world, asker) => {
      const { reportId, fileId } = await reportAt(world, 'to answer', transmitted);
      const paper = await onPaper(world, asker, fileId);
      return { params: { reportId }, body: { option: 'CR-1', ...paper, key: randomUUID() } };
    },
  },
};
