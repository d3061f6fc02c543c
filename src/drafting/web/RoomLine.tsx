import { Note } from '../../ui/Note.tsx';
import { RefusalText } from '../../ui/RefusalText.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { Trans, useText } from '../../web/i18n.tsx';
import { colourOf } from './colours.ts';
import { hasUnstored, type RoomState } from './join-draft.ts';

type Props = {
  readonly state: RoomState;
  readonly personId: string;
  readonly names: ReadonlyMap<string, string>;
};

/** Whether what was typed is stored, and who else is in. */
export function RoomLine({ state, personId, names }: Props) {
  return (
    <div className="draft-line">
      <p role="status" className="draft-saving">
        <Saving state={state} />
      </p>
      <ul className="draft-present muted">
        {state.present.map((one) => (
          <li key={one.personId}>
            <span className="draft-dot" style={{ background: colourOf(one.personId) }} aria-hidden="true" />
            <Trans
              id={one.personId === personId ? 'drafting.you' : 'drafting.somebody'}
              values={{ name: names.get(one.personId) ?? '' }}
            />
          </li>
        ))}
      </ul>
      <Troubles state={state} />
    </div>
  );
}

function Saving({ state }: { readonly state: RoomState }) {
  if (state.isClosed) return <Say tone="overdue" id="drafting.closed" />;
  if (!state.isConnected && state.isHere) return <Say tone="due-soon" id="drafting.away" />;
  if (!state.isHere) return <Say tone="not-started" id="drafting.joining" />;
  return hasUnstored(state) ? (
    <Say tone="running" id="drafting.saving" />
  ) : (
    <Say tone="met" id="drafting.saved" />
  );
}

type SayProps = {
  readonly tone: 'overdue' | 'due-soon' | 'not-started' | 'running' | 'met';
  readonly id: string;
};

function Say({ tone, id }: SayProps) {
  const text = useText();
  return (
    <Tag tone={tone} icon={tone}>
      {text(id)}
    </Tag>
  );
}

function Troubles({ state }: { readonly state: RoomState }) {
  if (state.isClosed) {
    return (
      <Note tone="overdue">
        <p>
          <Trans id="drafting.closed-why" />
        </p>
      </Note>
    );
  }
  if (!state.refusal) return null;
  return (
    <Note tone="overdue">
      <p>
        <RefusalText refusal={state.refusal} />
      </p>
    </Note>
  );
}
