import { directionOf } from '../../platform/language.ts';
import { useLanguage } from '../../web/i18n.tsx';
import { barHeight, barsOf, labelHeight } from './bars.ts';
import { ChartFigure } from './ChartFigure.tsx';

type Value = { readonly label: string; readonly value: number };

type Props = {
  /** What the picture says, as a sentence. */
  readonly sentence: string;
  readonly names: readonly [string, string];
  readonly values: readonly Value[];
  readonly fileName: string;
  readonly unit?: string;
};

const width = 560;

/** One message as bars, its twin as a table, and both as files. It runs from right to left in Arabic. */
export function BarChart({ sentence, names, values, fileName, unit = '' }: Props) {
  const mirrored = directionOf(useLanguage()) === 'rtl';
  const { bars, height } = barsOf(values, { width, mirrored });
  const start = mirrored ? width : 0;
  return (
    <ChartFigure
      sentence={sentence}
      fileName={fileName}
      rows={[[...names], ...values.map((one) => [one.label, one.value])]}
      table={<Twin sentence={sentence} names={names} values={values} unit={unit} />}
      drawn={(drawing) => (
        <svg
          ref={drawing}
          className="chart-drawing"
          role="img"
          aria-label={sentence}
          viewBox={`0 0 ${width} ${height}`}
        >
          {bars.map(({ label, value, x, width: long, y }) => (
            <g key={label}>
              <text className="chart-label" x={start} y={y + labelHeight / 2} dominantBaseline="central">
                {label}
              </text>
              <rect className="chart-bar" x={x} y={y + labelHeight} width={long} height={barHeight} rx={2} />
              <text
                className="chart-value"
                x={mirrored ? x - 6 : x + long + 6}
                y={y + labelHeight + barHeight / 2}
                dominantBaseline="central"
              >
                {value}
                {unit}
              </text>
            </g>
          ))}
        </svg>
      )}
    />
  );
}

type TwinProps = Pick<Props, 'sentence' | 'names' | 'values'> & { readonly unit: string };

function Twin({ sentence, names: [name, count], values, unit }: TwinProps) {
  return (
    <table className="table table-dense">
      <caption className="unseen">{sentence}</caption>
      <thead>
        <tr>
          <th scope="col">{name}</th>
          <th scope="col" data-align="end">
            {count}
          </th>
        </tr>
      </thead>
      <tbody>
        {values.map(({ label, value }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td data-align="end" data-label={count}>
              {value}
              {unit}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
