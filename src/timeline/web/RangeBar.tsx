import { directionOf } from '../../platform/language.ts';
import { useLanguage } from '../../web/i18n.tsx';
import './range.css';

const width = 300;
const edge = 20;

type Props = {
  /** The same in words, under the picture and for whoever cannot see it. */
  readonly sentence: string;
  /** Between 0 and 1: the least and the most it can be, and what it is by what is known. */
  readonly low: number;
  readonly high: number;
  readonly mark: number | null;
};

/** What is known of a share between the least and the most it can be; it runs from right to left too. */
export function RangeBar({ sentence, low, high, mark }: Props) {
  const mirrored = directionOf(useLanguage()) === 'rtl';
  const at = (value: number) => {
    const x = edge + value * (width - 2 * edge);
    return mirrored ? width - x : x;
  };
  return (
    <figure className="range">
      <svg viewBox={`0 0 ${width} 34`} role="img" aria-label={sentence}>
        <line className="range-axis" x1={at(0)} x2={at(1)} y1={10} y2={10} />
        <rect
          className="range-span"
          x={Math.min(at(low), at(high)) - 1}
          y={4}
          width={Math.abs(at(high) - at(low)) + 2}
          height={12}
        />
        {mark !== null && <path className="range-mark" d={`M${at(mark)} 0v20`} />}
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
