import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ActButton } from '../../ui/ActButton.tsx';
import { ActTrouble } from '../../ui/ActTrouble.tsx';
import { Day } from '../../ui/Day.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Link } from '../../ui/Link.tsx';
import { Facts, Page, Section } from '../../ui/Page.tsx';
import { RefusalText } from '../../ui/RefusalText.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { usePathPart } from '../../web/address.ts';
import { Trans, useText } from '../../web/i18n.tsx';
import { useAct } from '../../web/use-act.ts';
import { listQuery, planning, touched, type VisitList } from './api.ts';
import { EntryPanel } from './EntryPanel.tsx';
import { AdoptDialog, ProposeDialog } from './ListDialogs.tsx';
import './planning.css';

/** One list: what CTED proposes in order of priority, what each priority rests on, and what the Committee decided. */
export function ListPage() {
  const text = useText();
  const { data: list } = useSuspenseQuery(listQuery(usePathPart('listId')));
  const name = text('planning.list-of', { year: String(list.year) });
  const entries = [...list.ranked, ...list.unranked];
  return (
    <Page
      name={name}
      title={name}
      over={
        <>
          <Link to={list.training ? '/planning?training=true' : '/planning'}>
            <Trans id="planning.title" />
          </Link>{' '}
          <Tag tone={list.status === 'adopted' ? 'met' : 'running'}>
            <Trans id={`planning.status-${list.status}`} />
          </Tag>
        </>
      }
      lead={<Trans id="planning.list-lead" />}
      training={list.training}
    >
      <About list={list} />
      <Acts list={list} />
      <Section title={<Trans id="planning.entries" />}>
        {entries.length === 0 && <EmptyState title={<Trans id="planning.list-empty" />}>{null}</EmptyState>}
        {list.ranked.map((entry) => (
          <EntryPanel key={entry.proposedVisitId} list={list} entry={entry} />
        ))}
      </Section>
      {list.unranked.length > 0 && (
        <Section title={<Trans id="planning.unranked" />}>
          <p className="muted">
            <Trans id="planning.unranked-why" values={{ share: String(list.leastCoverage) }} />
          </p>
          {list.unranked.map((entry) => (
            <EntryPanel key={entry.proposedVisitId} list={list} entry={entry} />
          ))}
        </Section>
      )}
    </Page>
  );
}

function About({ list }: { readonly list: VisitList }) {
  const text = useText();
  const { openedOn, submittedOn, adoptedOn, announcedOn, decisionId, demandShare, lotSeed } = list;
  const days = { opened: openedOn, submitted: submittedOn, adopted: adoptedOn, announced: announcedOn };
  const facts = Object.entries(days).flatMap(([name, day]) =>
    day === null ? [] : [{ name: <Trans id={`planning.${name}`} />, value: <Day day={day} /> }],
  );
  return (
    <Section title={<Trans id="planning.about" />}>
      <Facts
        of={[
          ...facts,
          ...(decisionId
            ? [
                {
                  name: <Trans id="planning.decision" />,
                  value: (
                    <Link to={`/decisions/${decisionId}`}>
                      <Trans id="planning.to-decision" />
                    </Link>
                  ),
                },
              ]
            : []),
          { name: <Trans id="planning.demand-share" />, value: <bdi>{demandShare}</bdi> },
        ]}
      />
      <p className="muted small">
        <Trans id="planning.our-setting" />
      </p>
      <Disclosure title={text('planning.lot')}>
        <p>
          <Trans id="planning.lot-why" />
        </p>
        <p>
          <code dir="ltr">{lotSeed}</code>
        </p>
      </Disclosure>
    </Section>
  );
}

function Acts({ list }: { readonly list: VisitList }) {
  const [dialog, setDialog] = useState<'propose' | 'adopt' | null>(null);
  const { refused } = list;
  // Whose act none of it is reads the list and is spared four refusals.
  if (Object.values(refused).every((refusal) => refusal?.kind === 'forbidden')) return null;
  const opens = (name: 'propose' | 'adopt') => (
    <ActButton
      refusedBecause={refused[name] && <RefusalText refusal={refused[name]} />}
      onPress={() => setDialog(name)}
    >
      <Trans id={`planning.do-${name}`} />
    </ActButton>
  );
  return (
    <div className="list-acts">
      {opens('propose')}
      <Final list={list} name="submit" call={planning.submitVisitList} />
      {opens('adopt')}
      <Final list={list} name="announce" call={planning.announceVisitList} />
      {dialog === 'propose' && <ProposeDialog list={list} onClose={() => setDialog(null)} />}
      {dialog === 'adopt' && <AdoptDialog list={list} onClose={() => setDialog(null)} />}
    </div>
  );
}

type FinalProps = {
  readonly list: VisitList;
  readonly name: 'submit' | 'announce';
  readonly call: typeof planning.submitVisitList;
};

/** An act that cannot be taken back, done after it was said what follows. */
function Final({ list: { listId, version, refused }, name, call }: FinalProps) {
  const act = useAct((seen: number, key) => call({ params: { listId }, body: { version: seen, key } }), {
    renews: touched,
  });
  const word = <Trans id={`planning.do-${name}`} />;
  return (
    <div>
      <ActButton
        refusedBecause={refused[name] && <RefusalText refusal={refused[name]} />}
        pending={act.isPending}
        onPress={() => act.press(version)}
        confirm={{ title: word, body: <Trans id={`planning.sure-${name}`} />, act: word }}
      >
        {word}
      </ActButton>
      <ActTrouble act={act} />
    </div>
  );
}
