import { directionOf } from '../../platform/language.ts';
import { useLanguage, useText } from '../../web/i18n.tsx';
import { useNarrow } from '../../web/use-narrow.ts';
import type { StateRow } from './api.ts';
import { Hatch } from './HeatMap.tsx';
import { Picture } from './Picture.tsx';
import { cellClass, printed } from './rated.ts';

const tile = { width: 95, height: 64 };
const longest = 13;

/** One tile of the same size for each State, with its name and the mean of all that was rated. */
export function Tiles({ rows }: { readonly rows: readonly StateRow[] }) {
  const text = useText();
  const mirrored = directionOf(useLanguage()) === 'rtl';
  const perRow = useNarrow() ? 3 : 8;
  const width = Math.min(perRow, Math.max(rows.length, 1)) * tile.width;
  const height = Math.ceil(rows.length / perRow) * tile.height;
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
        const start = (at % perRow) * tile.width;
        const x = mirrored ? width - start - tile.width : start;
        const y = Math.floor(at / perRow) * tile.height;
        const middle = x + tile.width / 2;
        return (
          <g key={stateCode}>
            <title>{stateName}</title>
            <rect
              className={cellClass(mean)}
              x={x + 2}
              y={y + 2}
              width={tile.width - 4}
              height={tile.height - 4}
              rx={3}
            />
            <text className="picture-words" x={middle} y={y + 26} textAnchor="middle">
              {shortened(stateName)}
            </text>
            <text className="picture-words picture-strong" x={middle} y={y + 47} textAnchor="middle">
              {printed(mean)}
            </text>
          </g>
        );
      })}
    </Picture>
  );
}

/** As much of a name as a tile holds; the whole one is said of the tile, and stands in the table. */
function shortened(name: string): string {
  const letters = [...name];
  return letters.length <= longest ? name : `${letters.slice(0, longest - 1).join('')}…`;
}
