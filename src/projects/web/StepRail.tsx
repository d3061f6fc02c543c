import { Day } from '../../ui/Day.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Trans } from '../../web/i18n.tsx';
import { stepIds } from '../steps.ts';
import type { Project } from './api.ts';
import './projects.css';

/** The seven steps of a project: those it left and when, the one it stands in, and those to come. */
export function StepRail({ project: { step, taken } }: { readonly project: Project }) {
  const here = step === 'closed' ? stepIds.length : stepIds.indexOf(step);
  return (
    <ol className="step-rail">
      {stepIds.map((id, at) => {
        const left = taken.find((one) => one.left === id);
        const standing = standingOf(at, here);
        return (
          <li
            key={id}
            className={`step-rail-${standing}`}
            aria-current={standing === 'here' ? 'step' : undefined}
          >
            <Icon name={signs[standing]} />
            <span>
              <span className="step-rail-name">
                <Trans id={`assistance.step.${id}`} />
              </span>
              <span className="small muted">
                {left ? <Day day={left.on} short /> : <Trans id={`assistance.standing.${standing}`} />}
              </span>
            </span>
          </li>
        );
      })}
    </ol>
  );
}

const signs = { done: 'met', here: 'running', 'to-come': 'not-started' } as const;

function standingOf(at: number, here: number): keyof typeof signs {
  if (at < here) return 'done';
  return at === here ? 'here' : 'to-come';
}
