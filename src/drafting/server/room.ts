import { randomUUID } from 'node:crypto';
import { type AbstractType, applyUpdate, Doc, encodeStateAsUpdate } from 'yjs';
import type { Database } from '../../database/server/database.ts';
import { withActor } from '../../database/server/with-actor.ts';
import {
  blocksIn,
  byTheHouse,
  type DraftBlock,
  fragmentOf,
  isPart,
  sayBlocks,
  takeOver,
  tidy,
} from '../../expressions/contract.ts';
import { type Language, languages } from '../../platform/language.ts';
import type { Draft } from '../../reports/server/index.ts';
import type { Admitted, Entrant, Pass } from './admit.ts';
import { beginSharedDraft, findSharedDraft, type StoredDraft } from './draft-store.ts';

/** Somebody who typed since the document was last stored, and the blocks they touched. */
export type Author = {
  readonly personId: string;
  readonly pass: Pass;
  readonly blocks: ReadonlySet<string>;
};

/** The shared document of a report while somebody is in it. */
export type Room = {
  readonly document: Doc;
  readonly reportId: string;
  readonly original: Language;
  /** The version of the report that the document has taken in. */
  version: number;
  /** Whoever typed last comes last. */
  authors: readonly Author[];
  isStoring: boolean;
};

/** Has an empty document say the draft: as it was stored, with what the report took on since. */
export async function openRoom(database: Database, { actor, draft }: Admitted, document: Doc): Promise<Room> {
  const { reportId, originalLanguage: original, version } = draft;
  const stored = await withActor(database, actor, async (db) => {
    const there = await findSharedDraft(db, reportId);
    if (there) return there;
    // All programs begin from one and the same document: two that were made apart would say everything twice.
    const begun = { document: documentOf(draft), version, by: actor.personId, at: database.clock.now() };
    await beginSharedDraft(db, draft, begun);
    return findSharedDraft(db, reportId);
  });
  if (!stored) throw new Error(`the draft of ${reportId} was not begun`);
  const room: Room = { document, reportId, original, version, authors: [], isStoring: false };
  takeIn(room, draft, stored);
  noteAuthors(room);
  return room;
}

/** Takes into the document what others have stored, and what the report has taken on without any document. */
export function takeIn(room: Room, draft: Draft, stored: StoredDraft): void {
  const { document, original } = room;
  applyUpdate(document, stored.document, byTheHouse);
  if (stored.version !== draft.version) {
    const base = new Doc();
    applyUpdate(base, stored.document);
    const theirs = draft.blocks.map(asDraftBlock);
    sayBlocks(document, takeOver(blocksIn(base, original), blocksIn(document, original), theirs));
  }
  tidy(document, { original, newId: randomUUID });
  room.version = draft.version;
}

function documentOf({ blocks, originalLanguage }: Draft): Uint8Array {
  const document = new Doc();
  sayBlocks(document, blocks.map(asDraftBlock));
  tidy(document, { original: originalLanguage, newId: randomUUID });
  return encodeStateAsUpdate(document);
}

function asDraftBlock(block: Draft['blocks'][number]): DraftBlock {
  const { blockId, type, level, under, themeId, findingId, words } = block;
  return { blockId, type, level, under, themeId, findingId, from: [], words };
}

/** Has the room remember whose words came in, block by block. */
function noteAuthors(room: Room): void {
  for (const language of languages) {
    const fragment = fragmentOf(room.document, language);
    fragment.observeDeep((events, { origin }) => {
      const entrant: Entrant | undefined = origin?.context?.entrant;
      if (!entrant) return;
      const blocks = events.flatMap(({ target, changes }) =>
        target === fragment
          ? [...changes.added].flatMap(({ content }) => content.getContent())
          : [blockOf(target)],
      );
      room.authors = withAuthor(room.authors, { ...entrant, blocks: new Set(blocks.flatMap(idOf)) });
    });
  }
}

/** The authors with this one last, and the blocks all of them touched. */
export function withAuthor(authors: readonly Author[], author: Author): readonly Author[] {
  const former = authors.find(({ personId }) => personId === author.personId);
  const others = authors.filter((one) => one !== former);
  return [...others, { ...author, blocks: new Set([...(former?.blocks ?? []), ...author.blocks]) }];
}

/** The block that a piece of the document belongs to: the element right below its fragment. */
function blockOf(piece: AbstractType<unknown>): AbstractType<unknown> {
  const { parent } = piece;
  return parent?.parent ? blockOf(parent) : piece;
}

function idOf(piece: unknown): readonly string[] {
  const id = isPart(piece) ? piece.getAttribute('id') : undefined;
  return id === undefined ? [] : [id];
}
