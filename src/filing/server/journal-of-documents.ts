import type { ActorDb } from '../../database/server/with-actor.ts';
import { type DocumentClass, readersOf } from '../../documents/server/index.ts';
import { append, type Coded, type Seer } from '../../journal/server/journal.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Day, Instant } from '../../procedure/calendar.ts';

type Of = { readonly documentId: string; readonly class: DocumentClass; readonly stateCode: string | null };

type DocumentEvent = 'document-filed' | 'document-edition-added' | 'document-changed' | 'document-withdrawn';

/**
 * Enters what was done to a document, in ids and codes: in the chain of its State, or in that of the Committee. It bears
 * no file, because what happens in a visit is judged by the journal of its file.
 */
export async function enterOfDocument(
  db: ActorDb,
  actor: Actor,
  document: Of,
  entered: {
    readonly event: DocumentEvent;
    readonly on: Day;
    readonly now: Instant;
    readonly detail?: Readonly<Record<string, Coded>>;
  },
): Promise<void> {
  await append(db, {
    chain: document.stateCode ? `state:${document.stateCode}` : 'body:ctc',
    ...(document.stateCode && { stateCode: document.stateCode }),
    event: entered.event,
    on: entered.on,
    recordedAt: entered.now,
    by: actor.personId,
    seenBy: seersOf(document.class),
    detail: { document: document.documentId, class: document.class, ...entered.detail }, // [D-038]
  });
}

const seersOf = (name: DocumentClass): readonly Seer[] =>
  readersOf[name].flatMap((reader) => (reader === 'committee' || reader === 'state' ? [reader] : []));
