import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Trans, useText } from '../../web/i18n.tsx';
import { ActButton } from '../../web/ui/ActButton.tsx';
import { ActTrouble } from '../../web/ui/ActTrouble.tsx';
import { Day } from '../../web/ui/Day.tsx';
import { EmptyState } from '../../web/ui/EmptyState.tsx';
import { Facts, Page, Section } from '../../web/ui/Page.tsx';
import { useAnnounce } from '../../web/ui/Toasts.tsx';
import { useAct } from '../../web/use-act.ts';
import { access, type RetentionRule, retentionQuery } from './api.ts';
import { EnterRetentionRule } from './EnterRetentionRule.tsx';
import { kindIn } from './retention-kinds.ts';

/** The rules under which words and names may be erased, and erasing under them. */
export function RetentionPage() {
  const text = useText();
  const { data } = useSuspenseQuery(retentionQuery());
  const [entering, setEntering] = useState(false);
  return (
    <Page
      name={text('access.retention')}
      title={<Trans id="access.retention" />}
      lead={<Trans id="access.retention-lead" />}
      actions={
        <button type="button" className="button button-main" onClick={() => setEntering(true)}>
          <Trans id="access.retention-enter" />
        </button>
      }
    >
      {data.rows.length === 0 && (
        <EmptyState title={<Trans id="access.retention-none" />}>
          <Trans id="access.retention-none-why" />
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
    subject === 'accounts'
      ? text('access.retention-accounts')
      : kinds.map((kind) => kindIn(text, kind)).join(', ');
  return (
    <Section title={<bdi>{ruleId}</bdi>}>
      <Facts
        of={[
          { name: <Trans id="access.retention-subject" />, value: subjects },
          {
            name: <Trans id="access.retention-after" />,
            value: <Trans id="access.retention-months" values={{ months }} />,
          },
          { name: <Trans id="access.retention-basis" />, value: <bdi>{basis}</bdi> },
          { name: <Trans id="access.retention-entered" />, value: <Day day={enteredOn} /> },
          ...(endedOn ? [{ name: <Trans id="access.retention-ended" />, value: <Day day={endedOn} /> }] : []),
          { name: <Trans id="access.retention-covers" />, value: <span className="figures">{covers}</span> },
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
    (seen: number, key) => access.eraseUnderRule({ params: { ruleId }, body: { covers: seen, key } }),
    {
      renews,
      onDone: ({ erased, left }) => announce(text('access.retention-erased', { erased, left })),
    },
  );
  const end = useAct((_: undefined, key) => access.endRetentionRule({ params: { ruleId }, body: { key } }), {
    renews,
    onDone: () => announce(text('access.retention-rule-is-ended', { rule: ruleId })),
  });
  return (
    <>
      <div className="row">
        <ActButton
          weight="grave"
          refusedBecause={covers === 0 ? <Trans id="access.retention-nothing" /> : null}
          pending={erase.isPending}
          onPress={() => erase.press(covers)}
          confirm={{
            title: <Trans id="access.retention-erase" />,
            body: <Trans id="access.retention-erase-what" values={{ covers, rule: ruleId }} />,
            act: <Trans id="access.retention-erase" />,
          }}
        >
          <Trans id="access.retention-erase" />
        </ActButton>
        <ActButton
          refusedBecause={null}
          pending={end.isPending}
          onPress={() => end.press(undefined)}
          confirm={{
            title: <Trans id="access.retention-end" />,
            body: <Trans id="access.retention-end-what" />,
            act: <Trans id="access.retention-end" />,
          }}
        >
          <Trans id="access.retention-end" />
        </ActButton>
      </div>
      <ActTrouble act={erase} />
      <ActTrouble act={end} />
    </>
  );
}
