import { directionOf } from '../../platform/language.ts';
import { useLanguage, useText } from '../../web/i18n.tsx';
import type { StateRow } from './api.ts';
import { Hatch } from './HeatMap.tsx';
import { Picture } from './Picture.tsx';
import { cellClass, printed } from './rated.ts';

const tile = 72;
const perRow = 8;

/** One tile of the same size for each State, with its code and the mean of all that was rated. */
export function Tiles({ rows }: { readonly rows: readonly StateRow[] }) {
  const text = useText();
  const mirrored = directionOf(useLanguage()) === 'rtl';
  const width = Math.min(perRow, Math.max(rows.length, 1)) * tile;
  const height = Math.ceil(rows.length / perRow) * tile;
  return (
    <Picture
      sentence={text('analysis.tiles-sentence', { states: rows.length })}
      size={{ width, height }}
      fileName="states-as-tiles"
      table={[
        [text('analysis.state'), text('analysis.mean'), text('analysis.cycle')],
        ...rows.map(({ stateName, mean, cycle }) => [stateName, mean, cycle]),
      ]}
    >
      <Hatch />
      {rows.map(({ stateCode, stateName, mean }, at) => {
        const start = (at % perRow) * tile;
        const x = mirrored ? width - start - tile : start;
        const y = Math.floor(at / perRow) * tile;
        return (
          <g key={stateCode}>
            <title>{stateName}</title>
            <rect className={cellClass(mean)} x={x + 2} y={y + 2} width={tile - 4} height={tile - 4} rx={3} />
            <text className="picture-words" x={x + tile / 2} y={y + 30} textAnchor="middle">
              {stateCode}
            </text>
            <text className="picture-words picture-strong" x={x + tile / 2} y={y + 52} textAnchor="middle">
              {printed(mean)}
            </text>
          </g>
        );
      })}
    </Picture>
  );
}
