import { useQuery } from '@tanstack/react-query';
import { isDay } from '../../procedure/calendar.ts';
import { DateField } from '../../ui/DateField.tsx';
import { Day } from '../../ui/Day.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { Note } from '../../ui/Note.tsx';
import { Facts, Page, Section } from '../../ui/Page.tsx';
import { useAddress } from '../../web/address.ts';
import { Trans, useText } from '../../web/i18n.tsx';
import { type MyState, myStateQuery, type StateFile } from './api.ts';
import { FileLink } from './FileLink.tsx';
import type { Why } from './given.ts';
import { Happenings } from './Happenings.tsx';
import { AskedOfState, StateActs, WaitingOnOthers } from './StateAsks.tsx';
import '../../styles/lists.css';
import './desks.css';

/** What a State has received of its visits, what is asked of it, until when, what happens after, and what it has done. */
export function MyStatePage({ Why }: { readonly Why: Why }) {
  const text = useText();
  const address = useAddress();
  const on = address.get('on');
  const query = useQuery(myStateQuery(isDay(on) ? on : null));
  const state = query.data;
  return (
    <Page
      name={text('desks.state.title')}
      title={state ? <bdi>{state.stateName}</bdi> : <Trans id="desks.state.title" />}
      over={state && <Trans id="desks.state.title" />}
      lead={<Trans id="desks.state.lead" />}
      training={state?.training === true}
    >
      <Loaded query={query} rows={8}>
        {(read) => <State state={read} Why={Why} />}
      </Loaded>
    </Page>
  );
}

function State({ state, Why }: { readonly state: MyState; readonly Why: Why }) {
  const text = useText();
  const address = useAddress();
  return (
    <>
      <Facts
        of={[
          { name: <Trans id="desks.state.as-of" />, value: <Day day={state.asOf} /> },
          {
            name: <Trans id="desks.state.asked-count" />,
            value: state.files.reduce((sum, { asked }) => sum + asked.length, 0),
          },
        ]}
      />
      <details className="disclosure" open={state.isPast}>
        <summary>
          <span>{text('desks.state.other-day')}</span>
        </summary>
        <div className="disclosure-body row">
          <DateField
            label={text('desks.state.on')}
            value={address.get('on')}
            max={state.isPast ? '' : state.asOf}
            onChange={(day) => address.set({ on: day })}
          />
        </div>
      </details>
      {state.isPast && (
        <Note tone="accent">
          <p>
            <Trans id="desks.state.past" values={{ on: state.asOf }} />
          </p>
          <p>
            <button type="button" className="link-button" onClick={() => address.set({ on: '' })}>
              <Trans id="desks.state.to-today" />
            </button>
          </p>
        </Note>
      )}
      {state.files.length === 0 && (
        <EmptyState title={<Trans id="desks.state.none" />}>
          <Trans id="desks.state.none-why" />
        </EmptyState>
      )}
      {state.files.map((file) => (
        <File key={file.fileId} file={file} isPast={state.isPast} Why={Why} />
      ))}
    </>
  );
}

type FileProps = { readonly file: StateFile; readonly isPast: boolean; readonly Why: Why };

function File({ file, isPast, Why }: FileProps) {
  return (
    <Section title={<FileLink file={file} />}>
      <p className="muted">
        {file.stage ? <Trans id={`procedure.stage.${file.stage}`} /> : <Trans id="desks.state.no-stage" />}
        {file.startsOn && (
          <>
            {' · '}
            <Trans id="desks.state.visit-on" values={{ on: file.startsOn }} />
          </>
        )}
      </p>
      <h3>
        <Trans id="desks.state.asked-of-you" />
      </h3>
      <AskedOfState file={file} Why={Why} />
      {!isPast && (
        <>
          <h3>
            <Trans id="desks.state.you-may" />
          </h3>
          <StateActs file={file} />
        </>
      )}
      <h3>
        <Trans id="desks.state.others-owe" />
      </h3>
      <WaitingOnOthers file={file} Why={Why} />
      <div className="desk-two">
        <div className="stack">
          <h3>
            <Trans id="desks.state.received" />
          </h3>
          <Happenings of={file.received} none="desks.state.received-none" />
        </div>
        <div className="stack">
          <h3>
            <Trans id="desks.state.done" />
          </h3>
          <Happenings of={file.done} none="desks.state.done-none" receipts />
        </div>
      </div>
    </Section>
  );
}
