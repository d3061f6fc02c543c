import type { Database } from '../../database/server/database.ts';
import { type ActorDb, withActor } from '../../database/server/with-actor.ts';
import { listDocuments } from '../../documents/server/index.ts';
import { listLatestEntries } from '../../events/server/index.ts';
import { publicReader } from '../../platform/actor.ts';
import type { Language } from '../../platform/language.ts';
import {
  countPublicVisits,
  type KnownVisit,
  listKnownFiles,
  listStatesThatAgreed,
} from '../../register/server/index.ts';
import { findState, listStateNames } from '../../registry/server/index.ts';

// Everything on the public pages is read as somebody without an account, under the policies of the database: what the
// public may not know is not there to be shown.

const mostPapers = 50;

/** A State about which something is public. */
export type PublicState = {
  readonly code: string;
  readonly name: string;
  readonly fictional: boolean;
  readonly visits: number;
  readonly lastYear: number | null;
  readonly agreed: boolean;
};

/** States with a visit that is public, or that agreed to release their report, by their names. */
export function listPublicStates(database: Database, language: Language): Promise<readonly PublicState[]> {
  return asPublic(database, language, async (db) => {
    const real = await statesIn(db, false, language);
    const fictional = database.mode === 'training' ? await statesIn(db, true, language) : [];
    const alphabet = new Intl.Collator(language);
    return [...real, ...fictional].sort(
      (a, b) => Number(a.fictional) - Number(b.fictional) || alphabet.compare(a.name, b.name),
    );
  });
}

async function statesIn(
  db: ActorDb,
  fictional: boolean,
  language: Language,
): Promise<readonly PublicState[]> {
  const counted = await countPublicVisits(db, fictional);
  const agreed = await listStatesThatAgreed(db, fictional);
  const codes = [...new Set([...counted.map(({ stateCode }) => stateCode), ...agreed])];
  const names = await listStateNames(db, language, codes);
  return codes.map((code) => {
    const own = counted.filter(({ stateCode }) => stateCode === code);
    return {
      code,
      name: names.get(code) ?? code,
      fictional,
      visits: own.reduce((sum, { visits }) => sum + Number(visits), 0),
      lastYear: own.length > 0 ? Math.max(...own.map(({ year }) => year)) : null,
      agreed: agreed.includes(code),
    };
  });
}

export type PublicPaper = {
  readonly documentId: string;
  readonly title: string;
  readonly titleLanguage: string;
  readonly on: string;
};

/** What the public may know of one State. */
export type StateInPublic = {
  readonly code: string;
  readonly name: string;
  readonly fictional: boolean;
  readonly visits: readonly Pick<KnownVisit, 'fileId' | 'type' | 'year' | 'startsOn' | 'endsOn'>[];
  /** The visits of a press release, by file, with its day. */
  readonly released: ReadonlyMap<string, string>;
  readonly pressReleases: readonly PublicPaper[];
  /** Since when it stands in the list of States that agreed to release their report; null when it does not. */
  readonly agreedOn: string | null;
};

/** What is public about a State, or undefined when there is no such State. */
export function findPublicState(
  database: Database,
  code: string,
  language: Language,
): Promise<StateInPublic | undefined> {
  return asPublic(database, language, async (db) => {
    const state = await findState(db, code);
    if (!state) return undefined;
    const actor = publicReader(language);
    const of = { training: state.fictional, stateCode: code };
    const visits = await listKnownFiles(db, actor, of, database.clock.today());
    const papers = await listDocuments(
      db,
      actor,
      { ...of, state: code, type: 'press-release', withdrawn: false, sort: 'dated', direction: 'down' },
      { limit: mostPapers },
    );
    return {
      code,
      name: state.names.find((one) => one.language === language)?.name ?? code,
      fictional: state.fictional,
      visits: visits.toSorted((a, b) => b.year - a.year),
      released: await daysOf(db, 'press-release-published', of, language),
      pressReleases: papers.rows.map(({ documentId, title, titleLanguage, datedOn }) => ({
        ...{ documentId, title, titleLanguage },
        on: datedOn,
      })),
      agreedOn: [...(await daysOf(db, 'consent-list-updated', of, language)).values()][0] ?? null,
    };
  });
}

type OfState = { readonly training: boolean; readonly stateCode: string };

async function daysOf(db: ActorDb, event: string, of: OfState, language: Language) {
  const entries = await listLatestEntries(db, { events: [event], ...of, language }, { limit: mostPapers });
  return new Map(entries.map(({ fileId, on }) => [fileId, on]));
}

const asPublic = <T>(database: Database, language: Language, work: (db: ActorDb) => Promise<T>): Promise<T> =>
  withActor(database, publicReader(language), work);
