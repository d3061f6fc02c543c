import { useSuspenseQuery } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { encode } from 'uqr';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/Field.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { Trans, useText } from '../../web/i18n.tsx';
import { Loading } from '../../web/Loading.tsx';
import { useAct } from '../../web/use-act.ts';
import { accountQuery, signIn } from './api.ts';

type Props = { readonly onClose: () => void; readonly onDone: (codes: readonly string[]) => void };

/** Sets up the app that shows one-time codes: its secret as a picture and as text, and a code that proves it has it. */
export function OneTimeCodeDialog(props: Props) {
  return (
    <Suspense
      fallback={
        <Dialog title={<Trans id="sign-in.app-set-up" />} onClose={props.onClose}>
          <Loading />
        </Dialog>
      }
    >
      <WithSecret {...props} />
    </Suspense>
  );
}

function WithSecret({ onClose, onDone }: Props) {
  const text = useText();
  const { data: made } = useSuspenseQuery({
    queryKey: ['access', 'one-time-secret'],
    queryFn: () => signIn.newOneTimeSecret(),
    // A secret is for one dialog; the next asks for another.
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const [code, setCode] = useState('');
  const act = useAct(
    (given: string) => signIn.confirmOneTimeSecret({ body: { sealed: made.sealed, code: given } }),
    { renews: [accountQuery()], onDone: ({ recoveryCodes }) => onDone(recoveryCodes) },
  );
  return (
    <FormDialog
      title={<Trans id="sign-in.app-set-up" />}
      act={act}
      given={() => code}
      word="sign-in.app-confirm"
      onClose={onClose}
    >
      <p>
        <Trans id="sign-in.app-scan" />
      </p>
      <Picture of={made.address} />
      <p>
        <Trans id="sign-in.app-by-hand" />
      </p>
      <p>
        <code dir="ltr">{made.secret.replace(/.{4}(?=.)/g, '$& ')}</code>
      </p>
      <TextField
        label={text('sign-in.app-code')}
        inputMode="numeric"
        autoComplete="one-time-code"
        dir="ltr"
        value={code}
        onChange={setCode}
        maxLength={10}
        required
      />
    </FormDialog>
  );
}

/** A QR code. Apps read dark on light only, so it is that in every theme. */
function Picture({ of }: { readonly of: string }) {
  const text = useText();
  const { data, size } = encode(of);
  const dots = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1Z`] : [])));
  return (
    <svg
      viewBox={`0 0 ${size} ${size}`}
      width="200"
      height="200"
      role="img"
      aria-label={text('sign-in.app-picture')}
    >
      <rect width={size} height={size} fill="#ffffff" />
      <path d={dots.join('')} fill="#000000" />
    </svg>
  );
}
