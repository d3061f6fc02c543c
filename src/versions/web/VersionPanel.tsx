import { useQuery } from '@tanstack/react-query';
import { ActButton } from '../../ui/ActButton.tsx';
import { ActTrouble } from '../../ui/ActTrouble.tsx';
import { Moment } from '../../ui/Day.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { Facts, Section } from '../../ui/Page.tsx';
import { RefusalText } from '../../ui/RefusalText.tsx';
import { Trans, useText } from '../../web/i18n.tsx';
import { useAct } from '../../web/use-act.ts';
import { isBeingMade, readingsQuery, touched, type Version, versions } from './api.ts';
import { CopiesTable } from './CopiesTable.tsx';

type Props = { readonly version: Version };

/** One version: to whom it is open and since which event, how far its copies are, and who opened them. */
export function VersionPanel({ version }: Props) {
  const text = useText();
  const { versionId, kind, issuedOn, contentSha256, numbering, releases, refused } = version;
  const openTo = releases.map(({ audience, event }) => (
    <p key={audience}>
      <Trans
        id="versions.from-event"
        values={{ audience: text(`versions.audience.${audience}`), event: text(`procedure.event.${event}`) }}
      />
    </p>
  ));
  return (
    <div id={versionId}>
      <Section title={<Trans id={`rights.resource.${kind}`} />}>
        <p className="muted">
          <Trans id="versions.issued-on" values={{ on: issuedOn }} />
        </p>
        <Facts
          of={[
            ...(openTo.length > 0 ? [{ name: text('versions.open-to'), value: openTo }] : []),
            ...(kind === 'SV-09'
              ? [{ name: text('versions.numbering'), value: text(`versions.numbering.${numbering}`) }]
              : []),
            { name: text('versions.text-digest'), value: <bdi className="digest">{contentSha256}</bdi> },
          ]}
        />
        <Progress version={version} />
        {!refused.makeCopies && <CopyActs version={version} />}
        <CopiesTable version={version} />
        <p className="muted">
          <Trans id="versions.saving-is-noted" />
        </p>
        {!refused.readReadings && <Readings versionId={versionId} />}
      </Section>
    </div>
  );
}

function Progress({ version: { copies } }: Props) {
  const made = copies.filter(({ state }) => state === 'made').length;
  const waiting = copies.filter(({ state }) => state === 'waiting').length;
  return (
    <p aria-live="polite">
      <Trans id="versions.progress" values={{ made, all: copies.length }} />{' '}
      {waiting > 0 && <Trans id="versions.progress-running" values={{ waiting }} />}
    </p>
  );
}

function CopyActs({ version }: Props) {
  const { versionId, copies, refused } = version;
  const params = { versionId };
  const make = useAct((_: null, key) => versions.makeCopies({ params, body: { key } }), { renews: touched });
  const cancel = useAct((_: null, key) => versions.cancelCopies({ params, body: { key } }), {
    renews: touched,
  });
  const refusal = refused.makeCopies ? <RefusalText refusal={refused.makeCopies} /> : null;
  const isMissing = copies.some(({ state }) => state !== 'made' && state !== 'waiting');
  return (
    <div className="row">
      {isMissing && (
        <ActButton refusedBecause={refusal} pending={make.isPending} onPress={() => make.press(null)}>
          <Trans id="versions.make-copies" />
        </ActButton>
      )}
      {isBeingMade(version) && (
        <ActButton refusedBecause={refusal} pending={cancel.isPending} onPress={() => cancel.press(null)}>
          <Trans id="versions.cancel-copies" />
        </ActButton>
      )}
      <ActTrouble act={make} />
      <ActTrouble act={cancel} />
    </div>
  );
}

function Readings({ versionId }: { readonly versionId: string }) {
  const text = useText();
  const query = useQuery(readingsQuery(versionId));
  return (
    <>
      <h3>
        <Trans id="versions.readings" />
      </h3>
      <Loaded query={query} rows={2}>
        {({ rows }) =>
          rows.length === 0 ? (
            <p>
              <Trans id="versions.readings-none" />
            </p>
          ) : (
            <ul className="plain-list">
              {rows.map(({ readingId, functionId, stateName, language, format, terms, readAt }) => (
                <li key={readingId}>
                  {functionId ? text(functionId) : text('versions.reader-unknown')}
                  {stateName && (
                    <>
                      {' · '}
                      <bdi>{stateName}</bdi>
                    </>
                  )}
                  {' · '}
                  <Trans
                    id="versions.copy-name"
                    values={{
                      language: text(`documents.language.${language}`),
                      format: format.toUpperCase(),
                    }}
                  />
                  {' · '}
                  <Trans id={`versions.terms.${terms}`} />
                  {' · '}
                  <Moment at={readAt} zone="America/New_York" />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </>
  );
}
