import { Visitor } from '../access/web/Visitor.tsx';
import { WithPasskey } from '../passkeys/web/WithPasskey.tsx';
import { SignInPage as SignIn } from '../sign-in/web/SignInPage.tsx';

/** Where one signs in, with every way in there is. */
export function SignInPage() {
  return <SignIn Visitor={Visitor} WithPasskey={WithPasskey} />;
}
