import { randomUUID } from 'node:crypto';
import { encodeStateAsUpdate } from 'yjs';
import type { Database } from '../../database/server/database.ts';
import { withActor } from '../../database/server/with-actor.ts';
import { blocksIn, tidy, writtenBlocks } from '../../expressions/contract.ts';
import { languages } from '../../platform/language.ts';
import { type Refusal, Refused } from '../../platform/refusal.ts';
import type { Block, WrittenBlock } from '../../reports/contract.ts';
import { type Draft, readDraft, writeDraft } from '../../reports/server/index.ts';
import { draftTooLong } from '../refusals.ts';
import { type Admitted, admit } from './admit.ts';
import { findSharedDraft, storeSharedDraft } from './draft-store.ts';
import { mostBytesOfDraft } from './limits.ts';
import { type Author, type Room, takeIn, withAuthor } from './room.ts';

/** What became of words that came in: stored; refused for what a drafter can mend; or nobody may write any more. */
export type Kept =
  | { readonly is: 'kept'; readonly version: number }
  | { readonly is: 'refused'; readonly refusal: Refusal }
  | { readonly is: 'closed' };

const mostAttempts = 6;

/**
 * Makes blocks of the document and stores both in one transaction, in the name of whoever typed last of those who still
 * may. When the report has gone on meanwhile, that is taken in first and it is tried again.
 */
export async function keepRoom(database: Database, room: Room): Promise<Kept> {
  const { authors } = room;
  room.authors = [];
  try {
    for (let attempt = 1; attempt <= mostAttempts; attempt++) {
      const by = await firstAdmitted(database, authors.toReversed());
      if (!by) return { is: 'closed' };
      if (by.draft.version !== room.version) await catchUp(database, room, by);
      const version = await store(database, room, { by, authors });
      if (version === undefined) continue;
      room.version = version;
      return { is: 'kept', version };
    }
    throw new Error('a draft changed again and again while it was being stored');
  } catch (fault) {
    // Nothing was stored: whoever typed is named when it is.
    room.authors = room.authors.reduce(withAuthor, authors);
    if (fault instanceof Refused) return { is: 'refused', refusal: fault.refusal };
    throw fault;
  }
}

async function firstAdmitted(database: Database, authors: readonly Author[]): Promise<Admitted | undefined> {
  for (const { pass } of authors) {
    const admitted = await admit(database, pass);
    if (admitted) return admitted;
  }
  return undefined;
}

/** Takes in what another program stored, or an act wrote without any document. */
async function catchUp(database: Database, room: Room, { actor, draft }: Admitted): Promise<void> {
  const stored = await withActor(database, actor, (db) => findSharedDraft(db, room.reportId));
  if (!stored) throw new Error(`the shared draft of ${room.reportId} is gone`);
  takeIn(room, draft, stored);
}

type By = { readonly by: Admitted; readonly authors: readonly Author[] };

/** The version that was stored; undefined when somebody else stored one meanwhile. */
async function store(database: Database, room: Room, { by, authors }: By): Promise<number | undefined> {
  const { actor } = by;
  const { reportId, original, version } = room;
  tidy(room.document, { original, newId: randomUUID });
  const document = encodeStateAsUpdate(room.document);
  if (document.length > mostBytesOfDraft) throw new Refused(draftTooLong());
  const blocks = blocksIn(room.document, original);
  const { clock } = database;

  return withActor(database, actor, async (db) => {
    const draft = await readDraft(db, actor, reportId);
    const written = writtenBlocks(blocks, draft.blocks, original);
    const given = { today: clock.today(), now: clock.now() };
    const asked = { version, blocks: written, edited: editedBy(authors, draft, written) };
    const next = isSame(written, draft.blocks)
      ? { version: draft.version }
      : await writeDraft(db, actor, reportId, asked, given);
    await storeSharedDraft(db, reportId, { document, ...next, by: actor.personId, at: clock.now() });
    return next.version;
  }).catch((fault: unknown) => {
    if (fault instanceof Refused && fault.refusal.code === 'platform.stale') return undefined;
    throw fault;
  });
}

/** Who touched which blocks of those that are there or were: ids, as the journal keeps them. */
function editedBy(authors: readonly Author[], { blocks: before }: Draft, after: readonly WrittenBlock[]) {
  const known = new Set([...before, ...after].map(({ blockId }) => blockId));
  return authors.map(({ personId, blocks }) => ({
    person: personId,
    blocks: [...blocks].filter((one) => known.has(one)),
  }));
}

function isSame(written: readonly WrittenBlock[], stored: readonly Block[]): boolean {
  if (written.length !== stored.length) return false;
  return written.every((block, place) => sayingOf(block) === sayingOf(stored[place]));
}

function sayingOf(block: WrittenBlock | Block | undefined): string | null {
  if (!block) return null;
  const { blockId, type, level, under, themeId, findingId, repeats, audience, words, standing } = block;
  const texts = languages.map((language) => [words[language] ?? null, standing[language] ?? null]);
  return JSON.stringify([blockId, type, level, under, themeId, findingId, repeats, audience, texts]);
}
