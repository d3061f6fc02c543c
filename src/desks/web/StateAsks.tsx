import { Cites } from '../../ui/Cite.tsx';
import { DueDay } from '../../ui/DueDay.tsx';
import { Link } from '../../ui/Link.tsx';
import { OutcomeTag } from '../../ui/OutcomeTag.tsx';
import { RefusalText } from '../../ui/RefusalText.tsx';
import { Trans } from '../../web/i18n.tsx';
import { isStateClock } from '../state-words.ts';
import type { StateFile } from './api.ts';
import type { Why } from './given.ts';

type Props = { readonly file: StateFile; readonly Why: Why };
type Asked = StateFile['asked'][number];

/** What is asked of the State, in words to the State: what, until when, and what happens if it does not answer. */
export function AskedOfState({ file, Why }: Props) {
  if (file.asked.length === 0) {
    return (
      <p className="muted">
        <Trans id="desks.state.asked-none" />
      </p>
    );
  }
  return (
    <ol className="desk-lines">
      {file.asked.map((asked) => (
        <li key={`${asked.id} ${asked.from}`} className={`desk-line is-${asked.outcome}`}>
          <div className="desk-what high-links">
            <h4>
              <Trans
                id={isStateClock(asked.id) ? `desks.state.asked.${asked.id}` : `procedure.clock.${asked.id}`}
              />
            </h4>
          </div>
          <div className="desk-when">
            <DueDay of={asked} />
            <OutcomeTag outcome={asked.outcome} />
          </div>
          <p className="desk-why">
            {asked.calculation && (
              <Trans
                id="clocks.due-because"
                values={{ event: asked.calculation.trigger, on: asked.calculation.triggerOn }}
              />
            )}{' '}
            <Why reading={asked} procedureId={file.procedure} />
          </p>
          <p className="desk-then">
            <strong>
              <Trans id="desks.state.what-then" />
            </strong>{' '}
            <Trans id={thenOf(asked)} /> <Cites of={asked.cites} />
          </p>
          <ActsOf file={file} />
        </li>
      ))}
    </ol>
  );
}

/** What follows, in words to the State. After a granted extension no letter comes first (S/2020/731 V(n)). */
function thenOf({ id, extensions }: Asked): string {
  if (!isStateClock(id)) return `procedure.clock.${id}.lapse`;
  const wasExtended = id === 'D-08' && extensions.some(({ decision }) => decision === 'granted');
  return wasExtended ? 'desks.state.then-extended' : `desks.state.then.${id}`;
}

/** The way to the file, where the answer is entered. */
function ActsOf({ file }: { readonly file: StateFile }) {
  return (
    <p className="desk-act">
      <Link className="button button-small" to="/visits/:fileId" params={{ fileId: file.fileId }}>
        <Trans id="desks.state.answer" />
      </Link>
    </p>
  );
}

/** Acts that have a page of their own; the others are entered on the page of the file. */
const ownPages: Readonly<Record<string, string>> = {
  'consent-given': '/visits/:fileId/consent',
  'consent-declined': '/visits/:fileId/consent',
  'programme-agreed': '/visits/:fileId/programme',
};

/** What the State may do now, asked or not. */
export function StateActs({ file }: { readonly file: StateFile }) {
  if (file.acts.length === 0) {
    return (
      <p className="muted">
        <Trans id="desks.state.acts-none" />
      </p>
    );
  }
  return (
    <ul className="link-list">
      {file.acts.map(({ event, allowed, refusal, cites }) => (
        <li key={event}>
          {allowed ? (
            <Link to={ownPages[event] ?? `/visits/:fileId?act=${event}`} params={{ fileId: file.fileId }}>
              <Trans id={`procedure.event.${event}`} />
            </Link>
          ) : (
            <span>
              <Trans id={`procedure.event.${event}`} />
            </span>
          )}{' '}
          <span className="small">
            <Cites of={cites} />
          </span>
          {refusal && (
            <p className="small muted">
              <RefusalText refusal={refusal} />
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

/** What others owe the State or the Committee in this file, as far as the State may know. */
export function WaitingOnOthers({ file, Why }: Props) {
  if (file.waiting.length === 0) {
    return (
      <p className="muted">
        <Trans id="desks.state.others-none" />
      </p>
    );
  }
  return (
    <ul className="brief-list">
      {file.waiting.map((clock) => (
        <li key={`${clock.id} ${clock.expert} ${clock.from}`}>
          <div className="brief-row">
            <span>
              <Trans id={`procedure.clock.${clock.id}`} />
            </span>
            <DueDay of={clock} />
            <span className="muted small">
              <Trans id={`procedure.actor.${clock.obliged}`} />
            </span>
            <Why reading={clock} procedureId={file.procedure} />
          </div>
        </li>
      ))}
    </ul>
  );
}
