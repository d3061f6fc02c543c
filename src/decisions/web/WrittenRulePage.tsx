import { useQuery } from '@tanstack/react-query';
import type { Refusal } from '../../platform/refusal.ts';
import { Trans, useText } from '../../web/i18n.tsx';
import { ActButton } from '../../web/ui/ActButton.tsx';
import { ActTrouble } from '../../web/ui/ActTrouble.tsx';
import { EmptyState } from '../../web/ui/EmptyState.tsx';
import { Link } from '../../web/ui/Link.tsx';
import { Loaded } from '../../web/ui/Loaded.tsx';
import { Note } from '../../web/ui/Note.tsx';
import { Facts, Page, Section } from '../../web/ui/Page.tsx';
import { RefusalText } from '../../web/ui/RefusalText.tsx';
import { useAnnounce } from '../../web/ui/Toasts.tsx';
import { useAct } from '../../web/use-act.ts';
import { decisions, type Rule, ruleQuery, touched } from './api.ts';
import { InstantTwice } from './InstantTwice.tsx';
import { RuleForm } from './RuleForm.tsx';
import './decisions.css';

/** The rule that allows the written no-objection procedure: whether it is on, under which rule, and the form for it. */
export function WrittenRulePage() {
  const text = useText();
  const query = useQuery(ruleQuery());
  return (
    <Page
      name={text('decisions.rule.title')}
      title={<Trans id="decisions.rule.title" />}
      over={
        <Link to="/decisions">
          <Trans id="decisions.title" />
        </Link>
      }
      lead={<Trans id="decisions.rule.lead" />}
    >
      <Loaded query={query} rows={5}>
        {({ inForce, former, refused }) => (
          <>
            {inForce ? <SwitchedOn rule={inForce} refused={refused} /> : <SwitchedOff refused={refused} />}
            <Section title={<Trans id="decisions.rule.former" />}>
              {former.length === 0 && (
                <EmptyState title={<Trans id="decisions.rule.none-former" />}>
                  <Trans id="decisions.rule.none-former-hint" />
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
          <Trans id="decisions.rule.off" />
        </p>
      </Note>
      <Section title={<Trans id="decisions.rule.enter" />}>
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
  const act = useAct((_: null, key) => decisions.endWrittenRule({ body: { key } }), {
    renews: touched,
    onDone: () => announce(text('decisions.rule.ended')),
  });
  return (
    <Section title={<Trans id="decisions.rule.on" />}>
      <RuleFacts rule={rule} />
      <ActButton
        refusedBecause={refused ? <RefusalText refusal={refused} /> : null}
        weight="grave"
        pending={act.isPending}
        onPress={() => act.press(null)}
        confirm={{
          title: <Trans id="decisions.rule.end" />,
          body: <Trans id="decisions.rule.end-sure" />,
          act: <Trans id="decisions.rule.end" />,
        }}
      >
        <Trans id="decisions.rule.end" />
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
      value: <Trans id={`decisions.rule.period-${counting}`} values={{ count: periodDays }} />,
    },
    { name: 'holds', value: <Trans id={`decisions.holds.${holds}`} values={{ days: holdDays ?? 0 }} /> },
    {
      name: 'reminders',
      value:
        reminderHours.length === 0 ? (
          <Trans id="decisions.rule.no-reminders" />
        ) : (
          reminderHours.map((count) => (
            <p key={count}>
              <Trans id="decisions.rule.hours-before" values={{ count }} />
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
      <Facts
        of={facts.map(({ name, value }) => ({ name: <Trans id={`decisions.rule.${name}`} />, value }))}
      />
    </div>
  );
}
