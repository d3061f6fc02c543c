import { type FormEvent, useState } from 'react';
import { ActTrouble } from '../../ui/ActTrouble.tsx';
import { TextField } from '../../ui/Field.tsx';
import { Trans, useText } from '../../web/i18n.tsx';
import { useAct } from '../../web/use-act.ts';
import { signIn } from './api.ts';

const nothing = { name: '', password: '', code: '' };

/** The form for a password and a code. All three are asked at once, so that nobody learns which of them was wrong. */
export function PasswordForm({ onIn }: { readonly onIn: () => void }) {
  const text = useText();
  const [shown, setShown] = useState(nothing);
  const act = useAct((body: typeof nothing) => signIn.signInWithPassword({ body }), { onDone: onIn });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    act.press(shown);
  };
  const field = (name: keyof typeof nothing) => ({
    value: shown[name],
    onChange: (value: string) => setShown({ ...shown, [name]: value }),
    required: true,
    dir: 'ltr',
  });

  return (
    <form className="stack form" onSubmit={submit}>
      <TextField
        label={text('sign-in.mail-address')}
        type="email"
        autoComplete="username"
        maxLength={254}
        {...field('name')}
      />
      <TextField
        label={text('sign-in.password')}
        type="password"
        autoComplete="current-password"
        maxLength={128}
        {...field('password')}
      />
      <TextField
        label={text('sign-in.code')}
        hint={text('sign-in.code-hint')}
        autoComplete="one-time-code"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={40}
        {...field('code')}
      />
      <ActTrouble act={act} />
      <div className="row">
        <button type="submit" className="button" aria-disabled={act.isPending} aria-busy={act.isPending}>
          <Trans id="sign-in.do" />
        </button>
      </div>
    </form>
  );
}
