import { useState } from 'react';
import { formatList } from '../../platform/format.ts';
import { ActButton } from '../../ui/ActButton.tsx';
import { TextField } from '../../ui/Field.tsx';
import { Note } from '../../ui/Note.tsx';
import { RefusalText } from '../../ui/RefusalText.tsx';
import { useAddress } from '../../web/address.ts';
import { Trans, useLanguage, useText } from '../../web/i18n.tsx';
import { actGroups } from './act-groups.ts';
import type { NextAct, VisitFile } from './api.ts';
import { EventForm } from './EventForm.tsx';
import './events.css';

const shownAtFirst = 6;

/** The acts of the procedure: those that can be entered now first; the others stay, and say why not. */
export function RecordEvent({ file }: { readonly file: VisitFile }) {
  const text = useText();
  const [search, setSearch] = useState('');
  const address = useAddress();
  // A desk leads to the form of an act; where the act is not open any more, the page says so as it always does.
  const [asked, setAsked] = useState<NextAct | null>(
    () => file.nextActs.find(({ event, allowed }) => allowed && event === address.get('act')) ?? null,
  );
  const close = () => {
    setAsked(null);
    address.set({ act: '' });
  };
  const refusal = file.refused['record-event'];
  const named = (act: NextAct) => text(`procedure.event.${act.event}`);
  const groups = actGroups(file.nextActs, search, named);

  if (refusal) {
    return (
      <Note>
        <p>
          <RefusalText refusal={refusal} />
        </p>
      </Note>
    );
  }
  return (
    <div className="acts stack">
      {groups.lawful.length > 0 ? (
        <ul className="acts-now">
          {groups.lawful.map((act, at) => (
            <li key={act.event}>
              <ActButton
                refusedBecause={null}
                {...(at === 0 && act.ends.length > 0 ? { weight: 'main' as const } : {})}
                onPress={() => setAsked(act)}
              >
                <Trans id={`procedure.event.${act.event}`} />
              </ActButton>
              {act.ends.length > 0 && <Ends act={act} />}
            </li>
          ))}
        </ul>
      ) : (
        <p className="muted">
          <Trans id="events.acts.none" />
        </p>
      )}
      <TextField
        type="search"
        label={text('events.acts.find')}
        hint={text('events.acts.find-hint')}
        value={search}
        onChange={setSearch}
      />
      <Refused title="events.acts.for-others" acts={groups.forOthers} all={search !== ''} />
      <Refused title="events.acts.not-now" acts={groups.notNow} all={search !== ''} />
      {asked && <EventForm act={asked} file={file} onClose={close} />}
    </div>
  );
}

/** The clocks an act ends. */
function Ends({ act }: { readonly act: NextAct }) {
  const text = useText();
  const language = useLanguage();
  const clocks = formatList(
    act.ends.map((clock) => text(`procedure.clock.${clock}`)),
    language,
  );
  return (
    <p className="small muted">
      <Trans id="events.acts.ends" values={{ clocks }} />
    </p>
  );
}

type RefusedProps = { readonly title: string; readonly acts: readonly NextAct[]; readonly all: boolean };

function Refused({ title, acts, all }: RefusedProps) {
  const [more, setMore] = useState(false);
  if (acts.length === 0) return null;
  const shown = all || more ? acts : acts.slice(0, shownAtFirst);
  return (
    <div className="stack">
      <h3>
        <Trans id={title} />
      </h3>
      <ul className="acts-refused">
        {shown.map((act) => (
          <li key={act.event}>
            <ActButton
              refusedBecause={act.refusal ? <RefusalText refusal={act.refusal} /> : null}
              onPress={() => undefined}
            >
              <Trans id={`procedure.event.${act.event}`} />
            </ActButton>
          </li>
        ))}
      </ul>
      {shown.length < acts.length && (
        <p>
          <button type="button" className="button" onClick={() => setMore(true)}>
            <Trans id="events.acts.show-all" values={{ count: acts.length }} />
          </button>
        </p>
      )}
    </div>
  );
}
