import { Refused } from '../../platform/refusal.ts';
import { type Day, type Instant, plus } from '../../procedure/calendar.ts';
import { dayIn, instantIn, timeIn } from '../../procedure/zone.ts';
import type { Rule } from '../contract.ts';
import { tooShort } from '../refusals.ts';
import { fullMinute } from '../written-procedure.ts';

type Closing = { readonly closesOn: Day; readonly closesTime: string };
type Sent = {
  readonly at: number;
  readonly zone: string;
  readonly rule: Pick<Rule, 'periodDays' | 'counting'>;
};

/** The earliest instant at which a text sent out now may close: the days of the rule, to the minute of the day. */
export function earliestClosing({ at, zone, rule }: Sent): Instant {
  const sent = new Date(fullMinute(at)).toISOString();
  const on = plus(dayIn(sent, zone), `P${rule.periodDays}D`, rule.counting);
  return instantIn(on, timeIn(sent, zone), zone);
}

/** When a text sent out now closes, as the machine reads it; refuses a period shorter than the rule. */
export function periodOf(closing: Closing, sent: Sent) {
  const closesAt = Date.parse(instantIn(closing.closesOn, closing.closesTime, sent.zone));
  const earliest = earliestClosing(sent);
  if (closesAt < Date.parse(earliest)) {
    throw new Refused(tooShort(dayIn(earliest, sent.zone), timeIn(earliest, sent.zone)));
  }
  return { at: sent.at, closesAt, noSoonerThan: Date.parse(earliest) };
}
