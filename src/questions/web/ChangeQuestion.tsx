import { type FormEvent, useState } from 'react';
import { directionOf, languages } from '../../platform/language.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Select, TextArea } from '../../ui/Field.tsx';
import { Trans, useText } from '../../web/i18n.tsx';
import type { Change, Question } from './api.ts';

type Props = {
  readonly question: Pick<Question, 'questionId' | 'wording' | 'evidence'>;
  readonly onChange: (change: Change) => void;
  readonly onClose: () => void;
};

const kinds = ['reword', 'retire', 'add'] as const;

/** Notes a change for the next edition: other words, in all six languages; the end of a question; or one more beside it. */
export function ChangeQuestion({ question, onChange, onClose }: Props) {
  const text = useText();
  const [is, setIs] = useState<Change['is']>('reword');
  const [wording, setWording] = useState(question.wording);
  const [evidence, setEvidence] = useState(question.evidence);
  const { questionId } = question;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onChange(is === 'retire' ? { is, questionId } : { is, questionId, wording, evidence });
    onClose();
  };
  return (
    <Dialog title={<Trans id="questions.change" />} onClose={onClose}>
      <form className="stack" onSubmit={submit}>
        <Select
          label={text('questions.what')}
          value={is}
          choices={kinds.map((value) => ({ value, label: text(`questions.change.${value}`) }))}
          onChange={(value) => setIs(kinds.find((kind) => kind === value) ?? 'reword')}
        />
        {is !== 'retire' &&
          languages.map((language) => (
            <fieldset key={language} className="stack question-language">
              <legend>
                <Trans id={`questions.language.${language}`} />
              </legend>
              <TextArea
                label={text('questions.wording')}
                {...written(language)}
                value={wording[language]}
                onChange={(value) => setWording({ ...wording, [language]: value })}
              />
              <TextArea
                label={text('questions.evidence-words')}
                {...written(language)}
                value={evidence[language]}
                onChange={(value) => setEvidence({ ...evidence, [language]: value })}
              />
            </fieldset>
          ))}
        <div className="row">
          <button type="submit" className="button button-main">
            <Trans id="questions.note-change" />
          </button>
          <button type="button" className="button" onClick={onClose}>
            {text('web.cancel')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

const written = (language: (typeof languages)[number]) =>
  ({
    lang: language,
    dir: directionOf(language),
    minLength: 3,
    maxLength: 500,
    rows: 2,
    required: true,
  }) as const;
