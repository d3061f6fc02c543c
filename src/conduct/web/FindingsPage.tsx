import { useQuery } from '@tanstack/react-query';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Link } from '../../ui/Link.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { Note } from '../../ui/Note.tsx';
import { Page, Section } from '../../ui/Page.tsx';
import { RefusalText } from '../../ui/RefusalText.tsx';
import { WhoMayRead } from '../../ui/WhoMayRead.tsx';
import { usePathPart } from '../../web/address.ts';
import { Trans, useText } from '../../web/i18n.tsx';
import { type Findings, findingsQuery } from './api.ts';
import { EndOfVisit } from './EndOfVisit.tsx';
import { FindingCard } from './FindingCard.tsx';
import { SittingNotes } from './SittingNotes.tsx';
import './conduct.css';

/** What was found in a visit: notes of the sittings for those who write them, the findings, and the closing meeting. */
export function FindingsPage() {
  const text = useText();
  const fileId = usePathPart('fileId');
  const query = useQuery(findingsQuery(fileId));
  const head = query.data;
  return (
    <Page
      name={text('conduct.title')}
      title={<Trans id="conduct.title" />}
      over={
        <Link to="/visits/:fileId" params={{ fileId }}>
          {head ? (
            <Trans id="conduct.visit" values={{ number: head.number, state: head.stateName }} />
          ) : (
            <Trans id="conduct.to-visit" />
          )}
        </Link>
      }
      lead={<Trans id="conduct.lead" />}
      training={head?.training === true}
      actions={<WhoMayRead resource="findings" />}
    >
      <Loaded query={query} rows={8}>
        {(file) => <Found file={file} />}
      </Loaded>
    </Page>
  );
}

function Found({ file }: { readonly file: Findings }) {
  const { findings, refused } = file;
  const isOfDelegation = refused.write?.kind !== 'forbidden';
  const isOfCted = refused.close !== undefined || isOfDelegation;
  return (
    <>
      {refused.write?.code === 'consent.standing-still' && (
        <Note tone="overdue">
          <p>
            <RefusalText refusal={refused.write} />
          </p>
        </Note>
      )}
      <Section title={<Trans id="conduct.found" />}>
        {findings.length === 0 ? (
          <EmptyState title={<Trans id="conduct.none" />}>
            <Trans id={isOfDelegation ? 'conduct.none-why' : 'conduct.none-yet'} />
          </EmptyState>
        ) : (
          <ul className="found">
            {findings.map((finding) => (
              <FindingCard key={finding.findingId} file={file} finding={finding} />
            ))}
          </ul>
        )}
      </Section>
      {isOfDelegation && <Notes file={file} />}
      {isOfCted && <EndOfVisit file={file} />}
    </>
  );
}

/** Each sitting with its notes. Why none can be written now is said once, above all of them. */
function Notes({ file }: { readonly file: Findings }) {
  const { fileId, refused } = file;
  const sittings = file.sittings.filter(({ dropped }) => !dropped);
  return (
    <Section title={<Trans id="conduct.notes" />}>
      {refused.write && refused.write.code !== 'consent.standing-still' && sittings.length > 0 && (
        <p className="refusal">
          <RefusalText refusal={refused.write} />
        </p>
      )}
      {sittings.length === 0 && (
        <EmptyState
          title={<Trans id="conduct.no-sittings" />}
          action={
            <Link to="/visits/:fileId/programme" params={{ fileId }}>
              <Trans id="conduct.to-programme" />
            </Link>
          }
        >
          <Trans id="conduct.no-sittings-why" />
        </EmptyState>
      )}
      <ol className="found">
        {sittings.map((sitting) => (
          <SittingNotes key={sitting.sittingId} file={file} sitting={sitting} />
        ))}
      </ol>
    </Section>
  );
}
