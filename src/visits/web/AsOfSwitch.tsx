import { type FormEvent, useState } from 'react';
import { isDay } from '../../procedure/calendar.ts';
import { DateField } from '../../ui/DateField.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Note } from '../../ui/Note.tsx';
import { useAddress } from '../../web/address.ts';
import { Trans, useText } from '../../web/i18n.tsx';
import type { Moment, VisitFile } from './api.ts';

/** Which day the file is read for, from the address. */
export function useMoment(): Moment {
  const address = useAddress();
  const on = address.get('on');
  if (!isDay(on)) return {};
  return { on, view: address.get('view') === 'known' ? 'known' : 'stood' };
}

/** Reads the file for a past day: as it stood, with later corrections, or as it was known then, without them. */
export function AsOfSwitch({ file }: { readonly file: VisitFile }) {
  const text = useText();
  const address = useAddress();
  const moment = useMoment();
  const [on, setOn] = useState<string>(moment.on ?? '');
  const [view, setView] = useState<'stood' | 'known'>(moment.view ?? 'stood');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    address.set({ on, view: view === 'known' ? view : '' });
  };

  return (
    <>
      {file.view !== 'now' && (
        <Note tone="due-soon">
          <p>
            <Trans id={`visits.as-of.${file.view}-note`} values={{ day: file.asOf }} />
          </p>
          <p>
            <button type="button" className="button" onClick={() => address.set({ on: '', view: '' })}>
              <Trans id="visits.as-of.back" />
            </button>
          </p>
        </Note>
      )}
      <Disclosure title={<Trans id="visits.as-of.title" />} open={file.view !== 'now'}>
        <form className="as-of" onSubmit={submit}>
          <DateField label={text('visits.as-of.day')} value={on} onChange={setOn} required />
          <fieldset className="checks plain">
            <legend>
              <Trans id="visits.as-of.how" />
            </legend>
            {(['stood', 'known'] as const).map((choice) => (
              <label key={choice} className="check">
                <input type="radio" name="view" checked={view === choice} onChange={() => setView(choice)} />
                <span>
                  <Trans id={`visits.as-of.${choice}`} />
                </span>
              </label>
            ))}
          </fieldset>
          <button type="submit" className="button">
            <Trans id="visits.as-of.read" />
          </button>
        </form>
      </Disclosure>
    </>
  );
}
