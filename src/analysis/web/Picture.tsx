import { type ReactNode, useRef } from 'react';
import { Trans, useText } from '../../web/i18n.tsx';
import { csvOf, saveFile, svgText } from '../../web/save-file.ts';
import { Icon } from '../../web/ui/Icon.tsx';

export type Cells = readonly (readonly (string | number | null)[])[];

type Props = {
  /** What the picture says, as a sentence. */
  readonly sentence: string;
  readonly size: { readonly width: number; readonly height: number };
  /** The same as rows, the first of them the head. */
  readonly table: Cells;
  readonly fileName: string;
  readonly children: ReactNode;
};

/** A drawing with its sentence, its twin as a table, and both as files. On a narrow screen it is moved sideways. */
export function Picture({ sentence, size: { width, height }, table, fileName, children }: Props) {
  const text = useText();
  const drawing = useRef<SVGSVGElement>(null);
  return (
    <figure className="chart picture">
      <figcaption>{sentence}</figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what is moved sideways is moved by keyboard too */}
      <section className="picture-frame" tabIndex={0} aria-label={sentence}>
        <svg
          ref={drawing}
          role="img"
          aria-label={sentence}
          width={width}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
        >
          {children}
        </svg>
      </section>
      <details className="disclosure">
        <summary>
          <Icon name="next" />
          <span>
            <Trans id="web.chart-table" />
          </span>
        </summary>
        <div className="disclosure-body picture-frame">
          <Twin sentence={sentence} table={table} />
        </div>
      </details>
      <div className="row">
        <button
          type="button"
          className="button button-small"
          onClick={() => saveFile(`${fileName}.csv`, 'text/csv', csvOf(table))}
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

function Twin({
  sentence,
  table: [head = [], ...rows],
}: {
  readonly sentence: string;
  readonly table: Cells;
}) {
  const text = useText();
  return (
    <table className="table table-dense">
      <caption className="unseen">{sentence}</caption>
      <thead>
        <tr>
          {head.map((cell) => (
            <th key={cell} scope="col">
              <span>{cell}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, ...cells]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {cells.map((cell, at) => (
              <td key={head[at + 1]} data-label={head[at + 1]}>
                {cell ?? text('analysis.missing')}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
