import { randomUUID } from 'node:crypto';
import { listFindings } from '../../conduct/server/index.ts';
import type { ActorDb } from '../../database/server/with-actor.ts';
import { append, lockChain } from '../../journal/server/journal.ts';
import type { Actor } from '../../platform/actor.ts';
import { type Language, languages } from '../../platform/language.ts';
import { Refused, refuseIf } from '../../platform/refusal.ts';
import { say } from '../../platform/server/messages.ts';
import { openFile } from '../../visits/server/index.ts';
import { factsOf, refusalToBegin } from '../acts.ts';
import type { Block, Words } from '../blocks.ts';
import { begunAlready } from '../refusals.ts';
import { chainOf } from './opened-report.ts';
import { findReportOfFile, insertBlocks, insertReport } from './report-store.ts';
import type { Given } from './write-draft.ts';

type Asked = { readonly originalLanguage: Language; readonly title: string };

/** Begins the draft from what the delegation found: a heading for each theme, and under it a paragraph for each finding. */
export async function beginDraft(
  db: ActorDb,
  actor: Actor,
  fileId: string,
  { originalLanguage, title }: Asked,
  { today, now }: Given,
): Promise<{ readonly reportId: string; readonly version: number }> {
  const { visit } = await openFile(db, actor, fileId);
  await lockChain(db, chainOf(visit));
  const { journal } = await openFile(db, actor, fileId);
  refuseIf(refusalToBegin(actor, factsOf(visit.stateCode, journal, today)));
  if (await findReportOfFile(db, fileId)) throw new Refused(begunAlready());

  const reportId = randomUUID();
  const { stateCode } = visit;
  const words = { [originalLanguage]: title };
  const report = { reportId, fileId, stateCode, title: words, originalLanguage };
  const by = { on: today, by: actor.personId };
  await insertReport(db, report, by);
  const blocks = blocksFrom(await listFindings(db, fileId));
  const placed = blocks.map((block, place) => [block, place + 1] as const);
  await insertBlocks(db, placed, { report: { ...report, version: 1 }, ...by });
  await append(db, {
    ...{ chain: chainOf(visit), fileId: reportId, stateCode, seenBy: [] },
    ...{ event: 'report-draft-begun', on: today, by: actor.personId, recordedAt: now },
    detail: { visit: fileId, blocks: blocks.length },
  });
  return { reportId, version: 1 };
}

type Found = { readonly findingId: string; readonly themeId: string; readonly words: Words };

/** Themes in the order in which the visit came upon them, and the place where conclusions and recommendations go. */
export function blocksFrom(findings: readonly Found[]): Block[] {
  const themes = [...new Set(findings.map(({ themeId }) => themeId))];
  const conclusions = heading(null, (language) => say(language, 'reports.conclusions-heading'));
  return [
    ...themes.flatMap((themeId) => [
      heading(themeId, (language) => say(language, `procedure.theme.${themeId}`)),
      ...findings.filter((one) => one.themeId === themeId).map(paragraphOf),
    ]),
    conclusions,
  ];
}

const paragraphOf = ({ findingId, themeId, words }: Found): Block => ({
  ...blank(),
  ...{ type: 'paragraph', themeId, findingId, words },
});

function heading(themeId: string | null, words: (language: Language) => string): Block {
  const inAll = Object.fromEntries(languages.map((language) => [language, words(language)]));
  return { ...blank(), type: 'heading', level: 1, themeId, words: inAll };
}

/** A new block that says nothing yet. */
export const blank = (): Block => ({
  ...{ blockId: randomUUID(), type: 'paragraph', level: null, under: null, themeId: null, findingId: null },
  ...{ repeats: [], words: {}, standing: {}, audience: null },
});
