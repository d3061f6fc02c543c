import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Select, TextArea, TextField } from '../../ui/Field.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { Trans, useLanguage, useText } from '../../web/i18n.tsx';
import { useAct } from '../../web/use-act.ts';
import {
  bodiesQuery,
  type Entry,
  type JudgedInput,
  planning,
  type ReasonsGiven,
  touched,
  type VisitList,
} from './api.ts';

type Props = { readonly list: VisitList; readonly entry: Entry; readonly onClose: () => void };

const shares = [0, 0.5, 1] as const;
type Share = (typeof shares)[number];
const shareIn = (text: string): Share => shares.find((share) => String(share) === text) ?? 0;

/** Why this visit, who can help, and what the State has asked for or agreed to. */
export function ReasonsDialog({ list, entry, onClose }: Props) {
  const text = useText();
  const language = useLanguage();
  const before = entry.weighed?.reasons;
  const bodies = useQuery(bodiesQuery());
  const [words, setWords] = useState(before?.said.text ?? '');
  const [helping, setHelping] = useState<readonly string[]>(
    before?.helping.map(({ bodyId }) => bodyId) ?? [],
  );
  const [demand, setDemand] = useState({
    request: shareIn(String(before?.request)),
    consent: shareIn(String(before?.consent)),
  });
  const params = { listId: list.listId, proposedVisitId: entry.proposedVisitId };
  const act = useAct(
    (given: Omit<ReasonsGiven, 'version' | 'key'>, key) =>
      planning.giveReasons({ params, body: { ...given, version: list.version, key } }),
    { renews: touched, onDone: onClose },
  );
  return (
    <FormDialog
      title={<Trans id="planning.do-argue" />}
      act={act}
      given={() => ({ language, words, helping: [...helping], noneCanHelp: helping.length === 0, ...demand })}
      word="planning.do-argue"
      onClose={onClose}
    >
      <TextArea
        label={text('planning.reasons')}
        rows={4}
        required
        minLength={3}
        value={words}
        onChange={setWords}
      />
      <fieldset className="choices">
        <legend>{text('planning.helping')}</legend>
        {(bodies.data?.rows ?? [])
          .filter(({ kind, training }) => kind === 'organisation' && training === list.training)
          .map(({ bodyId, name }) => (
            <label key={bodyId}>
              <input
                type="checkbox"
                checked={helping.includes(bodyId)}
                onChange={({ target }) =>
                  setHelping(target.checked ? [...helping, bodyId] : helping.filter((one) => one !== bodyId))
                }
              />{' '}
              {name}
            </label>
          ))}
        {helping.length === 0 && <p className="field-hint">{text('planning.none-can-help')}</p>}
      </fieldset>
      {(['request', 'consent'] as const).map((name) => (
        <Select
          key={name}
          label={text(`planning.${name}`)}
          value={String(demand[name])}
          choices={shares.map((share) => ({
            value: String(share),
            label: text(`planning.${name}-${share * 2}`),
          }))}
          onChange={(chosen) => setDemand({ ...demand, [name]: shareIn(chosen) })}
        />
      ))}
    </FormDialog>
  );
}

const inputs = ['trends', 'emerging', 'events'] as const;

/** What one expert judges of a State on a scale of 0 to 4. */
export function JudgeDialog({ list, entry, onClose }: Props) {
  const text = useText();
  const language = useLanguage();
  const open = inputs.filter((one) => entry.refused.judge[one] === null);
  const [input, setInput] = useState<JudgedInput>(open[0] ?? 'trends');
  const [scale, setScale] = useState('2');
  const [words, setWords] = useState('');
  const [source, setSource] = useState('');
  const params = { listId: list.listId, proposedVisitId: entry.proposedVisitId };
  const act = useAct(
    (given: { input: JudgedInput; scale: number; words: string; source: string }, key) =>
      planning.judgeVisit({ params, body: { ...given, language, version: list.version, key } }),
    { renews: touched, onDone: onClose },
  );
  return (
    <FormDialog
      title={<Trans id="planning.do-judge" />}
      act={act}
      given={() => ({ input, scale: Number(scale), words, source })}
      word="planning.do-judge"
      onClose={onClose}
    >
      <Select
        label={text('planning.judge-what')}
        value={input}
        choices={open.map((value) => ({ value, label: text(`planning.input-${value}`) }))}
        onChange={(chosen) => setInput(inputs.find((one) => one === chosen) ?? 'trends')}
      />
      <Select
        label={text('planning.scale')}
        hint={text('planning.scale-hint')}
        value={scale}
        choices={[0, 1, 2, 3, 4].map((value) => ({ value: String(value), label: String(value) }))}
        onChange={setScale}
      />
      <TextArea
        label={text('planning.reasons')}
        rows={3}
        required
        minLength={3}
        value={words}
        onChange={setWords}
      />
      <TextField label={text('planning.source')} required minLength={3} value={source} onChange={setSource} />
    </FormDialog>
  );
}
