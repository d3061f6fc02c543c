import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ActButton } from '../../ui/ActButton.tsx';
import { ActTrouble } from '../../ui/ActTrouble.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Link } from '../../ui/Link.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { Note } from '../../ui/Note.tsx';
import { Page, Section } from '../../ui/Page.tsx';
import { RefusalText } from '../../ui/RefusalText.tsx';
import { useAnnounce } from '../../ui/Toasts.tsx';
import { usePathPart } from '../../web/address.ts';
import { Trans, useText } from '../../web/i18n.tsx';
import { useAct } from '../../web/use-act.ts';
import { Areas } from './Areas.tsx';
import { type Programme, programmeQuery, type Sitting, sittings, touchedBy } from './api.ts';
import { SittingForm } from './SittingForm.tsx';
import { SittingFacts, SittingHead } from './SittingHead.tsx';
import './sittings.css';

/** The programme of a visit by sittings: planned by CTED, agreed by the State, printed for both. */
export function ProgrammePage() {
  const text = useText();
  const fileId = usePathPart('fileId');
  const query = useQuery(programmeQuery(fileId));
  const head = query.data;
  return (
    <Page
      name={text('sittings.title')}
      title={<Trans id="sittings.title" />}
      over={
        <Link to="/visits/:fileId" params={{ fileId }}>
          {head ? (
            <Trans id="sittings.visit" values={{ number: head.number, state: head.stateName }} />
          ) : (
            <Trans id="sittings.to-visit" />
          )}
        </Link>
      }
      lead={<Trans id="sittings.lead" />}
      training={head?.training === true}
      actions={
        <button type="button" className="button" onClick={() => window.print()}>
          <Icon name="print" />
          <Trans id="sittings.print" />
        </button>
      }
    >
      <Loaded query={query} rows={8}>
        {(programme) => <Sittings programme={programme} />}
      </Loaded>
    </Page>
  );
}

function Sittings({ programme }: { readonly programme: Programme }) {
  const { fileId, consent, sittings: all, refused, correspondence } = programme;
  const [asked, setAsked] = useState<Sitting | 'new' | null>(null);
  const mayPlan = refused.plan?.kind !== 'forbidden';
  return (
    <>
      {consent?.standing === 'withdrawn' && (
        <Note tone="overdue">
          <p>
            <Trans id="sittings.still" values={{ on: consent.since ?? '' }} />{' '}
            <Link to="/visits/:fileId/consent" params={{ fileId }}>
              <Trans id="sittings.to-consent" />
            </Link>
          </p>
        </Note>
      )}
      <Agreement programme={programme} />
      <Section title={<Trans id="sittings.sittings" />}>
        {all.length === 0 && (
          <EmptyState title={<Trans id="sittings.none" />}>
            <Trans id="sittings.none-why" />
          </EmptyState>
        )}
        <ol className="sittings">
          {all.map((sitting) => (
            <li key={sitting.sittingId} className="panel stack">
              <SittingHead sitting={sitting} />
              <SittingFacts sitting={sitting} correspondence={correspondence} />
              {!refused.plan && (
                <p className="no-print">
                  <button type="button" className="button button-small" onClick={() => setAsked(sitting)}>
                    <Trans id="sittings.change" />
                  </button>
                </p>
              )}
            </li>
          ))}
        </ol>
        {mayPlan && (
          <ActButton
            refusedBecause={refused.plan ? <RefusalText refusal={refused.plan} /> : null}
            onPress={() => setAsked('new')}
          >
            <Trans id="sittings.add" />
          </ActButton>
        )}
      </Section>
      {asked && (
        <SittingForm
          programme={programme}
          sitting={asked === 'new' ? null : asked}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  );
}

/** Whether the State agreed to the programme as it stands, and the button by which it does. */
function Agreement({ programme }: { readonly programme: Programme }) {
  const { fileId, version, asOf, agreedOn, areasWithout, refused } = programme;
  const text = useText();
  const announce = useAnnounce();
  const act = useAct(
    (_: null, key) => sittings.agreeProgramme({ params: { fileId }, body: { on: asOf, version, key } }),
    { renews: touchedBy(fileId), onDone: () => announce(text('sittings.agreed-now')) },
  );
  const changed = programme.sittings.some(({ sinceAgreed }) => sinceAgreed);
  // Agreed to as it stands, there is nothing left to press.
  const isSettled = agreedOn !== null && !changed && refused.agree;
  return (
    <>
      <Note tone={agreedOn && !changed ? 'met' : 'due-soon'}>
        <p>
          <Trans
            id={agreedOn ? 'sittings.agreed-on' : 'sittings.not-agreed'}
            values={{ on: agreedOn ?? '' }}
          />{' '}
          {changed && <Trans id="sittings.changed" />}
        </p>
        {programme.sittings.length > 0 && areasWithout.length > 0 && (
          <div className="small">
            <p>
              <Trans id="sittings.areas-without" />
            </p>
            <Areas of={areasWithout} />
          </div>
        )}
      </Note>
      {programme.onPaper && !refused.agree && (
        <p className="no-print">
          <Link className="button" to={`/visits/${fileId}?act=programme-agreed`}>
            <Trans id="sittings.agree-on-paper" />
          </Link>
        </p>
      )}
      {!programme.onPaper && !isSettled && refused.agree?.kind !== 'forbidden' && (
        <div className="no-print">
          <ActButton
            weight="main"
            pending={act.isPending}
            refusedBecause={refused.agree ? <RefusalText refusal={refused.agree} /> : null}
            onPress={() => act.press(null)}
            confirm={{
              title: <Trans id="sittings.agree" />,
              body: <Trans id="sittings.agree-what" />,
              act: <Trans id="sittings.agree" />,
            }}
          >
            <Trans id="sittings.agree" />
          </ActButton>
          <ActTrouble act={act} />
        </div>
      )}
    </>
  );
}
