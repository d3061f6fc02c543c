import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { isLanguage, type Language, languages } from '../../platform/language.ts';
import { Select, TextField } from '../../ui/Field.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { useAnnounce } from '../../ui/Toasts.tsx';
import { Trans, useLanguage, useText } from '../../web/i18n.tsx';
import { useAct } from '../../web/use-act.ts';
import { accounts, allAccounts, type Invitable, invitableQuery } from './api.ts';

type Draft = {
  readonly mailAddress: string;
  /** Place in the list of bodies: one of them is no body. */
  readonly body: string;
  readonly function: string;
  readonly keepsBody: boolean;
  readonly language: Language;
};

/** Invites somebody to an account of a body, for a function this body may hold. */
export function InviteDialog({ onClose }: { readonly onClose: () => void }) {
  const text = useText();
  const announce = useAnnounce();
  const query = useQuery(invitableQuery());
  const language = useLanguage();
  const [draft, setDraft] = useState<Draft>({
    ...{ mailAddress: '', body: '0', function: '', keepsBody: false, language },
  });
  const body = query.data?.rows[Number(draft.body)];
  const chosen = body?.functions.find((one) => one === draft.function);
  const act = useAct(
    (asked: Draft, key) => {
      if (!body || !chosen) throw new Error('an invitation without a function');
      const { mailAddress, keepsBody } = asked;
      return accounts.inviteAccount({
        body: {
          ...{ mailAddress, bodyId: body.bodyId, function: chosen, language: asked.language, key },
          keepsBody: keepsBody && body.mayKeepItself,
        },
      });
    },
    {
      renews: [allAccounts],
      onDone: () => {
        announce(text('accounts.is-invited'));
        onClose();
      },
    },
  );

  return (
    <FormDialog
      title={<Trans id="accounts.invite" />}
      act={act}
      given={() => draft}
      word="accounts.invite"
      onClose={onClose}
    >
      <Loaded query={query} rows={3}>
        {({ rows }) => <Fields rows={rows} draft={draft} body={body} onChange={setDraft} />}
      </Loaded>
    </FormDialog>
  );
}

type FieldsProps = {
  readonly rows: readonly Invitable[];
  readonly draft: Draft;
  readonly body: Invitable | undefined;
  readonly onChange: (draft: Draft) => void;
};

function Fields({ rows, draft, body, onChange }: FieldsProps) {
  const text = useText();
  const change = (changes: Partial<Draft>) => onChange({ ...draft, ...changes });
  const functions = body?.functions ?? [];
  return (
    <>
      <TextField
        label={text('accounts.invite-address')}
        hint={text('accounts.invite-address-hint')}
        type="email"
        value={draft.mailAddress}
        onChange={(mailAddress) => change({ mailAddress })}
        required
      />
      <Select
        label={text('accounts.invite-body')}
        value={draft.body}
        choices={rows.map(({ bodyName }, at) => ({
          value: String(at),
          label: bodyName ?? text('accounts.invite-no-body'),
        }))}
        onChange={(place) => change({ body: place, function: '' })}
      />
      <Select
        label={text('accounts.invite-function')}
        value={draft.function}
        none=""
        required
        choices={functions.map((value) => ({ value, label: text(functionId(value)) }))}
        onChange={(value) => change({ function: value })}
      />
      <LanguageSelect
        label={text('accounts.invite-language')}
        value={draft.language}
        onChange={(language) => change({ language })}
      />
      {body?.mayKeepItself && (
        <label className="row">
          <input
            type="checkbox"
            checked={draft.keepsBody}
            onChange={({ target }) => change({ keepsBody: target.checked })}
          />
          <span>
            <Trans id="accounts.invite-keeps" />
          </span>
        </label>
      )}
    </>
  );
}

const functionId = (value: string): string =>
  value === 'administrator' ? 'access.administrator' : `procedure.actor.${value}`;

type LanguageProps = {
  readonly label: string;
  readonly value: Language;
  readonly onChange: (language: Language) => void;
};

/** One of the six languages, each under its own name. */
export function LanguageSelect({ label, value, onChange }: LanguageProps) {
  return (
    <Select
      label={label}
      value={value}
      choices={languages.map((one) => ({
        value: one,
        label: new Intl.DisplayNames(one, { type: 'language' }).of(one) ?? one,
      }))}
      onChange={(chosen) => isLanguage(chosen) && onChange(chosen)}
    />
  );
}
