import { useQueryClient } from '@tanstack/react-query';
import { Select, TextArea, TextField } from '../../ui/Field.tsx';
import { Trans, useLanguage, useText } from '../../web/i18n.tsx';
import { type Question, touched } from './api.ts';
import { CauseFields } from './CauseFields.tsx';
import { languageOf } from './Rating.tsx';
import { SaveStanding } from './SaveStanding.tsx';
import { SourceFields } from './SourceFields.tsx';
import type { Saver } from './saver.ts';
import { forget, useSaver } from './use-saver.ts';

type Props = {
  readonly assessmentId: string;
  readonly question: Question;
  readonly onClose: () => void;
};

const scale = ['0', '1', '2', '3', '4'] as const;

/** The form of an answer. It has no button to save: what is written is saved, and the form says how that stands. */
export function AnswerForm({ assessmentId, question, onClose }: Props) {
  const text = useText();
  const own = useLanguage();
  const client = useQueryClient();
  const [saver, { draft, standing }] = useSaver(assessmentId, question);
  const { answerType, answer, previous } = question;
  const language = languageOf(draft.words, own);
  const isChanged = previous !== null && draft.rating !== previous.rating;
  const renew = () => Promise.all(touched.map((keys) => client.invalidateQueries(keys)));
  const { [language]: said = '', ...others } = draft.words;
  return (
    <div className="stack answer-form">
      {answerType === 'rating' ? (
        <Select
          label={text('answers.rating')}
          hint={text('answers.rating-hint')}
          value={draft.rating === null ? '' : String(draft.rating)}
          none={text('answers.rating.none')}
          choices={scale.map((value) => ({ value, label: text(`answers.rating.${value}`) }))}
          onChange={(value) => saver.change({ rating: value === '' ? null : Number(value) })}
        />
      ) : (
        <TextField
          label={text('answers.number')}
          inputMode="decimal"
          type="number"
          min={0}
          value={draft.quantity === null ? '' : String(draft.quantity)}
          onChange={(value) => saver.change({ quantity: value === '' ? null : Number(value) })}
        />
      )}
      <TextArea
        label={text('answers.explanation')}
        lang={language}
        rows={4}
        maxLength={5000}
        value={said}
        onChange={(value) =>
          saver.change({ words: value.trim() === '' ? others : { ...others, [language]: value } })
        }
      />
      <SourceFields
        sources={draft.sources}
        titles={answer?.sources ?? []}
        onChange={(sources) => saver.change({ sources })}
      />
      {isChanged && (
        <CauseFields
          assessmentId={assessmentId}
          named={draft.causes}
          onChange={(causes) => saver.change({ causes })}
        />
      )}
      <SaveStanding
        standing={standing}
        theirs={answer}
        onLook={() => void renew()}
        onKeepMine={(version) => saver.goOnFrom(version)}
        onTakeTheirs={() => {
          forget(assessmentId, question.questionId);
          onClose();
        }}
      />
      <div className="row">
        <button
          type="button"
          className="button"
          onClick={() => {
            saver.sendNow();
            onSaved(saver, () => void renew());
            onClose();
          }}
        >
          <Trans id="answers.close-form" />
        </button>
      </div>
    </div>
  );
}

/** Calls back once nothing is left to save: now, or when what is on its way has arrived. */
function onSaved(saver: Saver, then: () => void): void {
  if (saver.now().standing.is === 'saved') {
    then();
    return;
  }
  const stop = saver.subscribe(() => {
    if (saver.now().standing.is !== 'saved') return;
    stop();
    then();
  });
}
