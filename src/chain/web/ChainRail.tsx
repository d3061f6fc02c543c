import { Trans, useText } from '../../web/i18n.tsx';
import type { Thread } from './api.ts';

/** The thread at a glance: each kind there is, before and after, with how many; the record itself stands between. */
export function ChainRail({ thread: { record, before, after } }: { readonly thread: Thread }) {
  const text = useText();
  const steps = [
    ...stepsOf(before).map((step) => ({ ...step, to: `#chain.before-${step.kind}` })),
    { kind: record.kind, count: 0, to: null },
    ...stepsOf(after).map((step) => ({ ...step, to: `#chain.after-${step.kind}` })),
  ];
  return (
    <nav aria-label={text('chain.rail')}>
      <ol className="chain-rail">
        {steps.map(({ kind, count, to }) => (
          <li key={to ?? 'here'}>
            {to === null ? (
              <span className="chain-here" aria-current="true">
                <Trans id={`chain.kind.${kind}`} />
              </span>
            ) : (
              <a href={to}>
                <Trans id={`chain.kinds.${kind}`} /> <span className="figures">{count}</span>
              </a>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}

const stepsOf = (groups: Thread['before']) => groups.map(({ kind, count }) => ({ kind, count }));
