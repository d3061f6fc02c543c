import { useQuery } from '@tanstack/react-query';
import type { Refusal } from '../../platform/refusal.ts';
import { ActButton } from '../../ui/ActButton.tsx';
import { ActTrouble } from '../../ui/ActTrouble.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { InstantTwice } from '../../ui/InstantTwice.tsx';
import { Link } from '../../ui/Link.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { Note } from '../../ui/Note.tsx';
import { Facts, Page, Section } from '../../ui/Page.tsx';
import { RefusalText } from '../../ui/RefusalText.tsx';
import { useAnnounce } from '../../ui/Toasts.tsx';
import { Trans, useText } from '../../web/i18n.tsx';
import { useAct } from '../../web/use-act.ts';
import { type Rule, ruleQuery, silence, touched } from './api.ts';
import { RuleForm } from './RuleForm.tsx';

/** The rule that allows the written no-objection procedure: whether it is on, under which rule, and the form for it. */
export function WrittenRulePage() {
  const text = useText();
  const query = useQuery(ruleQuery());
  return (
    <Page
      name={text('silence.rule.title')}
      title={<Trans id="silence.rule.title" />}
      over={
        <Link to="/decisions">
          <Trans id="decisions.title" />
        </Link>
      }
      lead={<Trans id="silence.rule.lead" />}
    >
      <Loaded query={query} rows={5}>
        {({ inForce, former, refused }) => (
          <>
            {inForce ? <SwitchedOn rule={inForce} refused={refused} /> : <SwitchedOff refused={refused} />}
            <Section title={<Trans id="silence.rule.former" />}>
              {former.length === 0 && (
                <EmptyState title={<Trans id="silence.rule.none-former" />}>
                  <Trans id="silence.rule.none-former-hint" />
                </EmptyState>
              )}
              {former.map((rule) => (
                <RuleFacts key={rule.ruleId} rule={rule} />
              ))}
            </Section>
          </>
        )}
      </Loaded>
    </Page>
  );
}

type Refused = { readonly refused: Refusal | null };

function SwitchedOff({ refused }: Refused) {
  return (
    <>
      <Note>
        <p>
          <Trans id="silence.rule.off" />
        </p>
      </Note>
      <Section title={<Trans id="silence.rule.enter" />}>
        {refused ? (
          <p className="refusal">
            <RefusalText refusal={refused} />
          </p>
        ) : (
          <RuleForm />
        )}
      </Section>
    </>
  );
}

function SwitchedOn({ rule, refused }: Refused & { readonly rule: Rule }) {
  const text = useText();
  const announce = useAnnounce();
  const act = useAct((_: null, key) => silence.endWrittenRule({ body: { key } }), {
    renews: touched,
    onDone: () => announce(text('silence.rule.ended')),
  });
  return (
    <Section title={<Trans id="silence.rule.on" />}>
      <RuleFacts rule={rule} />
      <ActButton
        refusedBecause={refused ? <RefusalText refusal={refused} /> : null}
        weight="grave"
        pending={act.isPending}
        onPress={() => act.press(null)}
        confirm={{
          title: <Trans id="silence.rule.end" />,
          body: <Trans id="silence.rule.end-sure" />,
          act: <Trans id="silence.rule.end" />,
        }}
      >
        <Trans id="silence.rule.end" />
      </ActButton>
      <ActTrouble act={act} />
    </Section>
  );
}

function RuleFacts({ rule }: { readonly rule: Rule }) {
  const { cite, periodDays, counting, holds, holdDays, reminderHours, chairDecision, enteredAt, endedAt } =
    rule;
  const facts = [
    { name: 'cite', value: <bdi>{cite}</bdi> },
    {
      name: 'period',
      value: <Trans id={`silence.rule.period-${counting}`} values={{ count: periodDays }} />,
    },
    { name: 'holds', value: <Trans id={`silence.holds.${holds}`} values={{ days: holdDays ?? 0 }} /> },
    {
      name: 'reminders',
      value:
        reminderHours.length === 0 ? (
          <Trans id="silence.rule.no-reminders" />
        ) : (
          reminderHours.map((count) => (
            <p key={count}>
              <Trans id="silence.rule.hours-before" values={{ count }} />
            </p>
          ))
        ),
    },
    chairDecision && { name: 'chair-decision', value: <bdi>{chairDecision}</bdi> },
    { name: 'entered', value: <InstantTwice at={enteredAt} /> },
    endedAt && { name: 'ended-at', value: <InstantTwice at={endedAt} /> },
  ].filter((fact) => typeof fact === 'object' && fact !== null);
  return (
    <div className="panel">
      <Facts of={facts.map(({ name, value }) => ({ name: <Trans id={`silence.rule.${name}`} />, value }))} />
    </div>
  );
}
