import { useEffect, useRef } from 'react';
import { Note } from '../../ui/Note.tsx';
import { RefusalText } from '../../ui/RefusalText.tsx';
import { Tag, type Tone } from '../../ui/Tag.tsx';
import { Trans } from '../../web/i18n.tsx';
import type { Answer } from './api.ts';
import { Rating, Spoken } from './Rating.tsx';
import type { Standing } from './saver.ts';

type Props = {
  readonly standing: Standing;
  /** The answer as it was last read. */
  readonly theirs: Answer | null;
  readonly onLook: () => void;
  readonly onKeepMine: (version: number) => void;
  readonly onTakeTheirs: () => void;
};

const tones: Readonly<Record<Standing['is'], Tone>> = {
  saved: 'met',
  waiting: 'waiting',
  saving: 'running',
  unreachable: 'overdue',
  refused: 'overdue',
  overtaken: 'overdue',
};

/** Whether what was written is saved, and what to do where it is not. */
export function SaveStanding({ standing, theirs, onLook, onKeepMine, onTakeTheirs }: Props) {
  const isOvertaken = standing.is === 'overtaken';
  const look = useRef(onLook);
  look.current = onLook;
  useEffect(() => {
    if (isOvertaken) look.current();
  }, [isOvertaken]);
  return (
    <div className="stack">
      <p role="status">
        <Tag tone={tones[standing.is]}>
          <Trans id={`answers.saving.${standing.is}`} />
        </Tag>
      </p>
      {standing.is === 'refused' && (
        <Note tone="overdue">
          <p>
            <RefusalText refusal={standing.refusal} />
          </p>
        </Note>
      )}
      {isOvertaken && theirs && (
        <Note tone="overdue">
          <p>
            <Trans id="answers.overtaken" />
          </p>
          <p>
            <Rating rating={theirs.rating} quantity={theirs.quantity} />
          </p>
          <Spoken words={theirs.words} />
          <div className="row">
            <button type="button" className="button" onClick={() => onKeepMine(theirs.version)}>
              <Trans id="answers.keep-mine" />
            </button>
            <button type="button" className="button" onClick={onTakeTheirs}>
              <Trans id="answers.take-theirs" />
            </button>
          </div>
        </Note>
      )}
    </div>
  );
}
