import { useState } from 'react';
import { isLanguage, languages } from '../../platform/language.ts';
import { day } from '../../procedure/calendar.ts';
import { DateField } from '../../ui/DateField.tsx';
import { Select, TextField } from '../../ui/Field.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { Trans, useLanguage, useText } from '../../web/i18n.tsx';
import { useAct } from '../../web/use-act.ts';
import { type GivenSitting, type Programme, type Sitting, sittings, touchedBy } from './api.ts';
import { ThemeChecks } from './ThemeChecks.tsx';

type Props = {
  readonly programme: Programme;
  /** The sitting that is changed; null for a new one. */
  readonly sitting: Sitting | null;
  readonly onClose: () => void;
};

const kinds = ['meeting', 'site-visit', 'closing-meeting'] as const;

/** Plans a sitting, or changes one: when on the clock of the place, with whom, about what, and who takes part. */
export function SittingForm({ programme, sitting, onClose }: Props) {
  const text = useText();
  const language = useLanguage();
  const { fileId, asOf, startsOn, correspondence } = programme;
  const [given, setGiven] = useState(() =>
    firstOf(sitting, { on: startsOn ?? asOf, zone: programme.sittings[0]?.zone, language }),
  );
  const change = (changes: Partial<typeof given>) => setGiven({ ...given, ...changes });
  const act = useAct(
    ({ dropped, ...asked }: typeof given, key) => {
      const { version: _, sittingId, ...body } = asked;
      const words = Object.fromEntries(Object.entries(body.institution).filter(([, word]) => word.trim()));
      const fields = { ...body, institution: words };
      return sittingId
        ? sittings.changeSitting({
            params: { fileId, sittingId },
            body: { ...fields, dropped, version: asked.version, key },
          })
        : sittings.planSitting({ params: { fileId }, body: { ...fields, key } });
    },
    { renews: touchedBy(fileId), onDone: onClose },
  );
  const spoken = [
    ...new Set([language, ...(correspondence ? [correspondence] : []), ...Object.keys(given.institution)]),
  ];
  const line = (name: 'place' | 'counterpart' | 'visitors', most: number) => (
    <TextField
      label={text(`sittings.${name}`)}
      hint={name === 'place' ? undefined : text('sittings.by-function')}
      value={given[name]}
      onChange={(value) => change({ [name]: value })}
      maxLength={most}
      required
    />
  );
  const title = sitting ? 'sittings.change' : 'sittings.add';
  return (
    <FormDialog
      title={<Trans id={title} />}
      act={act}
      given={() => given}
      word="sittings.save"
      onClose={onClose}
    >
      <Select
        label={text('sittings.kind')}
        value={given.kind}
        choices={kinds.map((value) => ({ value, label: text(`sittings.kind.${value}`) }))}
        onChange={(kind) => change({ kind: kinds.find((one) => one === kind) ?? 'meeting' })}
      />
      <DateField
        label={text('sittings.on')}
        value={given.on}
        onChange={(on) => change({ on: day(on) })}
        required
      />
      <div className="row">
        {(['startsAt', 'endsAt'] as const).map((name) => (
          <TextField
            key={name}
            type="time"
            label={text(`sittings.${name}`)}
            value={given[name]}
            onChange={(value) => change({ [name]: value })}
            required
          />
        ))}
      </div>
      <Select
        label={text('sittings.zone')}
        hint={text('sittings.zone-hint')}
        value={given.zone}
        choices={zones(given.zone).map((value) => ({ value, label: value }))}
        onChange={(zone) => change({ zone })}
      />
      {line('place', 300)}
      {spoken.filter(isLanguage).map((one) => (
        <TextField
          key={one}
          label={text('sittings.institution', { language: nameOf(one, language) })}
          value={given.institution[one] ?? ''}
          onChange={(value) => change({ institution: { ...given.institution, [one]: value } })}
          lang={one}
          maxLength={300}
          required={one === spoken[0]}
        />
      ))}
      {line('counterpart', 500)}
      {line('visitors', 500)}
      <ThemeChecks value={given.themes} onChange={(themes) => change({ themes })} />
      <Select
        label={text('sittings.language')}
        value={given.language}
        choices={languages.map((value) => ({ value, label: nameOf(value, language) }))}
        onChange={(one) => change({ language: isLanguage(one) ? one : language })}
      />
      <Check
        name="interpreted"
        value={given.interpreted}
        onChange={(interpreted) => change({ interpreted })}
      />
      {sitting && <Check name="dropped" value={given.dropped} onChange={(dropped) => change({ dropped })} />}
    </FormDialog>
  );
}

type CheckProps = {
  readonly name: string;
  readonly value: boolean;
  readonly onChange: (on: boolean) => void;
};

const Check = ({ name, value, onChange }: CheckProps) => (
  <label className="check">
    <input type="checkbox" checked={value} onChange={(event) => onChange(event.target.checked)} />
    <span>
      <Trans id={`sittings.${name}`} />
    </span>
  </label>
);

/** As the form holds it: words of a language that were begun and emptied again are left out when it is sent. */
type Draft = Omit<GivenSitting, 'institution'> & {
  readonly institution: Readonly<Record<string, string>>;
  readonly dropped: boolean;
  readonly version: number;
  readonly sittingId: string;
};
type First = Pick<GivenSitting, 'on' | 'language'> & { readonly zone: string | undefined };

function firstOf(sitting: Sitting | null, { on, zone, language }: First): Draft {
  if (sitting) {
    const { sinceAgreed: _, ...given } = sitting;
    return { ...given, themes: [...given.themes] };
  }
  const own = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const empty = { place: '', institution: {}, counterpart: '', visitors: '', themes: [], interpreted: false };
  const hours = { kind: 'meeting', startsAt: '09:00', endsAt: '11:00' } as const;
  return { ...empty, ...hours, on, zone: zone ?? own, language, dropped: false, version: 0, sittingId: '' };
}

const zones = (own: string): readonly string[] => [...new Set([own, ...Intl.supportedValuesOf('timeZone')])];

const nameOf = (of: string, language: string): string =>
  new Intl.DisplayNames([language], { type: 'language' }).of(of) ?? of;
