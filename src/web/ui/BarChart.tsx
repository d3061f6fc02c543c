import { useRef } from 'react';
import { directionOf } from '../../platform/language.ts';
import { Trans, useLanguage, useText } from '../i18n.tsx';
import { csvOf, saveFile, svgText } from '../save-file.ts';
import { barHeight, barsOf, labelHeight } from './bars.ts';
import { Icon } from './Icon.tsx';

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
  const text = useText();
  const mirrored = directionOf(useLanguage()) === 'rtl';
  const drawing = useRef<SVGSVGElement>(null);
  const { bars, height } = barsOf(values, { width, mirrored });
  const start = mirrored ? width : 0;
  return (
    <figure className="chart">
      <figcaption>{sentence}</figcaption>
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
      <details className="disclosure">
        <summary>
          <Icon name="next" />
          <span>
            <Trans id="web.chart-table" />
          </span>
        </summary>
        <div className="disclosure-body">
          <Twin sentence={sentence} names={names} values={values} unit={unit} />
        </div>
      </details>
      <div className="row">
        <button
          type="button"
          className="button button-small"
          onClick={() =>
            saveFile(
              `${fileName}.csv`,
              'text/csv',
              csvOf([[...names], ...values.map((one) => [one.label, one.value])]),
            )
          }
        >
          <Icon name="download" />
          {text('web.as-csv')}
        </button>
        <button
          type="button"
          className="button button-small"
          onClick={() => {
            if (drawing.current) saveFile(`${fileName}.svg`, 'image/svg+xml', svgText(drawing.current));
          }}
        >
          <Icon name="download" />
          {text('web.as-svg')}
        </button>
      </div>
    </figure>
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
