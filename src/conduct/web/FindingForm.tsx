import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { isLanguage, languages } from '../../platform/language.ts';
import { saidIn } from '../../platform/said-in.ts';
import { Select, TextArea } from '../../ui/Field.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { Trans, useLanguage, useText } from '../../web/i18n.tsx';
import { useAct } from '../../web/use-act.ts';
import { findingKinds, sources } from '../vocabulary.ts';
import { conduct, type Finding, type Findings, themesQuery, touchedBy } from './api.ts';

type Props = {
  readonly file: Findings;
  /** The finding that is changed, or the note a new one rests on. */
  readonly finding?: Finding;
  readonly noteId?: string;
  readonly onClose: () => void;
};

/** Enters a finding or changes one: what was found, in which area, by which sources, and on which answer it bears. */
export function FindingForm({ file, finding, noteId = '', onClose }: Props) {
  const text = useText();
  const language = useLanguage();
  const { data } = useQuery(themesQuery());
  const [given, setGiven] = useState(() => firstOf(finding, language));
  const change = (changes: Partial<typeof given>) => setGiven({ ...given, ...changes });
  const act = useAct(
    (asked: typeof given, key) => {
      const { answerId, subtopicId, themeId, kind } = asked;
      const words = Object.fromEntries(Object.entries(asked.words).filter(([, word]) => word.trim()));
      const body = { answerId: answerId || null, subtopicId: subtopicId || null, themeId, kind, words };
      const params = { fileId: file.fileId };
      return finding
        ? conduct.changeFinding({
            params: { ...params, findingId: finding.findingId },
            body: { ...body, sources: [...asked.sources], version: finding.version, key },
          })
        : conduct.enterFinding({ params, body: { ...body, noteId, sources: [...asked.sources], key } });
    },
    { renews: touchedBy(file.fileId), onDone: onClose },
  );
  const theme = data?.rows.find(({ code }) => code === given.themeId);
  const answers = file.answers.filter(({ themeId }) => themeId === given.themeId);
  const written = [...new Set([language, ...Object.keys(given.words)])].filter(isLanguage);
  const further = languages.filter((one) => !written.includes(one));
  const nameOf = (of: string) => new Intl.DisplayNames([language], { type: 'language' }).of(of) ?? of;
  const title = finding ? 'conduct.finding.change' : 'conduct.finding.enter';
  return (
    <FormDialog
      title={<Trans id={title} />}
      act={act}
      given={() => given}
      word="conduct.save"
      onClose={onClose}
    >
      <Select
        label={text('conduct.finding.kind')}
        value={given.kind}
        choices={findingKinds.map((value) => ({ value, label: text(`conduct.finding.${value}`) }))}
        onChange={(kind) => change({ kind: findingKinds.find((one) => one === kind) ?? 'shortfall' })}
      />
      <Select
        label={text('conduct.finding.theme')}
        value={given.themeId}
        choices={(data?.rows ?? []).map(({ code }) => ({
          value: code,
          label: text(`procedure.theme.${code}`),
        }))}
        none={text('conduct.choose')}
        onChange={(themeId) => change({ themeId, subtopicId: '', answerId: '' })}
        required
      />
      <Select
        label={text('conduct.finding.subtopic')}
        hint={text('conduct.finding.subtopic-hint')}
        value={given.subtopicId}
        choices={(theme?.subtopics ?? []).map(({ code, name }) => ({ value: code, label: name }))}
        none={text('conduct.choose')}
        onChange={(subtopicId) => change({ subtopicId })}
      />
      <Select
        label={text('conduct.finding.answer-of-state')}
        value={given.answerId}
        choices={answers.map(({ answerId, words }) => ({
          value: answerId,
          label: saidIn(words, language).text,
        }))}
        none={text('conduct.choose')}
        onChange={(answerId) => change({ answerId })}
      />
      {written.map((one) => (
        <TextArea
          key={one}
          label={text('conduct.finding.words', { language: nameOf(one) })}
          value={given.words[one] ?? ''}
          onChange={(word) => change({ words: { ...given.words, [one]: word } })}
          lang={one}
          rows={4}
          maxLength={6000}
          required={written.length === 1}
        />
      ))}
      <Select
        label={text('conduct.finding.further-language')}
        value=""
        choices={further.map((value) => ({ value, label: nameOf(value) }))}
        none={text('conduct.choose')}
        onChange={(one) => change({ words: { ...given.words, [one]: '' } })}
      />
      <fieldset className="checks plain">
        <legend>
          <Trans id="conduct.finding.sources" />
        </legend>
        {sources.map((source) => (
          <label key={source} className="check">
            <input
              type="checkbox"
              checked={given.sources.includes(source)}
              onChange={() => change({ sources: toggled(given.sources, source) })}
            />
            <span>
              <Trans id={`conduct.source.${source}`} />
            </span>
          </label>
        ))}
      </fieldset>
    </FormDialog>
  );
}

type Source = (typeof sources)[number];

const toggled = (all: readonly Source[], one: Source): readonly Source[] =>
  all.includes(one) ? all.filter((other) => other !== one) : [...all, one];

const firstOf = (finding: Finding | undefined, language: string) => ({
  kind: finding?.kind ?? ('shortfall' as const),
  themeId: finding?.themeId ?? '',
  subtopicId: finding?.subtopicId ?? '',
  answerId: finding?.answerId ?? '',
  words: finding?.words ?? ({ [language]: '' } as Readonly<Record<string, string>>),
  sources: finding?.sources ?? (['government-exchange'] as readonly Source[]),
});
