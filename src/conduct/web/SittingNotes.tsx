import { useState } from 'react';
import { saidIn } from '../../platform/said-in.ts';
import { ActTrouble } from '../../ui/ActTrouble.tsx';
import { Day, Hours } from '../../ui/Day.tsx';
import { TextArea } from '../../ui/Field.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { LanguageMark, Words } from '../../ui/Words.tsx';
import { Trans, useLanguage, useText } from '../../web/i18n.tsx';
import { useAct } from '../../web/use-act.ts';
import { conduct, type Findings, type SessionNote, type Sitting, touchedBy } from './api.ts';
import { FindingForm } from './FindingForm.tsx';

const parts = ['discussion', 'conclusions', 'toTakeUp'] as const;

/** A sitting with the notes that are open to this reader, and the buttons by which they are written and used. */
export function SittingNotes({ file, sitting }: { readonly file: Findings; readonly sitting: Sitting }) {
  const language = useLanguage();
  const [writing, setWriting] = useState(false);
  const notes = file.notes.filter(({ sittingId }) => sittingId === sitting.sittingId);
  const own = notes.find(({ isOwn }) => isOwn);
  return (
    <li className="panel stack">
      <h3>
        <Words of={saidIn(sitting.institution, language)} />
      </h3>
      <p className="row muted">
        <Day day={sitting.on} />
        <Hours {...sitting} />
      </p>
      {notes.map((note) => (
        <Note key={note.noteId} file={file} note={note} />
      ))}
      {!own?.isSummary && !file.refused.write && (
        <p>
          <button type="button" className="button" onClick={() => setWriting(true)}>
            <Trans id={own ? 'conduct.note.change' : 'conduct.note.write'} />
          </button>
        </p>
      )}
      {writing && <NoteForm file={file} sitting={sitting} own={own} onClose={() => setWriting(false)} />}
    </li>
  );
}

function Note({ file, note }: { readonly file: Findings; readonly note: SessionNote }) {
  const [finding, setFinding] = useState(false);
  const { fileId, version, asOf, refused } = file;
  const { sittingId, noteId } = note;
  const sum = useAct(
    (_: null, key) =>
      conduct.summarizeSitting({ params: { fileId, sittingId }, body: { noteId, on: asOf, version, key } }),
    { renews: touchedBy(fileId) },
  );
  return (
    <article className="stack">
      <p className="row">
        <Tag tone="neutral">
          <Trans id={note.isOwn ? 'conduct.note.own' : 'conduct.note.of-another'} />
        </Tag>
        {note.isSummary && (
          <Tag tone="met">
            <Trans id="conduct.note.summary" />
          </Tag>
        )}
        <LanguageMark of={note.language} />
      </p>
      <dl className="stack">
        {parts.map((part) =>
          note[part] === null ? null : (
            <div key={part}>
              <dt className="small muted">
                <Trans id={`conduct.note.${part}`} />
              </dt>
              <dd className="note-words" lang={note.language} dir="auto">
                {note[part]}
              </dd>
            </div>
          ),
        )}
      </dl>
      <div className="row note-acts">
        {!refused.find && (
          <button type="button" className="button button-small" onClick={() => setFinding(true)}>
            <Trans id="conduct.finding.enter" />
          </button>
        )}
        {!note.isSummary && !refused.summarize && (
          <button
            type="button"
            className="button button-small"
            aria-disabled={sum.isPending}
            onClick={() => sum.press(null)}
          >
            <Trans id="conduct.note.sum-up" />
          </button>
        )}
      </div>
      <ActTrouble act={sum} />
      {finding && <FindingForm file={file} noteId={noteId} onClose={() => setFinding(false)} />}
    </article>
  );
}

type FormProps = {
  readonly file: Findings;
  readonly sitting: Sitting;
  readonly own: SessionNote | undefined;
  readonly onClose: () => void;
};

function NoteForm({ file, sitting, own, onClose }: FormProps) {
  const text = useText();
  const reading = useLanguage();
  const language = own?.language ?? reading;
  const [given, setGiven] = useState({
    discussion: own?.discussion ?? '',
    conclusions: own?.conclusions ?? '',
    toTakeUp: own?.toTakeUp ?? '',
  });
  const act = useAct(
    ({ toTakeUp, ...note }: typeof given, key) =>
      conduct.writeNote({
        params: { fileId: file.fileId, sittingId: sitting.sittingId },
        body: { ...note, toTakeUp: toTakeUp.trim() || null, language, version: own?.version ?? 0, key },
      }),
    { renews: touchedBy(file.fileId), onDone: onClose },
  );
  return (
    <FormDialog
      title={<Trans id={own ? 'conduct.note.change' : 'conduct.note.write'} />}
      act={act}
      given={() => given}
      word="conduct.save"
      onClose={onClose}
    >
      {parts.map((part) => (
        <TextArea
          key={part}
          label={text(`conduct.note.${part}`)}
          value={given[part]}
          onChange={(words) => setGiven({ ...given, [part]: words })}
          lang={language}
          rows={4}
          maxLength={20_000}
          required={part !== 'toTakeUp'}
        />
      ))}
    </FormDialog>
  );
}
