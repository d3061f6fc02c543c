import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { ActorDb } from '../../database/server/with-actor.ts';
import { append, lockChain } from '../../journal/server/journal.ts';
import type { Actor } from '../../platform/actor.ts';
import { languages } from '../../platform/language.ts';
import { refuseIf } from '../../platform/refusal.ts';
import type { Day, Instant } from '../../procedure/calendar.ts';
import { listStateNames } from '../../registry/server/index.ts';
import { type FrozenBlock, piecesOf } from '../../reports/contract.ts';
import { getSnapshot } from '../../reports/server/index.ts';
import { refusalToTakeUp, takesUp } from '../acts.ts';
import type { followupContract } from '../contract.ts';
import type { Waiting } from '../shapes.ts';
import { wordsIn } from './list-recommendations.ts';
import {
  adoptionDay,
  insertRecommendations,
  listReportsWaiting,
  takenBlocks,
  type Words,
} from './recommendation-store.ts';

type Asked = Omit<z.output<(typeof followupContract)['takeUpRecommendations']['body']>, 'key'>;
export type Given = { readonly today: Day; readonly now: Instant };

/** Takes up every recommendation of the adopted report of a visit that is not followed yet, and says how many. */
export async function takeUpRecommendations(
  db: ActorDb,
  actor: Actor,
  fileId: string,
  { withHelp, high }: Asked,
  { today, now }: Given,
): Promise<{ takenUp: number }> {
  const report = (await listReportsWaiting(db)).find((one) => one.fileId === fileId);
  if (report) await lockChain(db, `state:${report.stateCode}`);
  const blocks = report ? await untaken(db, actor, report.reportId) : [];
  refuseIf(refusalToTakeUp(actor, blocks.length));
  const adoptedOn = await adoptionDay(db, fileId);
  if (!report || !adoptedOn) throw new Error(`file ${fileId} waits with no report adopted`);

  const { reportId, stateCode } = report;
  await insertRecommendations(
    db,
    blocks.map(({ block, position, themeId, findingId }) => ({
      ...{ recommendationId: randomUUID(), blockId: block.blockId, reportId, fileId, stateCode, position },
      ...{ themeId, findingId, words: plainWords(block.words), adoptedOn },
      means: withHelp.includes(block.blockId) ? ('with-help' as const) : ('own' as const),
      priority: high.includes(block.blockId) ? ('high' as const) : ('usual' as const),
      ...{ takenUpBy: actor.personId, takenUpAt: now },
    })),
  );
  await append(db, {
    ...{ chain: `state:${stateCode}`, stateCode, event: 'recommendations-taken-up', on: today },
    ...{ recordedAt: now, by: actor.personId, seenBy: ['committee'] },
    detail: { file: fileId, report: reportId, blocks: blocks.map(({ block }) => block.blockId) },
  });
  return { takenUp: blocks.length };
}

/** Adopted reports whose recommendations are not followed yet, with their words for whoever takes them up. */
export async function listToTakeUp(db: ActorDb, actor: Actor): Promise<{ rows: Waiting[] }> {
  refuseIf(takesUp(actor) ? null : refusalToTakeUp(actor, 0));
  const waiting = await listReportsWaiting(db);
  const names = await listStateNames(
    db,
    actor.language,
    waiting.map(({ stateCode }) => stateCode),
  );
  const rows: Waiting[] = [];
  for (const { fileId, reportId, stateCode } of waiting) {
    const blocks = await untaken(db, actor, reportId);
    rows.push({
      ...{ fileId, stateCode, stateName: names.get(stateCode) ?? stateCode },
      blocks: blocks.map(({ block }) => ({
        blockId: block.blockId,
        ...wordsIn(plainWords(block.words), actor.language),
      })),
    });
  }
  return { rows };
}

type Placed = Pick<FrozenBlock, 'themeId' | 'findingId'> & {
  readonly block: FrozenBlock;
  readonly position: number;
};

/** Recommendations as the report was adopted with them, each with its place there, less those that are followed. */
async function untaken(db: ActorDb, actor: Actor, reportId: string): Promise<readonly Placed[]> {
  const { blocks } = await getSnapshot(db, actor, { reportId, kind: 'SV-08' });
  const taken = await takenBlocks(db, reportId);
  return blocks
    .map((block, at) => ({ block, position: at + 1, ...aboutOf(block, blocks) }))
    .filter(({ block }) => block.type === 'recommendation' && !taken.has(block.blockId));
}

/** Theme and finding of a recommendation: its own, or those of the paragraph whose substance it repeats. */
function aboutOf(
  block: FrozenBlock,
  all: readonly FrozenBlock[],
): Pick<FrozenBlock, 'themeId' | 'findingId'> {
  const repeated = all.filter(({ blockId }) => block.repeats.includes(blockId));
  const told = [block, ...repeated];
  return {
    themeId: told.find(({ themeId }) => themeId !== null)?.themeId ?? null,
    findingId: told.find(({ findingId }) => findingId !== null)?.findingId ?? null,
  };
}

/** The words without what refers to other paragraphs and to notes: those may be kept from a reader of this one. */
function plainWords(words: FrozenBlock['words']): Words {
  return Object.fromEntries(
    languages.flatMap((language) => {
      const text = words[language];
      return text === undefined ? [] : [[language, plain(text)]];
    }),
  );
}

// A remark in brackets that refers elsewhere goes with what it refers to.
const remark = /\s*[(（][^()（）]*\[\[(?:see|note):[0-9a-f-]{36}\]\][^()（）]*[)）]/g;

const plain = (text: string): string =>
  piecesOf(text.replace(remark, ''))
    .map((piece) => (piece.is === 'words' ? piece.words : ''))
    .join('')
    .replace(/ +(?=[ .,;:])/g, '')
    .trim();
