import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ActButton } from '../../ui/ActButton.tsx';
import { ActTrouble } from '../../ui/ActTrouble.tsx';
import { Day } from '../../ui/Day.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Facts, Page, Section } from '../../ui/Page.tsx';
import { useAnnounce } from '../../ui/Toasts.tsx';
import { Trans, useText } from '../../web/i18n.tsx';
import { useAct } from '../../web/use-act.ts';
import { type RetentionRule, retention, retentionQuery } from './api.ts';
import { EnterRetentionRule } from './EnterRetentionRule.tsx';
import { kindIn } from './retention-kinds.ts';

/** The rules under which words and names may be erased, and erasing under them. */
export function RetentionPage() {
  const text = useText();
  const { data } = useSuspenseQuery(retentionQuery());
  const [entering, setEntering] = useState(false);
  return (
    <Page
      name={text('retention.title')}
      title={<Trans id="retention.title" />}
      lead={<Trans id="retention.lead" />}
      actions={
        <button type="button" className="button button-main" onClick={() => setEntering(true)}>
          <Trans id="retention.enter" />
        </button>
      }
    >
      {data.rows.length === 0 && (
        <EmptyState title={<Trans id="retention.none" />}>
          <Trans id="retention.none-why" />
        </EmptyState>
      )}
      {data.rows.map((rule) => (
        <Rule key={rule.ruleId} rule={rule} />
      ))}
      {entering && <EnterRetentionRule kinds={data.kinds} onClose={() => setEntering(false)} />}
    </Page>
  );
}

function Rule({ rule }: { readonly rule: RetentionRule }) {
  const text = useText();
  const { ruleId, subject, kinds, months, basis, enteredOn, endedOn, covers } = rule;
  const subjects =
    subject === 'accounts' ? text('retention.accounts') : kinds.map((kind) => kindIn(text, kind)).join(', ');
  return (
    <Section title={<bdi>{ruleId}</bdi>}>
      <Facts
        of={[
          { name: <Trans id="retention.subject" />, value: subjects },
          {
            name: <Trans id="retention.after" />,
            value: <Trans id="retention.months" values={{ months }} />,
          },
          { name: <Trans id="retention.basis" />, value: <bdi>{basis}</bdi> },
          { name: <Trans id="retention.entered" />, value: <Day day={enteredOn} /> },
          ...(endedOn ? [{ name: <Trans id="retention.ended" />, value: <Day day={endedOn} /> }] : []),
          { name: <Trans id="retention.covers" />, value: <span className="figures">{covers}</span> },
        ]}
      />
      {!endedOn && <Acts ruleId={ruleId} covers={covers} />}
    </Section>
  );
}

function Acts({ ruleId, covers }: Pick<RetentionRule, 'ruleId' | 'covers'>) {
  const text = useText();
  const announce = useAnnounce();
  const renews = [retentionQuery()];
  const erase = useAct(
    (seen: number, key) => retention.eraseUnderRule({ params: { ruleId }, body: { covers: seen, key } }),
    {
      renews,
      onDone: ({ erased, left }) => announce(text('retention.erased', { erased, left })),
    },
  );
  const end = useAct(
    (_: undefined, key) => retention.endRetentionRule({ params: { ruleId }, body: { key } }),
    {
      renews,
      onDone: () => announce(text('retention.rule-is-ended', { rule: ruleId })),
    },
  );
  return (
    <>
      <div className="row">
        <ActButton
          weight="grave"
          refusedBecause={covers === 0 ? <Trans id="retention.nothing" /> : null}
          pending={erase.isPending}
          onPress={() => erase.press(covers)}
          confirm={{
            title: <Trans id="retention.erase" />,
            body: <Trans id="retention.erase-what" values={{ covers, rule: ruleId }} />,
            act: <Trans id="retention.erase" />,
          }}
        >
          <Trans id="retention.erase" />
        </ActButton>
        <ActButton
          refusedBecause={null}
          pending={end.isPending}
          onPress={() => end.press(undefined)}
          confirm={{
            title: <Trans id="retention.end" />,
            body: <Trans id="retention.end-what" />,
            act: <Trans id="retention.end" />,
          }}
        >
          <Trans id="retention.end" />
        </ActButton>
      </div>
      <ActTrouble act={erase} />
      <ActTrouble act={end} />
    </>
  );
}
