import { useMemo, useRef, useState } from 'react';
import { lapsesOf } from '../../clocks/web/rules.ts';
import { WhyDialog } from '../../clocks/web/WhyThisDate.tsx';
import { formatDay } from '../../platform/format.ts';
import { directionOf } from '../../platform/language.ts';
import type { Day } from '../../procedure/calendar.ts';
import { procedureOf } from '../../procedure/procedures.ts';
import type { ClockReading } from '../../procedure/reading.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Trans, useLanguage, useText } from '../../web/i18n.tsx';
import { saveFile, svgText } from '../../web/save-file.ts';
import type { Bar } from './clock-bars.ts';
import { clockStrip, type Strip, type StripOptions, type Tick } from './clock-strip.ts';
import { monthName } from './month-name.ts';
import type { Packed } from './packing.ts';
import { StripDrawing } from './StripDrawing.tsx';
import { StripLegend } from './StripLegend.tsx';
import { edge, laneHeight, laneY, tickHeight, tickY } from './strip-layout.ts';
import { stripSentence } from './strip-sentence.ts';
import { textWidth } from './text-width.ts';
import { useWidth } from './use-width.ts';
import './strip.css';

type Props = {
  readonly readings: readonly ClockReading[];
  readonly asOf: Day;
  readonly procedureId: string;
  /** What the file with the picture is called. */
  readonly fileName: string;
};

const usualWidth = 1000;
const roomForNames = 640;

/** All clocks of a file on one line of time. Pointing at one tells its rule; pressing it tells the whole sum. */
export function ClockStrip({ readings, asOf, procedureId, fileName }: Props) {
  const text = useText();
  const language = useLanguage();
  const frame = useRef<HTMLDivElement>(null);
  const drawing = useRef<SVGSVGElement>(null);
  const width = useWidth(frame, usualWidth) - 2 * edge;
  const [shown, setShown] = useState<string | null>(null);
  const [asked, setAsked] = useState<ClockReading | null>(null);

  const nameOf = (reading: ClockReading) => {
    const id = reading.expert ? `${reading.id} ${reading.expert}` : reading.id;
    return width < roomForNames ? id : `${id} ${text(`procedure.clock.${reading.id}`)}`;
  };
  const options: StripOptions = {
    today: asOf,
    width,
    mirrored: directionOf(language) === 'rtl',
    labelWidth: (reading) => textWidth(nameOf(reading)),
    markWidth: 40,
    monthWidth: textWidth(monthName('2026-09-01', true, language)) + 8,
    lapses: lapsesOf(procedureOf(procedureId)),
  };
  const strip = clockStrip(readings, options);
  const said = useMemo(() => stripSentence(readings, asOf), [readings, asOf]);
  if (!strip) return null;

  const pointed = [...strip.bars, ...strip.ticks].find((thing) => thing.key === shown);
  return (
    <figure className="strip">
      <div className="strip-frame" ref={frame}>
        <StripDrawing
          ref={drawing}
          strip={strip}
          sentence={text(said.id, said.values)}
          nameOf={(bar) => nameOf(bar.reading)}
          monthName={(on, withYear) => monthName(on, withYear, language)}
          todayName={text('timeline.today', { day: asOf })}
          shown={shown}
        />
        <Presses strip={strip} onShow={setShown} onAsk={setAsked} />
      </div>
      <figcaption className="strip-words">
        <p className="strip-told">{pointed ? <Told reading={pointed.reading} /> : <Trans {...said} />}</p>
        <StripLegend strip={strip} />
        <button
          type="button"
          className="button button-small"
          onClick={() =>
            drawing.current && saveFile(`${fileName}.svg`, 'image/svg+xml', svgText(drawing.current))
          }
        >
          <Icon name="download" />
          <Trans id="timeline.save-picture" />
        </button>
      </figcaption>
      {asked && <WhyDialog reading={asked} procedureId={procedureId} onClose={() => setAsked(null)} />}
    </figure>
  );
}

type PressesProps = {
  readonly strip: Strip;
  readonly onShow: (key: string | null) => void;
  readonly onAsk: (reading: ClockReading) => void;
};

/** Something to press over each bar and marker, in the order of time. */
function Presses({ strip, onShow, onAsk }: PressesProps) {
  const text = useText();
  const language = useLanguage();
  const things = [
    ...strip.bars.map((bar: Packed<Bar>) => ({ thing: bar, y: laneY(strip, bar.row), height: laneHeight })),
    ...strip.ticks.map((tick: Packed<Tick>) => ({
      thing: tick,
      y: tickY(tick.row) - tickHeight / 2,
      height: tickHeight,
    })),
  ].toSorted((a, b) => (a.thing.reading.from ?? '').localeCompare(b.thing.reading.from ?? ''));

  return things.map(({ thing: { key, reading, taken }, y, height }) => {
    const start = strip.scale.mirrored ? strip.scale.width - taken.x - taken.width : taken.x;
    const width = Math.max(taken.width, height);
    return (
      <button
        key={key}
        type="button"
        className="strip-press"
        aria-haspopup="dialog"
        aria-label={text('timeline.clock', {
          id: key,
          clock: reading.id,
          outcome: reading.outcome,
          due: reading.due ? formatDay(reading.due, language) : text('web.no-due-day'),
        })}
        style={{ insetInlineStart: start + edge, insetBlockStart: y, inlineSize: width, blockSize: height }}
        onPointerEnter={() => onShow(key)}
        onPointerLeave={() => onShow(null)}
        onFocus={() => onShow(key)}
        onBlur={() => onShow(null)}
        onClick={() => onAsk(reading)}
      />
    );
  });
}

/** One clock in a sentence, with the place it rests on. */
function Told({ reading }: { readonly reading: ClockReading }) {
  const { id, from, due, outcome, calculation, cites } = reading;
  const values = {
    id,
    clock: id,
    outcome,
    from: from ?? '',
    due: due ?? '',
    event: calculation?.trigger ?? '',
    cite: cites[0] ?? '',
  };
  return <Trans id={due ? 'timeline.told' : 'timeline.told-no-due-day'} values={values} />;
}
