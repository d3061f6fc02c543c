import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from '../../ui/Link.tsx';
import { Note } from '../../ui/Note.tsx';
import { Page } from '../../ui/Page.tsx';
import { useAddress } from '../../web/address.ts';
import { Trans, useText } from '../../web/i18n.tsx';
import { troubleOf } from '../../web/trouble.ts';
import './proceedings.css';
import { ruleQuery } from './api.ts';
import { MeetingDecision } from './MeetingDecision.tsx';
import { WrittenDecision } from './WrittenDecision.tsx';

/** Records what a meeting decided, or sends a text to the members where the written procedure is switched on. */
export function NewDecisionPage() {
  const text = useText();
  const address = useAddress();
  const [done, setDone] = useState<string | null>(null);
  const { data: rules, error } = useQuery(ruleQuery());
  const manner = address.get('manner') === 'written' ? 'written' : 'meeting';
  // Who may not read the rule may enter no decision either.
  const trouble = troubleOf(error);
  const unread = trouble.is === 'refused' ? trouble.refusal : null;
  const refused = rules ? rules.refusedToEnter[manner] : unread;
  return (
    <Page
      name={text('proceedings.new.title')}
      title={<Trans id="proceedings.new.title" />}
      over={
        <Link to="/decisions">
          <Trans id="decisions.title" />
        </Link>
      }
      lead={<Trans id="proceedings.new.lead" />}
    >
      {done ? (
        <Note tone="met">
          <p>
            <Trans id={`proceedings.new.done-${manner}`} />
          </p>
          <p>
            <Link to="/decisions/:decisionId" params={{ decisionId: done }}>
              <Trans id="proceedings.new.to-it" />
            </Link>
          </p>
        </Note>
      ) : (
        <>
          <fieldset className="checks plain">
            <legend>
              <Trans id="decisions.column.manner" />
            </legend>
            {(['meeting', 'written'] as const).map((one) => (
              <label key={one} className="check">
                <input
                  type="radio"
                  name="manner"
                  checked={manner === one}
                  onChange={() => address.set({ manner: one === 'written' ? one : '' })}
                />
                <span>
                  <Trans id={`decisions.manner.${one}`} />
                </span>
              </label>
            ))}
          </fieldset>
          {manner === 'meeting' && <MeetingDecision refused={refused} onDone={setDone} />}
          {manner === 'written' && rules?.inForce === null && <SwitchedOff />}
          {manner === 'written' && rules?.inForce && <WrittenDecision refused={refused} onDone={setDone} />}
        </>
      )}
    </Page>
  );
}

function SwitchedOff() {
  return (
    <Note tone="due-soon">
      <p>
        <Trans id="silence.procedure-off" />
      </p>
      <p>
        <Link to="/decisions/rule">
          <Trans id="silence.rule.title" />
        </Link>
      </p>
    </Note>
  );
}
