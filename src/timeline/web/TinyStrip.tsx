import { directionOf } from '../../platform/language.ts';
import type { Day } from '../../procedure/calendar.ts';
import type { ClockReading } from '../../procedure/reading.ts';
import { useLanguage, useText } from '../../web/i18n.tsx';
import { clockStrip } from './clock-strip.ts';
import { stripSentence } from './strip-sentence.ts';
import './strip.css';

const size = { width: 132, height: 20 } as const;

/** As much of a clock as a small picture needs. */
type TinyClock = Pick<ClockReading, 'id' | 'expert' | 'kind' | 'from' | 'due' | 'outcome' | 'fulfilled'>;

type Props = { readonly clocks: readonly TinyClock[]; readonly today: Day };

/** The strip as a small sign in a list: the same bars and today, without words. */
export function TinyStrip({ clocks, today }: Props) {
  const text = useText();
  const language = useLanguage();
  const readings = clocks.map((clock) => ({ ...unread, ...clock }));
  const strip = clockStrip(readings, { today, width: size.width, mirrored: directionOf(language) === 'rtl' });
  if (!strip) return null;

  const lane = size.height / Math.max(strip.lanes, 4);
  const said = stripSentence(readings, today);
  return (
    <svg
      className="strip-tiny"
      role="img"
      aria-label={text(said.id, said.values)}
      viewBox="0 0 132 20"
      {...size}
    >
      {strip.bars.map((bar) => (
        <g key={bar.key} className={`strip-bar is-${bar.reading.outcome}`}>
          <rect
            className="strip-tiny-bar"
            {...bar.body}
            y={bar.row * lane}
            height={Math.max(lane - 1, 1.5)}
            rx={1}
          />
        </g>
      ))}
      {strip.today !== null && (
        <line className="strip-tiny-today" x1={strip.today} x2={strip.today} y1={0} y2={size.height} />
      )}
    </svg>
  );
}

// What a list does not tell of a clock, because the small picture does not show it.
const unread = {
  obliged: '',
  fulfilledBy: null,
  provisional: false,
  cause: null,
  daysLeft: null,
  reminders: [],
  lastWorkingDay: null,
  alertOn: null,
  extensions: [],
  calculation: null,
  cites: [],
} satisfies Partial<ClockReading>;
