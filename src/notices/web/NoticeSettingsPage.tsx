import { useSuspenseQuery } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { ActTrouble } from '../../ui/ActTrouble.tsx';
import { Select } from '../../ui/Field.tsx';
import { Page, Section } from '../../ui/Page.tsx';
import { useAnnounce } from '../../ui/Toasts.tsx';
import { Trans, useText } from '../../web/i18n.tsx';
import { useAct } from '../../web/use-act.ts';
import { notices, outboxQuery, type Preferences, preferencesQuery } from './api.ts';
import { digestChoices, hourChoices, languageChoices, zoneChoices } from './choices.ts';

type Given = {
  /** How the address of their calendar is shown: it belongs to another part. */
  readonly calendar: (given: {
    feed: Preferences['feed'];
    renews: readonly [ReturnType<typeof preferencesQuery>];
  }) => ReactNode;
};

/** When, in which language and of what mails come to this person, and their calendar. */
export function NoticeSettingsPage({ calendar }: Given) {
  const text = useText();
  const { data } = useSuspenseQuery(preferencesQuery());
  const { data: outbox } = useSuspenseQuery(outboxQuery());
  return (
    <Page
      name={text('notices.settings')}
      title={<Trans id="notices.settings" />}
      lead={<Trans id="notices.settings-lead" />}
    >
      <Choices key={data.version} kept={data} />
      {calendar({ feed: data.feed, renews: [preferencesQuery()] })}
      {outbox.rows.length > 0 && (
        <Section title={<Trans id="notices.outbox" />}>
          <p>
            <Trans id="notices.outbox-why" />
          </p>
          {outbox.rows.map(({ message, subject, body }) => (
            <article key={message} className="panel stack">
              <h3 dir="auto">{subject}</h3>
              <p dir="auto" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
                {body}
              </p>
            </article>
          ))}
        </Section>
      )}
    </Page>
  );
}

function Choices({ kept }: { readonly kept: Preferences }) {
  const text = useText();
  const announce = useAnnounce();
  const [chosen, setChosen] = useState(kept);
  const change = (changed: Partial<Preferences>) => setChosen((last) => ({ ...last, ...changed }));
  const act = useAct(
    ({ kinds: _, feed: __, ...body }: Preferences, key) =>
      notices.saveNoticePreferences({ body: { ...body, withoutMail: [...body.withoutMail], key } }),
    { renews: [preferencesQuery()], onDone: () => announce(text('notices.saved')) },
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    act.press(chosen);
  };

  return (
    <form className="stack" onSubmit={submit}>
      <Select
        label={<Trans id="notices.language" />}
        value={chosen.language}
        choices={languageChoices}
        onChange={(value) =>
          change({ language: languageChoices.find((one) => one.value === value)?.value ?? 'en' })
        }
      />
      <Select
        label={<Trans id="notices.digest" />}
        value={chosen.digest}
        choices={digestChoices(text)}
        onChange={(value) =>
          change({ digest: digestChoices(text).find((one) => one.value === value)?.value ?? 'at-once' })
        }
      />
      {chosen.digest !== 'at-once' && (
        <>
          <Select
            label={<Trans id="notices.at-hour" />}
            value={String(chosen.atHour)}
            choices={hourChoices}
            onChange={(value) => change({ atHour: Number(value) })}
          />
          <Select
            label={<Trans id="notices.zone" />}
            value={chosen.zone}
            choices={zoneChoices(chosen.zone)}
            onChange={(zone) => change({ zone })}
          />
        </>
      )}
      <Kinds
        kinds={chosen.kinds}
        without={chosen.withoutMail}
        onChange={(withoutMail) => change({ withoutMail })}
      />
      <ActTrouble act={act} />
      <div className="row">
        <button type="submit" className="button button-main" aria-busy={act.isPending}>
          <Trans id="notices.save" />
        </button>
      </div>
    </form>
  );
}

type KindsProps = {
  readonly kinds: Preferences['kinds'];
  readonly without: readonly string[];
  readonly onChange: (without: string[]) => void;
};

function Kinds({ kinds, without, onChange }: KindsProps) {
  return (
    <fieldset className="stack plain">
      <legend>
        <Trans id="notices.kinds" />
      </legend>
      <p>
        <Trans id={kinds.length === 0 ? 'notices.no-kinds' : 'notices.kinds-why'} />
      </p>
      {kinds.map(({ kind, statutory, says }) => (
        <label key={kind} className="check">
          <input
            type="checkbox"
            checked={!without.includes(kind)}
            disabled={statutory}
            onChange={(event) =>
              onChange(event.target.checked ? without.filter((one) => one !== kind) : [...without, kind])
            }
          />
          <span>
            <Trans id={statutory ? 'notices.kind-by-rule' : 'notices.kind-by-mail'} />
            <br />
            <span className="muted">{says}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
