import { useState } from 'react';
import { ActButton } from '../../ui/ActButton.tsx';
import { Day } from '../../ui/Day.tsx';
import { DueDay } from '../../ui/DueDay.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Link } from '../../ui/Link.tsx';
import { OutcomeTag } from '../../ui/OutcomeTag.tsx';
import { Section } from '../../ui/Page.tsx';
import { RefusalText } from '../../ui/RefusalText.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { Words } from '../../ui/Words.tsx';
import { Trans } from '../../web/i18n.tsx';
import type { Duty, Item } from './api.ts';
import { EvidenceDialog } from './EvidenceDialog.tsx';
import { OweDialog } from './OweDialog.tsx';

type Refused = NonNullable<Item['refused']>;

/** What was owed under an item, by when, and what was given as evidence. */
export function Duties({ item, refused }: { readonly item: Item; readonly refused: Refused }) {
  const [isOwing, setOwing] = useState(false);
  const because = refused.owe ? <RefusalText refusal={refused.owe} /> : null;
  return (
    <Section
      title={<Trans id="programme.duties" />}
      actions={
        <ActButton refusedBecause={because} onPress={() => setOwing(true)}>
          <Trans id="programme.owe.do" />
        </ActButton>
      }
    >
      {item.duties.length === 0 && (
        <EmptyState title={<Trans id="programme.duties-none" />}>
          <Trans id="programme.duties-none-why" />
        </EmptyState>
      )}
      {item.duties.map((duty) => (
        <OneDuty key={duty.dutyId} duty={duty} item={item} refused={refused} />
      ))}
      {isOwing && <OweDialog item={item} onClose={() => setOwing(false)} />}
    </Section>
  );
}

type Props = { readonly duty: Duty; readonly item: Item; readonly refused: Refused };

function OneDuty({ duty, item, refused }: Props) {
  const [isGiving, setGiving] = useState(false);
  const isRunning = duty.outcome === 'open' || duty.outcome === 'overdue';
  return (
    <article className="programme-duty stack" id={duty.dutyId}>
      <h3 className="row">
        <Trans id="programme.duty-for" values={{ year: String(duty.year) }} />
        <OutcomeTag outcome={duty.outcome} />
        {duty.training && (
          <Tag tone="neutral">
            <Trans id="programme.training" />
          </Tag>
        )}
      </h3>
      <p>
        <Trans id="programme.due-on" />{' '}
        <DueDay of={{ due: duty.dueOn, daysLeft: isRunning ? duty.daysLeft : null }} />
        {' · '}
        <Trans id="programme.given-of" values={{ given: duty.evidence.length, needed: duty.needed }} />
      </p>
      <ul className="plain-list">
        {duty.evidence.map(({ evidenceId, kind, happenedOn, record }) => (
          <li key={evidenceId}>
            <Trans id={`programme.evidence.${kind}`} /> · <Day day={happenedOn} />
            {record && (
              <>
                {' · '}
                <Link to={record.place}>
                  <Words of={record.title} />
                </Link>
              </>
            )}
          </li>
        ))}
      </ul>
      <ActButton
        refusedBecause={refused.giveEvidence ? <RefusalText refusal={refused.giveEvidence} /> : null}
        onPress={() => setGiving(true)}
      >
        <Trans id="programme.give.do" />
      </ActButton>
      {isGiving && <EvidenceDialog duty={duty} choices={item.choices} onClose={() => setGiving(false)} />}
    </article>
  );
}
