import { useState } from 'react';
import { saidIn } from '../../platform/said-in.ts';
import { day } from '../../procedure/calendar.ts';
import { ActButton } from '../../ui/ActButton.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { Day } from '../../ui/Day.tsx';
import { Select, TextArea } from '../../ui/Field.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { Section } from '../../ui/Page.tsx';
import { RefusalText } from '../../ui/RefusalText.tsx';
import { Words } from '../../ui/Words.tsx';
import { Trans, useLanguage, useText } from '../../web/i18n.tsx';
import { useAct } from '../../web/use-act.ts';
import { results } from '../vocabulary.ts';
import { conduct, type Finding, type Findings, touchedBy } from './api.ts';

/** The closing meeting and the last day of the visit, and which due days follow from it. */
export function EndOfVisit({ file }: { readonly file: Findings }) {
  const [asked, setAsked] = useState<'close' | 'end' | null>(null);
  const { closedOn, endedOn, due, refused } = file;
  return (
    <Section title={<Trans id="conduct.end.title" />}>
      {closedOn && (
        <p>
          <Trans id="conduct.end.closed-on" values={{ on: closedOn }} />
        </p>
      )}
      {endedOn && (
        <p>
          <Trans id="conduct.end.ended-on" values={{ on: endedOn }} />
        </p>
      )}
      {due.length > 0 && (
        <>
          <h3>
            <Trans id="conduct.end.due" />
          </h3>
          <ul className="due-list">
            {due.map(({ clock, due: on, obliged }) => (
              <li key={`${clock} ${on}`}>
                <Day day={on} />
                <span>
                  <Trans id={`procedure.clock.${clock}`} />
                  <span className="muted small">
                    <Trans id={`procedure.actor.${obliged}`} />
                  </span>
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      <div className="row">
        {(['close', 'end'] as const).map((act) => {
          const refusal = refused[act];
          const isDone = act === 'close' ? closedOn : endedOn;
          return isDone ? null : (
            <ActButton
              key={act}
              refusedBecause={refusal ? <RefusalText refusal={refusal} /> : null}
              onPress={() => setAsked(act)}
            >
              <Trans id={`conduct.end.${act}`} />
            </ActButton>
          );
        })}
      </div>
      {asked === 'close' && <Closing file={file} onClose={() => setAsked(null)} />}
      {asked === 'end' && <Ending file={file} onClose={() => setAsked(null)} />}
    </Section>
  );
}

type Props = { readonly file: Findings; readonly onClose: () => void };
type Said = { readonly result: (typeof results)[number]; readonly words: string };

/** The closing meeting: the day, and of each finding whether it was raised and what the State said. */
function Closing({ file, onClose }: Props) {
  const text = useText();
  const language = useLanguage();
  const { fileId, version, asOf } = file;
  const open = file.findings.filter(({ agreed }) => agreed === 'open');
  const [on, setOn] = useState<string>(asOf);
  const [told, setTold] = useState<Readonly<Record<string, Said>>>({});
  const saidOf = ({ findingId }: Finding): Said => told[findingId] ?? { result: 'agreed', words: '' };
  const change = (finding: Finding, changes: Partial<Said>) =>
    setTold({ ...told, [finding.findingId]: { ...saidOf(finding), ...changes } });
  const act = useAct(
    (_: { on: string; told: typeof told }, key) =>
      conduct.holdClosingMeeting({
        params: { fileId },
        body: {
          ...{ on: day(on), version, key },
          results: open.map((finding) => {
            const { result, words } = saidOf(finding);
            const stateWords = result === 'not-agreed' && words.trim() ? { [language]: words } : undefined;
            return { findingId: finding.findingId, result, ...(stateWords && { stateWords }) };
          }),
        },
      }),
    { renews: touchedBy(fileId), onDone: onClose },
  );
  return (
    <FormDialog
      title={<Trans id="conduct.end.close" />}
      act={act}
      given={() => ({ on, told })}
      word="conduct.end.close"
      onClose={onClose}
    >
      <DateField label={text('conduct.end.on')} value={on} max={asOf} onChange={setOn} required />
      {open.map((finding) => (
        <fieldset key={finding.findingId} className="plain stack">
          <legend>
            <Words of={saidIn(finding.words, language)} />
          </legend>
          <Select
            label={text('conduct.end.result')}
            value={saidOf(finding).result}
            choices={results.map((value) => ({ value, label: text(`conduct.agreed.${value}`) }))}
            onChange={(value) =>
              change(finding, { result: results.find((one) => one === value) ?? 'agreed' })
            }
          />
          {saidOf(finding).result === 'not-agreed' && (
            <TextArea
              label={text('conduct.finding.state-words')}
              value={saidOf(finding).words}
              onChange={(words) => change(finding, { words })}
              lang={language}
              rows={3}
              maxLength={6000}
              required
            />
          )}
        </fieldset>
      ))}
    </FormDialog>
  );
}

/** The last day of the visit; without a closing meeting, with the reason. */
function Ending({ file, onClose }: Props) {
  const text = useText();
  const { fileId, version, asOf, closedOn } = file;
  const [given, setGiven] = useState({ on: asOf as string, reason: '' });
  const act = useAct(
    ({ on, reason }: typeof given, key) =>
      conduct.endVisit({
        params: { fileId },
        body: { on: day(on), version, key, ...(reason.trim() && { reason }) },
      }),
    { renews: touchedBy(fileId), onDone: onClose },
  );
  return (
    <FormDialog
      title={<Trans id="conduct.end.end" />}
      act={act}
      given={() => given}
      word="conduct.end.end"
      onClose={onClose}
    >
      <p>
        <Trans id="conduct.end.what" />
      </p>
      <DateField
        label={text('conduct.end.last-day')}
        value={given.on}
        max={asOf}
        onChange={(on) => setGiven({ ...given, on })}
        required
      />
      {!closedOn && (
        <TextArea
          label={text('conduct.end.reason')}
          value={given.reason}
          onChange={(reason) => setGiven({ ...given, reason })}
          maxLength={4000}
          rows={3}
          required
        />
      )}
    </FormDialog>
  );
}
