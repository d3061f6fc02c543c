import { directionOf } from '../../platform/language.ts';
import { useLanguage, useText } from '../../web/i18n.tsx';
import type { Flow } from './api.ts';
import { Picture } from './Picture.tsx';

const widest = 760;
const line = 46;
const bar = { from: 22, height: 14 };

/** The thread of one State: a bar for each kind, one below the other, its filled part the records that led on. */
export function FlowPicture({ flow: { stateName, stages } }: { readonly flow: Flow }) {
  const text = useText();
  const mirrored = directionOf(useLanguage()) === 'rtl';
  const most = Math.max(1, ...stages.map(({ count }) => count));
  const long = (count: number) => (count === 0 ? 0 : Math.max(1, (count / most) * 100));
  // In parts of the width: the picture is as wide as there is room, and its words keep their size.
  const placed = (count: number) => ({
    x: `${mirrored ? 100 - long(count) : 0}%`,
    width: `${long(count)}%`,
    height: bar.height,
  });
  const [first, last] = mirrored ? ['100%', '0%'] : ['0%', '100%'];
  const name = (stage: string) => text(`analysis.stage-${stage}`);
  const answers = stages.find(({ stage }) => stage === 'answer')?.count ?? 0;
  const next = stages.find(({ stage }) => stage === 'next-answer')?.count ?? 0;
  return (
    <Picture
      sentence={text('analysis.flow-sentence', { state: stateName, answers, next })}
      size={{ width: widest, height: stages.length * line }}
      fluid
      fileName="flow-of-a-state"
      table={[
        [text('analysis.stage'), text('analysis.count'), text('analysis.led-on')],
        ...stages.map(({ stage, count, ledOn }) => [name(stage), count, ledOn]),
      ]}
    >
      {stages.map(({ stage, count, ledOn }, at) => (
        <g key={stage}>
          <text className="picture-words" x={first} y={at * line + 15}>
            {name(stage)}
            <tspan className="picture-strong" dx={mirrored ? -8 : 8}>
              {count}
            </tspan>
          </text>
          <text className="picture-words picture-muted" x={last} y={at * line + 15} textAnchor="end">
            {text('analysis.led-on-short', { count: ledOn })}
          </text>
          <rect className="flow-all" y={at * line + bar.from} {...placed(count)} />
          <rect className="flow-led" y={at * line + bar.from} {...placed(ledOn)} />
        </g>
      ))}
    </Picture>
  );
}
