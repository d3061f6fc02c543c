import { createHash } from 'node:crypto';

/** A link as the database gives it, every value as a text. */
export type Link = {
  readonly chain: string;
  readonly seq: string;
  readonly prevHash: string;
  readonly id: string;
  readonly fileId: string | null;
  readonly stateCode: string | null;
  readonly event: string;
  readonly onDay: string;
  /** In UTC, to the microsecond. */
  readonly recordedAt: string;
  readonly byPerson: string;
  readonly corrects: string | null;
  readonly voids: string | null;
  /** Four truths: the Committee, the State, partners and the public may know of it. */
  readonly seenBy: string;
  readonly detail: string;
  readonly textDigests: string;
  readonly hash: string;
};

/** The hash a link ought to have, worked out apart from app.journal_canonical in the database, which gave it. */
export function hashOf(link: Link): string {
  const { chain, seq, prevHash, id, fileId, stateCode, event, onDay, recordedAt } = link;
  const { byPerson, corrects, voids, seenBy, detail, textDigests } = link;
  const lines = [
    ...['stocktake-journal-1', chain, seq, prevHash, id, fileId ?? '-', stateCode ?? '-', event],
    ...[onDay, recordedAt, byPerson, corrects ?? '-', voids ?? '-', seenBy, detail, textDigests],
  ];
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}

/** What stands before the first link. */
export const beginning = '0'.repeat(64);
