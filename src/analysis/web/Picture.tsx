import type { ReactNode } from 'react';
import { ChartFigure } from '../../timeline/web/ChartFigure.tsx';
import { Sideways } from '../../ui/Sideways.tsx';
import { useText } from '../../web/i18n.tsx';
import type { Cells } from '../../web/save-file.ts';

type Props = {
  /** What the picture says, as a sentence. */
  readonly sentence: string;
  readonly size: { readonly width: number; readonly height: number };
  /** Drawn in parts of the width: as wide as there is room, up to its size. */
  readonly fluid?: boolean;
  /** The same as rows, the first of them the head. */
  readonly table: Cells;
  readonly fileName: string;
  readonly children: ReactNode;
};

/** A drawing with its sentence, its twin as a table, and both as files. On a narrow screen it is moved sideways. */
export function Picture({ sentence, size, fluid = false, table, fileName, children }: Props) {
  const { width, height } = size;
  return (
    <ChartFigure
      sentence={sentence}
      className="picture"
      fileName={fileName}
      rows={table}
      table={
        <div className="picture-frame">
          <Twin sentence={sentence} table={table} />
        </div>
      }
      drawn={(drawing) => (
        <Sideways className="picture-frame" aria-label={sentence}>
          <svg
            ref={drawing}
            role="img"
            aria-label={sentence}
            width={width}
            height={height}
            viewBox={fluid ? undefined : `0 0 ${width} ${height}`}
            className={fluid ? 'picture-fluid' : undefined}
          >
            {children}
          </svg>
        </Sideways>
      )}
    />
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
