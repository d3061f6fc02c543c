import { useState } from 'react';
import { isLanguage, languages } from '../../platform/language.ts';
import { Select, TextArea } from '../../ui/Field.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { Trans, useLanguage, useText } from '../../web/i18n.tsx';
import { useAct } from '../../web/use-act.ts';
import { type Block, type Report, reports, touchedBy } from './api.ts';

type Props = {
  readonly report: Report;
  /** The block that is written, or after which a new one is put. */
  readonly block: Block;
  readonly isNew: boolean;
  readonly onClose: () => void;
};

const types = ['paragraph', 'recommendation', 'list', 'heading', 'table', 'note', 'footnote'] as const;

/** Writes the words of a block in one language, or puts a new block after it. */
export function BlockForm({ report, block, isNew, onClose }: Props) {
  const text = useText();
  const own = useLanguage();
  const { originalLanguage } = report;
  const [given, setGiven] = useState(() => firstOf(block, isNew ? originalLanguage : own, isNew));
  const change = (changes: Partial<typeof given>) => setGiven({ ...given, ...changes });
  const act = useWriting({ report, block, isNew, onClose });
  const names = new Intl.DisplayNames([own], { type: 'language' });
  const isTranslation = given.language !== originalLanguage;
  const title = isNew ? 'reports.block.add' : 'reports.block.edit';
  return (
    <FormDialog
      title={<Trans id={title} />}
      act={act}
      given={() => given}
      word="reports.save"
      onClose={onClose}
    >
      {isNew ? (
        <Select
          label={text('reports.block.type')}
          value={given.type}
          choices={types.map((value) => ({ value, label: text(`reports.type.${value}`) }))}
          onChange={(value) => change({ type: types.find((one) => one === value) ?? 'paragraph' })}
        />
      ) : (
        <Select
          label={text('reports.block.language')}
          value={given.language}
          choices={languages.map((value) => ({ value, label: names.of(value) ?? value }))}
          onChange={(value) => setGiven(firstOf(block, isLanguage(value) ? value : own, false))}
        />
      )}
      <TextArea
        label={text('reports.block.words')}
        hint={text('reports.block.words-hint')}
        value={given.words}
        onChange={(words) => change({ words })}
        lang={given.language}
        rows={8}
        maxLength={20_000}
        required={isNew || !isTranslation}
      />
      {isNew && given.type === 'recommendation' && (
        <Repeats report={report} value={given.repeats} onChange={(repeats) => change({ repeats })} />
      )}
      {!isNew && isTranslation && (
        <label className="check">
          <input
            type="checkbox"
            checked={given.standing === 'checked'}
            onChange={(event) => change({ standing: event.target.checked ? 'checked' : 'draft' })}
          />
          <span>
            <Trans id="reports.block.checked" />
          </span>
        </label>
      )}
    </FormDialog>
  );
}

type Given = ReturnType<typeof firstOf>;

function firstOf(block: Block, language: Report['originalLanguage'], isNew: boolean) {
  return {
    language,
    type: 'paragraph' as (typeof types)[number],
    words: isNew ? '' : (block.words[language] ?? ''),
    standing: (isNew ? 'draft' : (block.standing[language] ?? 'draft')) as 'draft' | 'checked',
    repeats: isNew && block.type === 'paragraph' ? [block.blockId] : ([] as string[]),
  };
}

function useWriting({ report, block, isNew, onClose }: Props) {
  const { reportId, fileId, reportVersion: version } = report;
  return useAct(
    async ({ language, type, words, standing, repeats }: Given, key) => {
      if (isNew) {
        const rests = type === 'recommendation' ? repeats : [];
        const themeId = block.themeId && type !== 'heading' ? { themeId: block.themeId } : {};
        const body = {
          after: block.blockId,
          type,
          repeats: rests,
          language,
          words,
          ...themeId,
          version,
          key,
        };
        await reports.addBlock({ params: { reportId }, body });
        return;
      }
      const params = { reportId, blockId: block.blockId };
      await reports.writeBlock({ params, body: { language, words, standing, version, key } });
    },
    { renews: touchedBy(fileId), onDone: onClose },
  );
}

type RepeatsProps = {
  readonly report: Report;
  readonly value: readonly string[];
  readonly onChange: (blockIds: string[]) => void;
};

/** The paragraphs that a recommendation repeats: it is withheld with any of them. */
function Repeats({ report, value, onChange }: RepeatsProps) {
  const paragraphs = report.blocks.filter(({ type, number }) => type === 'paragraph' && number);
  return (
    <fieldset className="checks">
      <legend>
        <Trans id="reports.block.repeats" />
      </legend>
      {paragraphs.map(({ blockId, number, words }) => (
        <label key={blockId} className="check">
          <input
            type="checkbox"
            checked={value.includes(blockId)}
            onChange={(event) =>
              onChange(event.target.checked ? [...value, blockId] : value.filter((one) => one !== blockId))
            }
          />
          <bdi lang={report.originalLanguage}>
            {number}. {(words[report.originalLanguage] ?? '').slice(0, 80)}
          </bdi>
        </label>
      ))}
    </fieldset>
  );
}
