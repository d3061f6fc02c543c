import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Day } from '../../ui/Day.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { InstantTwice } from '../../ui/InstantTwice.tsx';
import { Link } from '../../ui/Link.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { Note } from '../../ui/Note.tsx';
import { Facts, Page, Section } from '../../ui/Page.tsx';
import { usePathPart } from '../../web/address.ts';
import { Trans, useText } from '../../web/i18n.tsx';
import './proceedings.css';
import { type Decision, decisionQuery, type TextVersion, type Written } from './api.ts';
import { FurtherDecision } from './FurtherDecision.tsx';
import { MemberWords } from './MemberWords.tsx';
import { TellState } from './TellState.tsx';
import { TextVersions } from './TextVersions.tsx';

type Given = {
  /** Where it stands, in a word. */
  readonly tags: (decision: Decision) => ReactNode;
  /** What silence is about to do or has done, with what this reader can do about it. */
  readonly silence: (decision: Decision, written: Written, acts: ReactNode) => ReactNode;
  /** How the written procedure went, with the texts of former rounds as they are shown here. */
  readonly course: (written: Written, texts: (texts: readonly TextVersion[]) => ReactNode) => ReactNode;
};

/** A decision: what it says, where it stands, how it was or is taken, and what this reader may do. */
export function DecisionPage({ tags, silence, course }: Given) {
  const decisionId = usePathPart('decisionId');
  const text = useText();
  const query = useQuery(decisionQuery(decisionId));
  if (!query.data) {
    return (
      <Page title={text('proceedings.loading')} name={text('proceedings.loading')}>
        <Loaded query={query} rows={10}>
          {() => null}
        </Loaded>
      </Page>
    );
  }
  const decision = query.data;
  return (
    <Page
      title={<bdi lang={decision.titleLanguage}>{decision.title}</bdi>}
      name={decision.title}
      over={
        <>
          <Link to="/decisions">
            <Trans id="decisions.title" />
          </Link>{' '}
          {tags(decision)}
        </>
      }
      lead={<Trans id={`decisions.kind.${decision.kind}`} />}
      actions={
        <>
          <Link className="button" to={`/chain/decision/${decision.decisionId}`}>
            <Trans id="web.follow-chain" />
          </Link>
          <button type="button" className="button" onClick={() => window.print()}>
            <Icon name="print" />
            <Trans id="proceedings.print" />
          </button>
        </>
      }
    >
      <Relations decision={decision} />
      {decision.written && silence(decision, decision.written, <MemberWords decision={decision} />)}
      <Section title={<Trans id="proceedings.text.title" />}>
        <TextVersions texts={decision.texts} />
      </Section>
      <Section title={<Trans id="proceedings.facts" />}>
        <DecisionFacts decision={decision} />
        <TellState decision={decision} />
        <FurtherDecision decision={decision} />
      </Section>
      {decision.written && course(decision.written, (texts) => <TextVersions texts={texts} />)}
    </Page>
  );
}

/** Other decisions that this one corrects, is corrected by, takes up or is taken up by. */
function Relations({ decision }: { readonly decision: Decision }) {
  const { corrects, correctedBy, follows, followedBy } = decision;
  const relations = [
    { id: 'proceedings.corrected-by', to: correctedBy },
    { id: 'proceedings.corrects', to: corrects },
    { id: 'proceedings.follows', to: follows },
    { id: 'proceedings.followed-by', to: followedBy },
  ].flatMap(({ id, to }) => (to === null ? [] : [{ id, to }]));
  if (relations.length === 0) return null;
  return (
    <Note tone={correctedBy === null ? 'plain' : 'due-soon'}>
      {relations.map(({ id, to }) => (
        <p key={id}>
          <Link to="/decisions/:decisionId" params={{ decisionId: to }}>
            <Trans id={id} />
          </Link>
        </p>
      ))}
    </Note>
  );
}

function DecisionFacts({ decision }: { readonly decision: Decision }) {
  const { meeting, decidedOn, decidedAt, stateName, fileId, manner, seal } = decision;
  const facts = [
    manner && { name: 'manner', value: <Trans id={`decisions.manner.${manner}`} /> },
    meeting && {
      name: 'meeting',
      value: <Trans id="proceedings.meeting-number" values={{ number: meeting.number }} />,
    },
    meeting?.agendaItem && { name: 'agenda-item', value: <bdi>{meeting.agendaItem}</bdi> },
    decidedAt === null && decidedOn && { name: 'decided', value: <Day day={decidedOn} /> },
    decidedAt && { name: 'decided', value: <InstantTwice at={decidedAt} /> },
    stateName && { name: 'state', value: stateName },
    fileId && {
      name: 'file',
      value: (
        <Link to="/visits/:fileId" params={{ fileId }}>
          <Trans id="proceedings.to-file" />
        </Link>
      ),
    },
    seal && { name: 'record', value: <Seal seal={seal} /> },
  ].filter((fact) => typeof fact === 'object' && fact !== null);
  return (
    <Facts
      of={facts.map(({ name, value }) => ({ name: <Trans id={`proceedings.fact.${name}`} />, value }))}
    />
  );
}

/** The digest under which the record was sealed, and whether it still holds. */
function Seal({ seal }: { readonly seal: NonNullable<Decision['seal']> }) {
  return (
    <>
      <code className="digest">{seal.sha256}</code>
      <br />
      <Trans id={seal.holds ? 'proceedings.seal-holds' : 'proceedings.seal-broken'} />
    </>
  );
}
