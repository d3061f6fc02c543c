import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatDayShort } from '../../platform/format.ts';
import { type Language, languages } from '../../platform/language.ts';
import { day } from '../../procedure/calendar.ts';
import { DateField } from '../../ui/DateField.tsx';
import { Select } from '../../ui/Field.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { useLanguage, useText } from '../../web/i18n.tsx';
import { useGo } from '../../web/Router.tsx';
import { useAct } from '../../web/use-act.ts';
import { type Circle, circles } from '../vocabulary.ts';
import { circulableQuery, circulation, type NewCirculation, touched } from './api.ts';

type Given = {
  readonly record: string;
  readonly circles: readonly Circle[];
  readonly neededOn: string;
  readonly asked: readonly Language[];
  readonly askedBy: string;
};

/** Puts a document or a version before circles of readers, and asks for the languages that are wanted. */
export function CirculateDialog({ onClose }: { readonly onClose: () => void }) {
  const text = useText();
  const go = useGo();
  const language = useLanguage();
  const { data } = useQuery(circulableQuery());
  const [given, setGiven] = useState<Given>({
    ...{ record: '', circles: ['committee'], neededOn: '', asked: [], askedBy: '' },
  });
  const change = (changes: Partial<Given>) => setGiven({ ...given, ...changes });
  const act = useAct((asked: Given, key) => circulation.circulate({ body: { ...bodyOf(asked), key } }), {
    renews: touched,
    onDone: ({ circulationId }) => go(`/circulations/${circulationId}`),
  });
  return (
    <FormDialog
      title={text('circulation.do')}
      act={act}
      given={() => given}
      word="circulation.now"
      onClose={onClose}
    >
      <Select
        label={text('circulation.field.record')}
        value={given.record}
        none={text('circulation.field.choose')}
        required
        choices={(data?.rows ?? []).map(({ kind, recordId, title, on }) => ({
          value: `${kind} ${recordId}`,
          label: `${formatDayShort(on, language)} · ${title.text}`,
          group: text(`circulation.kind.${kind}`),
        }))}
        onChange={(record) => change({ record })}
      />
      <Several
        legend={text('circulation.column.circles')}
        of={circles.map((value) => ({ value, label: text(`circulation.circle.${value}`) }))}
        chosen={given.circles}
        onChange={(chosen) => change({ circles: chosen })}
      />
      <DateField
        label={text('circulation.column.needed')}
        hint={text('circulation.field.needed-hint')}
        value={given.neededOn}
        onChange={(neededOn) => change({ neededOn })}
      />
      <AskedFields given={given} onChange={change} />
    </FormDialog>
  );
}

type PartProps = { readonly given: Given; readonly onChange: (changes: Partial<Given>) => void };

function AskedFields({ given, onChange }: PartProps) {
  const text = useText();
  const names = new Intl.DisplayNames([useLanguage()], { type: 'language' });
  return (
    <>
      <Several
        legend={text('circulation.field.asked')}
        of={languages.map((value) => ({ value, label: names.of(value) ?? value }))}
        chosen={given.asked}
        onChange={(asked) => onChange({ asked })}
      />
      {given.asked.length > 0 && (
        <DateField
          label={text('circulation.field.asked-by')}
          value={given.askedBy}
          onChange={(askedBy) => onChange({ askedBy })}
          required
        />
      )}
    </>
  );
}

type SeveralProps<Value extends string> = {
  readonly legend: string;
  readonly of: readonly { readonly value: Value; readonly label: string }[];
  readonly chosen: readonly Value[];
  readonly onChange: (chosen: readonly Value[]) => void;
};

/** Several of a few, each with a box of its own. */
function Several<Value extends string>({ legend, of, chosen, onChange }: SeveralProps<Value>) {
  return (
    <fieldset className="row">
      <legend>{legend}</legend>
      {of.map(({ value, label }) => (
        <label key={value} className="row">
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={({ target }) =>
              onChange(target.checked ? [...chosen, value] : chosen.filter((one) => one !== value))
            }
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}

function bodyOf({ record, circles: chosen, neededOn, asked, askedBy }: Given): NewCirculation {
  const [kind = '', recordId = ''] = record.split(' ');
  return {
    kind: kind === 'report-version' ? 'report-version' : 'document',
    recordId,
    circles: [...chosen],
    ...(neededOn && { neededOn: day(neededOn) }),
    asked: askedBy ? Object.fromEntries(asked.map((language) => [language, day(askedBy)])) : {},
  };
}
