import { formatDay, formatDayShort, formatInstant } from '../../platform/format.ts';
import { Trans, useLanguage } from '../i18n.tsx';

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

/** Whole days to a day, in words: "12 days left", "due today", "3 days late". */
export function DaysLeft({ days }: { readonly days: number }) {
  if (days < 0) return <Trans id="web.days-late" values={{ days: -days }} />;
  return <Trans id="web.days-left" values={{ days }} />;
}
