import { type ReactNode, type RefObject, useRef } from 'react';
import { Icon } from '../../ui/Icon.tsx';
import { Trans, useText } from '../../web/i18n.tsx';
import { type Cells, csvOf, saveFile, svgText } from '../../web/save-file.ts';

type Props = {
  /** What the picture says. */
  readonly sentence: string;
  readonly className?: string;
  readonly drawn: (drawing: RefObject<SVGSVGElement | null>) => ReactNode;
  /** The same as a table on the page, and as rows of a file. */
  readonly table: ReactNode;
  readonly rows: Cells;
  readonly fileName: string;
};

/** A drawing with its sentence, its twin as a table, and both as files. */
export function ChartFigure({ sentence, className = '', drawn, table, rows, fileName }: Props) {
  const text = useText();
  const drawing = useRef<SVGSVGElement>(null);
  return (
    <figure className={`chart ${className}`}>
      <figcaption>{sentence}</figcaption>
      {drawn(drawing)}
      <details className="disclosure">
        <summary>
          <Icon name="next" />
          <span>
            <Trans id="web.chart-table" />
          </span>
        </summary>
        <div className="disclosure-body">{table}</div>
      </details>
      <div className="row">
        <button
          type="button"
          className="button button-small"
          onClick={() => saveFile(`${fileName}.csv`, 'text/csv', csvOf(rows))}
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
