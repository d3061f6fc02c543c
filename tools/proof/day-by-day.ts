import { again, type Rule, rules } from './duties-again.ts';
import { dayOfNumber, numberOf, plusAgain } from './julian-days.ts';

// What time brings in a visit of S/2020/731, counted a second way: one day after another, morning, day and evening,
// with the duties as they stand written down here again and Julian day numbers. Used by tests only, as a second
// opinion on src/forecast/moments.ts, with which it shares no code and no data.

export type Told = {
  readonly event: string;
  readonly on: string;
  readonly until?: string;
  readonly expert?: string;
  readonly option?: string;
  readonly reasonGiven?: boolean;
};

type Duty = {
  readonly clock: string;
  readonly expert: string | undefined;
  readonly from: number;
  due: number | null;
  open: boolean;
  met: boolean;
  /** For D-08: a request made in time that nobody has decided; whether more time was given; the first due day. */
  pending: boolean;
  extended: boolean;
  readonly first: number | null;
  /** Begun by a day that passed, at the end of that day; and closed by hand for good. */
  readonly byLapse: boolean;
  waived: boolean;
};

type Cause = { readonly expert?: string | undefined; readonly byLapse?: boolean };

/** Every moment of a file up to the end of the day before `asOf`, and what the morning of that day brings; one line each. */
export function dayByDay(happened: readonly Told[], asOf: string): readonly string[] {
  const file = new FileOfDays(happened);
  const days = happened.map(({ on }) => numberOf(on));
  const last = numberOf(asOf);
  for (let today = Math.min(...days); today <= last; today += 1) {
    file.morning(today);
    file.day(today);
    if (today < last) file.evening(today);
  }
  return file.lines();
}

/** The line of one moment, by which the two ways are compared. */
export const lineOf = (
  on: string,
  kind: string,
  clock: string,
  expert: string | null,
  due: string | null,
): string => [on, clock, kind, expert ?? '-', due ?? '-'].join(' ');

class FileOfDays {
  private readonly duties: Duty[] = [];
  private readonly found = new Set<string>();
  private readonly happened: readonly Told[];

  constructor(happened: readonly Told[]) {
    // Without an acknowledgement the day of transmission counts as the day of receipt.
    const acknowledged = happened.some(({ event }) => event === 'final-report-received');
    this.happened = acknowledged
      ? happened
      : happened.flatMap((one) =>
          one.event === 'report-transmitted' ? [one, { ...one, event: 'final-report-received' }] : [one],
        );
  }

  lines(): readonly string[] {
    return [...this.found].sort();
  }

  morning(today: number): void {
    for (const duty of this.duties) if (duty.open) this.announce(duty, today);
  }

  day(today: number): void {
    const now = this.happened.filter(({ on }) => numberOf(on) === today);
    // What starts and ends on one day has started first, in whatever order it was entered. Requests for more time
    // and the decisions on them come one after another.
    const moreTime = ({ event }: Told) => event.startsWith('extension-');
    for (const one of now.filter((other) => !moreTime(other))) this.begin(one, today);
    for (const one of now.filter(moreTime)) {
      this.begin(one, today);
      this.end(one, today);
    }
    for (const one of now) this.sendByHand(one, today);
    for (const one of now.filter((other) => !moreTime(other))) this.end(one, today);
  }

  evening(today: number): void {
    for (const duty of [...this.duties]) {
      if (!duty.open || duty.clock === 'D-09' || duty.pending || duty.due === null) continue;
      // More time that had passed when it was given passes with the day on which it was given.
      const passesToday = duty.due === today || (duty.clock === 'D-08' && duty.due < today);
      if (passesToday) this.pass(duty, today);
    }
  }

  private announce(duty: Duty, today: number): void {
    this.remind(duty, today);
    const rule = ruleOf(duty);
    if (duty.due === today && rule.passing !== 'marker') this.note(today, 'due', duty);
    if (rule.alert && numberOf(plusAgain(dayOfNumber(duty.from), rule.alert)) === today) {
      this.found.add(lineOf(dayOfNumber(today), 'alert', duty.clock, null, null));
    }
    if (duty.clock === 'D-09' && duty.due !== null && today > Math.max(duty.due, duty.from))
      this.note(today, 'flag', duty);
  }

  private remind(duty: Duty, today: number): void {
    const { due } = duty;
    if (due === null) return;
    const days = (ruleOf(duty).remind ?? []).map((span) => due - Number(span.slice(1, -1)));
    if (days.includes(today)) this.note(today, 'reminder', duty);
  }

  private sendByHand({ event }: Told, today: number): void {
    const duty = this.duties.find(({ clock, met, waived }) => clock === 'D-08' && !met && !waived);
    if (event === 'comments-reminder-sent' && duty) this.note(today, 'sent', duty);
  }

  private pass(duty: Duty, today: number): void {
    const passing = ruleOf(duty).passing ?? 'overdue';
    this.note(today, passing, duty);
    if (passing !== 'overdue') duty.open = passing === 'lapse' && duty.clock === 'D-16';
    if (duty.clock === 'D-08') this.start(duty.extended ? 'D-13' : 'D-10', today, { byLapse: true });
    if (duty.clock === 'D-11') this.start('D-13', today, { byLapse: true });
    if (duty.clock === 'D-16') this.start('D-17', today, { byLapse: true });
  }

  private end(one: Told, today: number): void {
    for (const duty of this.duties) {
      const rule = ruleOf(duty);
      if (!duty.open) continue;
      if (one.event === 'obligation-waived' && one.option === duty.clock)
        Object.assign(duty, { open: false, waived: true });
      const isOwnCause = duty.byLapse && today === duty.from && one.event === 'extension-granted';
      if (rule.ends?.includes(one.event) && !isOwnCause) duty.open = false;
      const mine = duty.expert === undefined || duty.expert === one.expert;
      if (rule.met.includes(one.event) && mine && this.isLatest(duty))
        Object.assign(duty, { open: false, met: true });
    }
    this.decide(one, today);
  }

  /** What a request for more time and the decision on it do to the time for comments. */
  private decide({ event, until }: Told, today: number): void {
    const comments = this.duties.find(({ clock }) => clock === 'D-08');
    if (!comments || comments.met || comments.waived || comments.due === null || comments.first === null)
      return;
    if (event === 'extension-requested' && comments.open) comments.pending = today <= comments.due;
    if (event === 'extension-granted' && until) {
      // Comments of an earlier day lie within the time now given.
      comments.met = this.hasHappened('state-comments-received', today - 1);
      if (comments.met) return;
      comments.due = Math.min(numberOf(until), comments.first + 30);
      Object.assign(comments, { open: true, pending: false, extended: true });
      this.remind(comments, today);
      if (comments.due === today) this.note(today, 'due', comments);
    }
    if (event === 'extension-refused' && comments.pending) {
      comments.pending = false;
      if (today > comments.due) {
        comments.open = false;
        if (!this.hasHappened('state-comments-received', today)) this.start('D-10', today);
      }
    }
  }

  private begin(one: Told, today: number): void {
    for (const [clock, { start }] of Object.entries(rules)) {
      if (!start.includes(one.event)) continue;
      if (!again.includes(clock) && this.duties.some((duty) => duty.clock === clock)) continue;
      if (clock === 'D-02' && (one.reasonGiven || this.hasHappened('closing-meeting-held', today))) continue;
      if (clock === 'D-04') for (const expert of this.experts()) this.start(clock, today, { expert });
      else this.start(clock, today);
    }
  }

  private start(clock: string, from: number, { expert, byLapse = false }: Cause = {}): void {
    const { span, remind } = rules[clock] as Rule;
    const comments = this.duties.find((duty) => duty.clock === 'D-08');
    const counted = span ? numberOf(plusAgain(dayOfNumber(from), span)) : null;
    const due = clock === 'D-09' ? (comments?.due ?? null) : counted;
    const duty = {
      clock,
      expert,
      from,
      due,
      open: true,
      met: false,
      pending: false,
      extended: false,
      first: due,
      byLapse,
      waived: false,
    };
    this.duties.push(duty);
    if (remind) this.remind(duty, from);
  }

  private isLatest(duty: Duty): boolean {
    return (
      this.duties.findLast(({ clock, expert }) => clock === duty.clock && expert === duty.expert) === duty
    );
  }

  private experts(): readonly (string | undefined)[] {
    const named = this.happened.flatMap(({ event, expert }) =>
      event === 'partner-expert-confirmed' && expert ? [expert] : [],
    );
    return named.length > 0 ? [...new Set(named)] : [undefined];
  }

  private hasHappened(event: string, today: number): boolean {
    return this.happened.some((one) => one.event === event && numberOf(one.on) <= today);
  }

  private note(today: number, kind: string, { clock, expert, due }: Duty): void {
    const written = due === null ? null : dayOfNumber(due);
    this.found.add(lineOf(dayOfNumber(today), kind, clock, expert ?? null, written));
  }
}

const ruleOf = ({ clock }: Duty): Rule => rules[clock] as Rule;
