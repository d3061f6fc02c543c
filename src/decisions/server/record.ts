import { createHash } from 'node:crypto';
import type { Day, Instant } from '../../procedure/calendar.ts';
import { body } from '../../silence/acts.ts';
import type { Rule, TextVersion } from '../../silence/contract.ts';
import { closingOf, type Hold, type Spoken, type Written } from '../../silence/server/index.ts';
import type { Outcome } from '../kinds.ts';
import type { DecisionRow } from './decision-store.ts';

type Subject = Pick<
  DecisionRow,
  | 'decisionId'
  | 'kind'
  | 'fileId'
  | 'stateCode'
  | 'manner'
  | 'meetingNumber'
  | 'agendaItem'
  | 'correctsId'
  | 'followsId'
>;

export type Sealable = Subject & {
  readonly outcome: Outcome;
  readonly decidedOn: Day;
  readonly decidedAt: Instant | null;
  readonly texts: readonly (Pick<TextVersion, 'language' | 'sha256'> & { readonly round: number })[];
  readonly rule: Pick<Rule, 'ruleId' | 'cite'> | null;
  readonly written: Written | null;
};

/**
 * The digest of everything a decision is: what on, how and when taken, with which texts and under which rule, what was
 * said in time. One text for one decision, so that anybody with the same facts finds the same digest.
 */
export function recordDigest(given: Sealable): string {
  const { decisionId, kind, fileId, stateCode, manner, meetingNumber, agendaItem, correctsId, followsId } =
    given;
  const { outcome, decidedOn, decidedAt, rule } = given;
  const record = {
    form: 'stocktake-decision-1',
    ...{ body, decisionId, kind, fileId, stateCode, manner, outcome, decidedOn, decidedAt },
    ...{ meetingNumber, agendaItem, correctsId, followsId },
    rule: rule && { ruleId: rule.ruleId, cite: rule.cite },
    texts: given.texts
      .map(({ round, language, sha256 }) => [round, language, sha256] as const)
      .toSorted(
        ([round, language], [other, otherLanguage]) => round - other || (language < otherLanguage ? -1 : 1),
      ),
    rounds: given.written?.rounds.map(roundInRecord) ?? [],
  };
  return sha256(JSON.stringify(record));
}

/** The digest of a language version: its title and its words. */
export const textDigest = (title: string, words: string): string => sha256(JSON.stringify([title, words]));

function roundInRecord(round: Written['rounds'][number]) {
  const closing = closingOf(round);
  return {
    ...{ number: round.number, openedAt: inWords(round.openedAt), announced: inWords(round.announced) },
    closesAt: closing === null ? null : inWords(closing),
    objections: round.objections.map(({ by, at }: Spoken) => [by, inWords(at)]),
    holds: round.holds.map(({ by, from, until }: Hold) => [
      by,
      inWords(from),
      until === null ? null : inWords(until),
    ]),
  };
}

const inWords = (moment: number): Instant => new Date(moment).toISOString();

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
