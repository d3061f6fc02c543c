import type { ReactNode } from 'react';
import { Trans } from '../../web/i18n.tsx';
import type { Strip } from './clock-strip.ts';

/** What the signs of the strip mean; only of those that are on it. */
export function StripLegend({ strip }: { readonly strip: Strip }) {
  const has = {
    done: strip.bars.some((bar) => bar.done !== null),
    granted: strip.bars.some((bar) => bar.hatched),
    late: strip.bars.some((bar) => bar.overrun),
    openEnded: strip.bars.some((bar) => bar.openEnded),
    marker: strip.ticks.length > 0,
    link: strip.links.length > 0,
  };
  return (
    <ul className="strip-legend">
      {has.done && (
        <Sign word="timeline.legend.done">
          <g className="strip-bar is-met strip-done">
            <circle cx={12} cy={7} r={6} />
            <path d="M9.400 7.200l1.900 1.900 3.400-3.900" />
          </g>
        </Sign>
      )}
      {has.late && (
        <Sign word="timeline.legend.late">
          <g className="strip-bar is-overdue">
            <line className="strip-overrun" x1={1} x2={23} y1={7} y2={7} />
          </g>
        </Sign>
      )}
      {has.granted && (
        <Sign word="timeline.legend.granted">
          <g className="strip-bar is-open">
            <rect
              className="strip-hatched"
              x={1}
              y={1}
              width={22}
              height={12}
              rx={3}
              fill="url(#strip-hatching)"
            />
          </g>
        </Sign>
      )}
      {has.openEnded && (
        <Sign word="timeline.legend.open-ended">
          <g className="strip-bar is-open">
            <rect className="strip-body is-open-ended" x={1} y={1} width={22} height={12} rx={3} />
          </g>
        </Sign>
      )}
      {has.marker && (
        <Sign word="timeline.legend.marker">
          <g className="strip-marker">
            <path d="M12 2l5 5-5 5-5-5Z" />
          </g>
        </Sign>
      )}
      {has.link && (
        <Sign word="timeline.legend.chain">
          <g className="strip-link">
            <line x1={12} x2={12} y1={0} y2={13} />
            <path d="M8.500 8L12 13 15.500 8" />
          </g>
        </Sign>
      )}
    </ul>
  );
}

function Sign({ word, children }: { readonly word: string; readonly children: ReactNode }) {
  return (
    <li>
      <svg viewBox="0 0 24 14" width={24} height={14} aria-hidden="true">
        {children}
      </svg>
      <Trans id={word} />
    </li>
  );
}
