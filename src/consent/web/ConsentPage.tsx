import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ActButton } from '../../ui/ActButton.tsx';
import { Cite, Cites } from '../../ui/Cite.tsx';
import { Day } from '../../ui/Day.tsx';
import { Link } from '../../ui/Link.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { Note } from '../../ui/Note.tsx';
import { Facts, Page, Section } from '../../ui/Page.tsx';
import { RefusalText } from '../../ui/RefusalText.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { usePathPart } from '../../web/address.ts';
import { Trans, useText } from '../../web/i18n.tsx';
import { AnswerConsent } from './AnswerConsent.tsx';
import { type Answered, type ConsentFile, consentQuery, type Standing } from './api.ts';
import './consent.css';

/** What a State is asked, by whom and until when, what follows from each answer, and the answer itself. */
export function ConsentPage() {
  const text = useText();
  const fileId = usePathPart('fileId');
  const query = useQuery(consentQuery(fileId));
  const file = query.data;
  return (
    <Page
      name={text('consent.title')}
      title={<Trans id="consent.title" />}
      over={
        <Link to="/visits/:fileId" params={{ fileId }}>
          {file ? (
            <Trans id="consent.visit" values={{ number: file.number, state: file.stateName }} />
          ) : (
            <Trans id="consent.to-visit" />
          )}
        </Link>
      }
      lead={<Trans id="consent.lead" />}
      training={file?.training === true}
    >
      <Loaded query={query} rows={6}>
        {(read) => <Consent file={read} />}
      </Loaded>
    </Page>
  );
}

const tones = {
  'not-asked': 'plain',
  asked: 'due-soon',
  given: 'met',
  declined: 'overdue',
  withdrawn: 'overdue',
  'council-decision': 'met',
} as const satisfies Readonly<Record<Standing, string>>;

function Consent({ file }: { readonly file: ConsentFile }) {
  const { standing, since } = file.consent;
  return (
    <>
      <Note tone={tones[standing]}>
        <p>
          <Trans id={`consent.standing.${standing}`} values={{ on: since ?? '' }} />
        </p>
      </Note>
      <Section title={<Trans id="consent.asked-title" />}>
        <Facts of={facts(file)} />
      </Section>
      <Answer file={file} />
      <Section title={<Trans id="consent.lines" />}>
        <Lines file={file} />
      </Section>
    </>
  );
}

function facts(file: ConsentFile) {
  const { askedOn, startsOn, endsOn, stateName } = file;
  const none = <Trans id="consent.not-yet" />;
  return [
    {
      name: <Trans id="consent.what" />,
      value: <Trans id="consent.what-is" values={{ state: stateName }} />,
    },
    {
      name: <Trans id="consent.by-whom" />,
      value: (
        <>
          <Trans id="consent.by-cted" /> <Cite of="S/2020/731 VI.2(a)" />
        </>
      ),
    },
    { name: <Trans id="consent.asked-on" />, value: askedOn ? <Day day={askedOn} /> : none },
    {
      name: <Trans id="consent.until" />,
      value: startsOn ? (
        <Trans id="consent.until-day" values={{ on: startsOn }} />
      ) : (
        <Trans id="consent.until-start" />
      ),
    },
    {
      name: <Trans id="consent.visit-days" />,
      value: startsOn ? (
        <Trans id="consent.from-to" values={{ from: startsOn, to: endsOn ?? startsOn }} />
      ) : (
        none
      ),
    },
  ];
}

function Answer({ file }: { readonly file: ConsentFile }) {
  const [asking, setAsking] = useState<'given' | 'declined' | null>(null);
  const [done, setDone] = useState<Answered | null>(null);
  const isTakenBack = file.consent.standing === 'given';
  const no = isTakenBack ? 'withdraw' : 'decline';
  const { given, declined } = file.refused;
  return (
    <Section title={<Trans id="consent.answer" />}>
      {done?.receipt.receiptId && (
        <Note tone="met">
          <p>
            <Trans id="consent.entered" />{' '}
            <Link to={`/documents/receipts/${done.receipt.receiptId}`}>
              <Trans id="consent.receipt" />
            </Link>
          </p>
        </Note>
      )}
      <ul className="choices consent-answers">
        <li className="panel stack">
          <p>
            <Trans id="consent.follows.give" />
          </p>
          <ActButton
            weight={isTakenBack ? 'plain' : 'main'}
            refusedBecause={given ? <RefusalText refusal={given} /> : null}
            onPress={() => setAsking('given')}
          >
            <Trans id="consent.give" />
          </ActButton>
        </li>
        <li className="panel stack">
          <p>
            <Trans id={`consent.follows.${no}`} />
          </p>
          <ActButton
            weight="grave"
            refusedBecause={declined ? <RefusalText refusal={declined} /> : null}
            onPress={() => setAsking('declined')}
          >
            <Trans id={`consent.${no}`} />
          </ActButton>
        </li>
      </ul>
      {file.onPaper && (
        <p>
          <Link to="/visits/:fileId/letters" params={{ fileId: file.fileId }}>
            <Trans id="consent.letter" />
          </Link>
        </p>
      )}
      {asking && (
        <AnswerConsent
          file={file}
          answer={asking}
          word={asking === 'given' ? 'give' : no}
          onDone={setDone}
          onClose={() => setAsking(null)}
        />
      )}
    </Section>
  );
}

function Lines({ file }: { readonly file: ConsentFile }) {
  if (file.lines.length === 0) {
    return (
      <p className="muted">
        <Trans id="consent.lines-none" />
      </p>
    );
  }
  return (
    <ul className="plain-list">
      {file.lines.map((line) => (
        <li key={line.entryId}>
          <div className="row">
            <Day day={line.on} />
            <span>
              <Trans id={`procedure.event.${line.event}`} />
            </span>
            {line.onPaper && (
              <Tag tone="neutral">
                <Trans id="consent.on-paper" />
              </Tag>
            )}
            <Cites of={line.cites} />
          </div>
          {line.reason && (
            <p className="small">
              <bdi>{line.reason}</bdi>
            </p>
          )}
          {line.documentId && (
            <p className="small">
              <Link to={`/documents/${line.documentId}`}>
                {line.document ?? <Trans id="consent.paper" />}
              </Link>
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
