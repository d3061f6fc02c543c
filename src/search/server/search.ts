import { findPeople } from '../../access/server/index.ts';
import { findRecords } from '../../chain/server/index.ts';
import type { ActorDb } from '../../database/server/with-actor.ts';
import { findDecisions } from '../../decisions/server/index.ts';
import { findDocuments } from '../../documents/server/index.ts';
import type { Actor } from '../../platform/actor.ts';
import { fold } from '../../platform/fold.ts';
import { type FoundThings, fitOf } from '../../platform/found.ts';
import { say } from '../../platform/server/messages.ts';
import { ctc2020 } from '../../procedure/ctc-2020/ctc-2020.ts';
import { findVisits } from '../../register/server/index.ts';
import { findStandards, findStates } from '../../registry/server/index.ts';
import { findRules } from '../../rules/server/index.ts';
import { type FoundGroup, FoundKind } from '../contract.ts';
import { threadKinds } from '../vocabulary.ts';

type Finder = (db: ActorDb, actor: Actor, text: string, limit: number) => Promise<FoundThings>;

const sayer =
  ({ language }: Actor) =>
  (id: string) =>
    say(language, id);

/** Each part finds its own, as the reader: what the reader may not see is neither shown nor counted. */
const finders: Readonly<Partial<Record<FoundKind, Finder>>> = {
  states: findStates,
  visits: findVisits,
  documents: documentsAsFound,
  decisions: findDecisions,
  people: findPeople,
  standards: (db, actor, text, limit) =>
    findStandards(db, { procedureId: ctc2020.id, say: sayer(actor) }, text, limit),
  rules: async (_, actor, text, limit) => findRules(sayer(actor), text, limit),
};

/** Documents by symbol, temporary number or title; the part gives its own nouns, with the best first. */
async function documentsAsFound(...asked: Parameters<Finder>): Promise<FoundThings> {
  const { count, rows } = await findDocuments(...asked);
  const typed = fold(asked[2]);
  return {
    count,
    rows: rows.map(({ documentId, number, title, titleLanguage }) => ({
      to: `/documents/${documentId}`,
      title,
      language: titleLanguage,
      about: number,
      fit: Math.min(fitOf(typed, fold(number)) ?? 3, fitOf(typed, fold(title)) ?? 3),
    })),
  };
}

type Asked = { readonly text: string; readonly kind?: FoundKind | undefined; readonly limit: number };

/** What this reader may see that holds the words, by kind; the kind with the best hit first. */
export async function searchAll(
  db: ActorDb,
  actor: Actor,
  { text, kind, limit }: Asked,
): Promise<FoundGroup[]> {
  const found = new Map<FoundKind, FoundThings>();
  for (const [name, find] of Object.entries(finders) as [FoundKind, Finder][]) {
    if (kind === undefined || kind === name) found.set(name, await find(db, actor, text, limit));
  }
  const kinds = threadKinds.filter((one) => kind === undefined || kind === one);
  for (const [name, things] of await findRecords(db, actor, { text, kinds, limit })) {
    found.set(FoundKind.parse(name), things);
  }
  const groups = [...found].flatMap(([name, { rows, count }]) => {
    const [best] = rows;
    if (!best) return [];
    const shown = rows.map(({ to, title, language = actor.language, about }) => ({
      to,
      title,
      language,
      about,
    }));
    return [{ kind: name, count, rows: shown, fit: best.fit }];
  });
  return groups.sort((a, b) => a.fit - b.fit).map(({ fit: _, ...group }) => group);
}
