import { formatList } from '../../platform/format.ts';
import { procedureOf } from '../../procedure/procedures.ts';
import type { StageOfFile } from '../../procedure/reading.ts';
import { Day } from '../../ui/Day.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Trans, useLanguage, useText } from '../../web/i18n.tsx';
import { placeOnRail, type RailStage, type RailStep, stageRail } from './stage-rail.ts';
import './rail.css';

type Props = { readonly stageOfFile: StageOfFile; readonly procedureId: string };

/** The life of a file: where it stands, who holds it, since when; and all its stages one tap down. */
export function StageRail({ stageOfFile, procedureId }: Props) {
  const text = useText();
  const steps = stageRail(procedureOf(procedureId).stages, stageOfFile);
  const place = placeOnRail(steps);
  const open = steps.flatMap((step) => step.stages).filter((stage) => stage.standing === 'open');

  return (
    <div className="rail">
      <p className="unseen">
        <Trans
          id={place.at > 0 ? 'clocks.rail.place' : 'clocks.rail.not-begun'}
          values={{ ...place, stage: stageOfFile.stage ?? '' }}
        />
      </p>
      <ol className="rail-line" aria-hidden="true">
        {steps.map((step) => (
          <li
            key={step.order}
            className={`rail-step is-${step.standing} ${step.stages.some((stage) => stage.here) ? 'is-here' : ''}`}
            title={step.stages.map((stage) => text(`procedure.stage.${stage.id}`)).join(' · ')}
          />
        ))}
      </ol>
      {open.length > 0 && (
        <ul className="rail-open">
          {open.map((stage) => (
            <OpenStage key={stage.id} stage={stage} />
          ))}
        </ul>
      )}
      <Disclosure title={<Trans id="clocks.rail.all" values={{ count: steps.length }} />}>
        <AllSteps steps={steps} />
      </Disclosure>
    </div>
  );
}

function OpenStage({ stage }: { readonly stage: RailStage }) {
  const text = useText();
  const language = useLanguage();
  const holders = stage.heldBy.map((actor) => text(`procedure.actor.${actor}`));
  return (
    <li className={stage.here ? 'rail-stage is-here' : 'rail-stage'}>
      <strong>
        <Trans id={`procedure.stage.${stage.id}`} />
      </strong>
      {holders.length > 0 && (
        <span>
          <Trans id="clocks.rail.held-by" values={{ actors: formatList(holders, language) }} />
        </span>
      )}
      {stage.since && (
        <span className="muted">
          <Trans id="clocks.rail.since" values={{ day: stage.since }} />
        </span>
      )}
    </li>
  );
}

function AllSteps({ steps }: { readonly steps: readonly RailStep[] }) {
  return (
    <ol className="rail-all">
      {steps.flatMap((step) =>
        step.stages.map((stage) => (
          <li key={stage.id} className={`is-${stage.standing}`}>
            <span>
              <bdi className="muted small">{stage.id}</bdi> <Trans id={`procedure.stage.${stage.id}`} />
            </span>
            <span className="muted small">
              <Trans id={`clocks.standing.${stage.standing}`} />
              {stage.since && (
                <>
                  {' · '}
                  <Day day={stage.since} short />
                </>
              )}
            </span>
          </li>
        )),
      )}
    </ol>
  );
}
