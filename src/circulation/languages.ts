import type { Language } from '../platform/language.ts';
import { languages } from '../platform/language.ts';
import type { Day } from '../procedure/calendar.ts';
import type { LanguageStanding } from './vocabulary.ts';

/** By when languages were asked for, and since when they are there. */
type Known = {
  readonly asked: Partial<Record<Language, Day>>;
  readonly there: Partial<Record<Language, Day>>;
};
export type LanguageStatus = {
  readonly language: Language;
  readonly standing: LanguageStanding;
  readonly thereOn: Day | null;
  readonly askedBy: Day | null;
};

/** Each of the six languages on a day: what is there is seen from what is on file, and never typed. */
export function statusOfLanguages({ asked, there }: Known, today: Day): LanguageStatus[] {
  return languages.map((language) => {
    const thereOn = there[language] ?? null;
    const askedBy = asked[language] ?? null;
    return { language, standing: standingOf(thereOn, askedBy, today), thereOn, askedBy };
  });
}

function standingOf(thereOn: Day | null, askedBy: Day | null, today: Day): LanguageStanding {
  if (thereOn !== null) return askedBy !== null && thereOn > askedBy ? 'there-late' : 'there';
  if (askedBy === null) return 'not-asked';
  return today > askedBy ? 'overdue' : 'asked';
}
