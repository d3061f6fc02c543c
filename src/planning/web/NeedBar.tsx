import { directionOf } from '../../platform/language.ts';
import { useLanguage, useText } from '../../web/i18n.tsx';
import type { Weighed } from './api.ts';

const width = 300;
const edge = 20;

/** The need between the least and the most it can be, with what is known as a mark; it runs from right to left too. */
export function NeedBar({ score: { low, high, need } }: { readonly score: Weighed['score'] }) {
  const text = useText();
  const mirrored = directionOf(useLanguage()) === 'rtl';
  const at = (value: number) => {
    const x = edge + value * (width - 2 * edge);
    return mirrored ? width - x : x;
  };
  const values = { low: String(low), high: String(high), need: String(need ?? '') };
  const sentence = text(need === null ? 'planning.interval-only' : 'planning.interval', values);
  return (
    <figure className="need-bar">
      <svg viewBox={`0 0 ${width} 34`} role="img" aria-label={sentence}>
        <line className="need-axis" x1={at(0)} x2={at(1)} y1={10} y2={10} />
        <rect
          className="need-range"
          x={Math.min(at(low), at(high)) - 1}
          y={4}
          width={Math.abs(at(high) - at(low)) + 2}
          height={12}
        />
        {need !== null && <path className="need-mark" d={`M${at(need)} 0v20`} />}
        {[0, 1].map((value) => (
          <text key={value} x={at(value)} y={31} textAnchor="middle">
            {value}
          </text>
        ))}
      </svg>
      <figcaption className="small">{sentence}</figcaption>
    </figure>
  );
}
