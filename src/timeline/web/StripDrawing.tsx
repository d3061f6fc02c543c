import type { Outcome } from '../../procedure/reading.ts';
import type { Bar } from './clock-bars.ts';
import type { Strip, Tick } from './clock-strip.ts';
import type { Packed } from './packing.ts';
import { barHeight, edge, heightOf, laneY, middle, tickY, topOf } from './strip-layout.ts';
import { textWidth } from './text-width.ts';

type Props = {
  readonly strip: Strip;
  /** What the picture shows, for those who do not see it. */
  readonly sentence: string;
  readonly nameOf: (bar: Bar) => string;
  readonly monthName: (on: string, withYear: boolean) => string;
  readonly todayName: string;
  /** The clock that is pointed at. */
  readonly shown: string | null;
  readonly ref: React.Ref<SVGSVGElement>;
};

/** The clock strip as a drawing. What can be pressed lies over it (ClockStrip.tsx): a picture holds no buttons. */
export function StripDrawing({ strip, sentence, nameOf, monthName, todayName, shown, ref }: Props) {
  const height = heightOf(strip);
  return (
    <svg
      ref={ref}
      className="strip-drawing"
      role="img"
      aria-label={sentence}
      viewBox={`${-edge} 0 ${strip.scale.width + 2 * edge} ${height}`}
      width={strip.scale.width + 2 * edge}
      height={height}
    >
      <Hatching />
      <Months strip={strip} nameOf={monthName} />
      <Today strip={strip} name={todayName} />
      {strip.ticks.map((tick) => (
        <Marker key={tick.key} tick={tick} shown={shown === tick.key} />
      ))}
      <Links strip={strip} />
      {strip.bars.map((bar) => (
        <ClockBar
          key={bar.key}
          bar={bar}
          y={laneY(strip, bar.row)}
          name={nameOf(bar)}
          shown={shown === bar.key}
        />
      ))}
    </svg>
  );
}

function Hatching() {
  return (
    <defs>
      <pattern
        id="strip-hatching"
        width="6"
        height="6"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <line className="strip-hatch" x1="0" y1="0" x2="0" y2="6" />
      </pattern>
    </defs>
  );
}

function Months({ strip, nameOf }: { readonly strip: Strip; readonly nameOf: Props['monthName'] }) {
  return strip.months.map((month) => (
    <g key={month.on}>
      <line className="strip-month" x1={month.x} x2={month.x} y1={4} y2={heightOf(strip) - topOf.foot} />
      <text className="strip-axis" x={month.x + (strip.scale.mirrored ? -4 : 4)} y={15}>
        {nameOf(month.on, month.withYear)}
      </text>
    </g>
  ));
}

function Marker({ tick, shown }: { readonly tick: Packed<Tick>; readonly shown: boolean }) {
  const y = tickY(tick.row);
  return (
    <g className={`strip-marker ${markerTone(tick.reading.outcome)} ${shown ? 'is-shown' : ''}`}>
      <path d={`M${tick.x} ${y - 5}l5 5-5 5-5-5Z`} />
      <text x={tick.label.x} y={y + 4} textAnchor={tick.label.anchor}>
        {tick.reading.id}
      </text>
    </g>
  );
}

function Links({ strip }: { readonly strip: Strip }) {
  return strip.links.map((link) => {
    const [from, to] = [laneY(strip, link.fromLane) + middle, laneY(strip, link.toLane) + middle];
    const side = from < to ? -1 : 1;
    const tip = to + side * (barHeight / 2 + 1);
    return (
      <g key={`${link.from} ${link.to}`} className="strip-link">
        <line x1={link.x} x2={link.x} y1={from} y2={tip} />
        <path d={`M${link.x - 3.5} ${tip + side * 5}L${link.x} ${tip}L${link.x + 3.5} ${tip + side * 5}`} />
      </g>
    );
  });
}

type BarProps = { readonly bar: Bar; readonly y: number; readonly name: string; readonly shown: boolean };

function ClockBar({ bar, y, name, shown }: BarProps) {
  const top = y + middle - barHeight / 2;
  const box = { y: top, height: barHeight, rx: 3 };
  return (
    <g className={`strip-bar is-${bar.reading.outcome} ${shown ? 'is-shown' : ''}`}>
      {bar.overrun && <line className="strip-overrun" {...lineOf(bar.overrun, y + middle)} />}
      <rect className={bar.openEnded ? 'strip-body is-open-ended' : 'strip-body'} {...bar.body} {...box} />
      {bar.elapsed && <rect className="strip-elapsed" {...bar.elapsed} {...box} />}
      {bar.hatched && (
        <rect className="strip-hatched" {...bar.hatched} {...box} fill="url(#strip-hatching)" />
      )}
      {bar.replaced.map((x) => (
        <line key={x} className="strip-replaced" x1={x} x2={x} y1={top - 3} y2={top + barHeight + 3} />
      ))}
      {bar.done !== null && <Done x={bar.done} y={y + middle} />}
      <text
        className={bar.label.isOn ? 'strip-on' : undefined}
        x={bar.label.x}
        y={y + middle + 4.5}
        textAnchor={bar.label.anchor}
      >
        {name}
      </text>
    </g>
  );
}

function Done({ x, y }: { readonly x: number; readonly y: number }) {
  return (
    <g className="strip-done">
      <circle cx={x} cy={y} r={6} />
      <path d={`M${x - 2.6} ${y + 0.2}l1.9 1.9 3.4-3.9`} />
    </g>
  );
}

function Today({ strip, name }: { readonly strip: Strip; readonly name: string }) {
  if (strip.today === null) return null;
  const foot = heightOf(strip) - topOf.foot;
  const room = textWidth(name) / 2;
  const x = Math.min(Math.max(strip.today, room), strip.scale.width - room);
  return (
    <g className="strip-today">
      <line x1={strip.today} x2={strip.today} y1={22} y2={foot + 2} />
      <text x={x} y={foot + 15} textAnchor="middle">
        {name}
      </text>
    </g>
  );
}

function lineOf(extent: { readonly x: number; readonly width: number }, y: number) {
  return { x1: extent.x, x2: extent.x + extent.width, y1: y, y2: y };
}

function markerTone(outcome: Outcome): string {
  if (outcome === 'met') return 'is-met';
  return outcome === 'late' || outcome === 'overdue' ? 'is-late' : '';
}
