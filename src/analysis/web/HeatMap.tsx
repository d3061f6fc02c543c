import { directionOf } from '../../platform/language.ts';
import { useLanguage, useText } from '../../web/i18n.tsx';
import { useNarrow } from '../../web/use-narrow.ts';
import type { ThemeRatings } from './api.ts';
import { Picture } from './Picture.tsx';
import { cellClass, printed } from './rated.ts';

const wide = { nameWidth: 150, cell: { width: 58, height: 26 } };
const narrow = { nameWidth: 92, cell: { width: 33, height: 26 } };
const head = 34;

/** States by themes: the mean rating in each cell, a hatched cell where nothing was rated. */
export function HeatMap({ themes, rows }: ThemeRatings) {
  const text = useText();
  const mirrored = directionOf(useLanguage()) === 'rtl';
  const { nameWidth, cell } = useNarrow() ? narrow : wide;
  const width = nameWidth + themes.length * cell.width;
  const height = head + rows.length * cell.height;
  const x = (at: number) => {
    const start = nameWidth + at * cell.width;
    return mirrored ? width - start - cell.width : start;
  };
  const missing = rows.flatMap((row) => themes.filter((theme) => meanOf(row, theme) === null)).length;
  const names = themes.map((theme, at) => `${at + 1}. ${text(`procedure.theme.${theme}`)}`);
  return (
    <>
      <Picture
        sentence={text('analysis.heat-sentence', { states: rows.length, themes: themes.length, missing })}
        size={{ width, height }}
        fileName="states-by-themes"
        table={[
          [text('analysis.state'), ...names],
          ...rows.map((row) => [row.stateName, ...themes.map((theme) => meanOf(row, theme))]),
        ]}
      >
        <Hatch />
        {themes.map((theme, at) => (
          <text
            key={theme}
            className="picture-words"
            x={x(at) + cell.width / 2}
            y={head - 12}
            textAnchor="middle"
          >
            {at + 1}
            <title>{names[at]}</title>
          </text>
        ))}
        {rows.map((row, line) => (
          <g key={row.stateCode}>
            <text
              className="picture-words"
              x={mirrored ? width : 0}
              y={head + line * cell.height + cell.height / 2}
              dominantBaseline="central"
            >
              {row.stateName}
            </text>
            {themes.map((theme, at) => (
              <g key={theme}>
                <rect
                  className={cellClass(meanOf(row, theme))}
                  x={x(at) + 1}
                  y={head + line * cell.height + 1}
                  width={cell.width - 2}
                  height={cell.height - 2}
                />
                <text
                  className="picture-words"
                  x={x(at) + cell.width / 2}
                  y={head + line * cell.height + cell.height / 2}
                  textAnchor="middle"
                  dominantBaseline="central"
                >
                  {printed(meanOf(row, theme))}
                </text>
              </g>
            ))}
          </g>
        ))}
      </Picture>
      <ol className="picture-legend small">
        {themes.map((theme) => (
          <li key={theme}>{text(`procedure.theme.${theme}`)}</li>
        ))}
      </ol>
    </>
  );
}

function meanOf({ themes }: ThemeRatings['rows'][number], themeId: string): number | null {
  return themes.find((one) => one.themeId === themeId)?.mean ?? null;
}

/** The pattern of what is missing. */
export function Hatch() {
  return (
    <defs>
      <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line className="hatch" x1="0" y1="0" x2="0" y2="6" />
      </pattern>
    </defs>
  );
}
