import { useState } from 'react';
import { classesOfStates, documentClasses, documentTypes, readersOf } from '../../documents/acts.ts';
import { isLanguage, type Language, languages } from '../../platform/language.ts';
import { day } from '../../procedure/calendar.ts';
import { DateField } from '../../ui/DateField.tsx';
import { Select, TextField } from '../../ui/Field.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { useLanguage, useText } from '../../web/i18n.tsx';
import { useGo } from '../../web/Router.tsx';
import { useAct } from '../../web/use-act.ts';
import { filing, registerTouched, type SentFile, type ToFile } from './api.ts';
import { UploadField } from './UploadField.tsx';

type Given = {
  readonly type: ToFile['type'];
  readonly class: ToFile['class'];
  readonly title: string;
  readonly language: Language;
  readonly originalLanguage: Language;
  readonly symbol: string;
  readonly datedOn: string;
  readonly issuedBy: ToFile['issuedBy'];
  readonly stateCode: string;
};

const issuers = ['state', 'cted', 'committee', 'security-council', 'partner'] as const;

/** Files a document: the file is sent and judged as soon as it is chosen, the words are sent when all are there. */
export function FileDialog({
  training,
  onClose,
}: {
  readonly training: boolean;
  readonly onClose: () => void;
}) {
  const text = useText();
  const go = useGo();
  const language = useLanguage();
  const [sent, setSent] = useState<SentFile | null>(null);
  const [given, setGiven] = useState<Given>({
    ...{ type: 'note-verbale', class: 'committee-cted-and-state', issuedBy: 'state' },
    ...{ title: '', symbol: '', datedOn: '', stateCode: '', language, originalLanguage: language },
  });
  const change = (changes: Partial<Given>) => setGiven({ ...given, ...changes });
  const act = useAct(
    (asked: { given: Given; uploadId: string }, key) =>
      filing.fileDocument({ body: { ...bodyOf(asked.given), uploadId: asked.uploadId, key } }),
    { renews: registerTouched, onDone: ({ documentId }) => go(`/documents/${documentId}`) },
  );

  return (
    <FormDialog
      title={text('filing.file')}
      act={act}
      given={() => ({ given, uploadId: sent?.uploadId ?? noUpload })}
      word="filing.file-now"
      onClose={onClose}
    >
      <UploadField onSent={setSent} />
      <TextField
        label={text('filing.title')}
        value={given.title}
        onChange={(title) => change({ title })}
        required
        maxLength={300}
      />
      <Kind given={given} onChange={change} />
      <Origin given={given} onChange={change} training={training} />
    </FormDialog>
  );
}

// Without a file the server says what is missing, in the words of every other refusal.
const noUpload = '00000000-0000-4000-8000-000000000000';

function bodyOf({ title, symbol, stateCode, datedOn, ...given }: Given): Omit<ToFile, 'uploadId'> {
  return {
    ...given,
    titles: { [given.language]: title, [given.originalLanguage]: title },
    datedOn: day(datedOn),
    ...(symbol.trim() && { symbol: symbol.trim() }),
    ...(stateCode.trim() && { stateCode: stateCode.trim().toUpperCase() }),
  };
}

type PartProps = { readonly given: Given; readonly onChange: (changes: Partial<Given>) => void };

function Kind({ given, onChange }: PartProps) {
  const text = useText();
  const readers = readersOf[given.class].map((reader) => text(`documents.reader.${reader}`)).join(' · ');
  return (
    <>
      <Select
        label={text('documents.filter-type')}
        value={given.type}
        choices={documentTypes.map(({ id }) => ({ value: id, label: text(`documents.type.${id}`) }))}
        onChange={(value) => {
          const type = documentTypes.find(({ id }) => id === value);
          if (type) onChange({ type: type.id, class: type.usualClass });
        }}
      />
      <Select
        label={text('documents.filter-class')}
        hint={text('filing.readable-by', { readers })}
        value={given.class}
        choices={documentClasses
          .filter((name) => name !== 'participants')
          .map((name) => ({ value: name, label: text(`documents.class.${name}`) }))}
        onChange={(value) => {
          const name = documentClasses.find((one) => one === value);
          if (name) onChange({ class: name });
        }}
      />
    </>
  );
}

function Origin({ given, onChange, training }: PartProps & { readonly training: boolean }) {
  const text = useText();
  const inLanguages = languages.map((value) => ({ value, label: text(`documents.language.${value}`) }));
  const needsState = classesOfStates.some((name) => name === given.class);
  return (
    <>
      <TextField
        label={text('filing.state-code')}
        hint={text(training ? 'filing.state-code-training' : 'filing.state-code-hint')}
        value={given.stateCode}
        onChange={(stateCode) => onChange({ stateCode })}
        required={needsState}
        maxLength={4}
      />
      <Select
        label={text('documents.issued-by')}
        value={given.issuedBy}
        choices={issuers.map((value) => ({ value, label: text(`documents.issuer.${value}`) }))}
        onChange={(value) => {
          const issuedBy = issuers.find((one) => one === value);
          if (issuedBy) onChange({ issuedBy });
        }}
      />
      <DateField
        label={text('documents.dated')}
        value={given.datedOn}
        onChange={(datedOn) => onChange({ datedOn })}
        required
      />
      <Select
        label={text('filing.language-of-file')}
        value={given.language}
        choices={inLanguages}
        onChange={(value) => isLanguage(value) && onChange({ language: value })}
      />
      <Select
        label={text('documents.original-language')}
        value={given.originalLanguage}
        choices={inLanguages}
        onChange={(value) => isLanguage(value) && onChange({ originalLanguage: value })}
      />
      <TextField
        label={text('filing.symbol')}
        hint={text('filing.symbol-hint')}
        value={given.symbol}
        onChange={(symbol) => onChange({ symbol })}
        maxLength={60}
      />
    </>
  );
}
