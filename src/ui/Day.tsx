import { formatDay, formatDayShort, formatInstant } from '../platform/format.ts';
import { Trans, useLanguage } from '../web/i18n.tsx';

/** A day, its month as a word. */
export function Day({ day, short = false }: { readonly day: string; readonly short?: boolean }) {
  const language = useLanguage();
  return (
    <time dateTime={day} className="nowrap">
      {short ? formatDayShort(day, language) : formatDay(day, language)}
    </time>
  );
}

/** A moment, with its zone said. */
export function Moment({ at, zone }: { readonly at: string; readonly zone: string }) {
  const language = useLanguage();
  return <time dateTime={at}>{formatInstant(at, language, zone)}</time>;
}

type HoursProps = {
  readonly on: string;
  readonly startsAt: string;
  readonly endsAt: string;
  /** The zone by whose clock the hours are said. */
  readonly zone: string;
};

/** From when until when on a day, with how far the clock of the place is from Greenwich on it. */
export function Hours({ on, startsAt, endsAt, zone }: HoursProps) {
  return (
    <span className="nowrap" dir="ltr">
      {startsAt}–{endsAt} <span className="muted small">{offsetOn(on, zone)}</span>
    </span>
  );
}

/** How far the clock of a zone is from Greenwich on a day: `GMT-4`. */
function offsetOn(on: string, zone: string): string {
  const format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'shortOffset' });
  const parts = format.formatToParts(new Date(`${on}T12:00:00Z`));
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone;
}

/** Whole days to a day, in words: "12 days left", "due today", "3 days late". */
export function DaysLeft({ days }: { readonly days: number }) {
  if (days < 0) return <Trans id="web.days-late" values={{ days: -days }} />;
  return <Trans id="web.days-left" values={{ days }} />;
}
