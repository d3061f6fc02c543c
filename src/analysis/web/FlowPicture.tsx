import { directionOf } from '../../platform/language.ts';
import { useLanguage, useText } from '../../web/i18n.tsx';
import type { Flow } from './api.ts';
import { Picture } from './Picture.tsx';

const step = { width: 118, bar: 56 };
const tallest = 130;
const base = 160;

/** The thread of one State: a bar for each kind, its filled part the records that led on. */
export function FlowPicture({ flow: { stateName, stages } }: { readonly flow: Flow }) {
  const text = useText();
  const mirrored = directionOf(useLanguage()) === 'rtl';
  const width = stages.length * step.width;
  const most = Math.max(1, ...stages.map(({ count }) => count));
  const tall = (count: number) => (count === 0 ? 0 : Math.max(4, (count / most) * tallest));
  const name = (stage: string) => text(`analysis.stage-${stage}`);
  const answers = stages.find(({ stage }) => stage === 'answer')?.count ?? 0;
  const next = stages.find(({ stage }) => stage === 'next-answer')?.count ?? 0;
  return (
    <Picture
      sentence={text('analysis.flow-sentence', { state: stateName, answers, next })}
      size={{ width, height: base + 62 }}
      fileName="flow-of-a-state"
      table={[
        [text('analysis.stage'), text('analysis.count'), text('analysis.led-on')],
        ...stages.map(({ stage, count, ledOn }) => [name(stage), count, ledOn]),
      ]}
    >
      {stages.map(({ stage, count, ledOn }, at) => {
        const start = at * step.width;
        const middle = (mirrored ? width - start - step.width : start) + step.width / 2;
        const x = middle - step.bar / 2;
        return (
          <g key={stage}>
            <rect className="flow-all" x={x} y={base - tall(count)} width={step.bar} height={tall(count)} />
            <rect className="flow-led" x={x} y={base - tall(ledOn)} width={step.bar} height={tall(ledOn)} />
            <text
              className="picture-words picture-strong"
              x={middle}
              y={base - tall(count) - 8}
              textAnchor="middle"
            >
              {count}
            </text>
            <text className="picture-words" x={middle} y={base + 20} textAnchor="middle">
              {name(stage)}
            </text>
            <text className="picture-words picture-muted" x={middle} y={base + 40} textAnchor="middle">
              {text('analysis.led-on-short', { count: ledOn })}
            </text>
          </g>
        );
      })}
      <line className="flow-base" x1={0} x2={width} y1={base} y2={base} />
    </Picture>
  );
}
