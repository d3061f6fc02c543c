import {
  browserSupportsWebAuthn,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  startRegistration,
} from '@simplewebauthn/browser';
import { type Refusal, Refused } from '../../platform/refusal.ts';
import { passkeys } from './api.ts';

/** Why this browser can use no passkey here; null when it can. Browsers keep passkeys for names, not for numbers. */
export function refusalOfPasskeys(): Refusal | null {
  if (!browserSupportsWebAuthn()) return { code: 'passkeys.no-browser', kind: 'not-now' };
  const isNumber = /^[\d.]+$|:/.test(window.location.hostname);
  return isNumber ? { code: 'passkeys.needs-name', kind: 'not-now' } : null;
}

/** Has the device prove a passkey, and signs in with it. */
export async function enterWithPasskey(): Promise<unknown> {
  const { options } = await passkeys.askForPasskey();
  // The options come from the library on the server as this one takes them.
  const optionsJSON = options as PublicKeyCredentialRequestOptionsJSON;
  const { id, rawId, type, response } = await asked(() => startAuthentication({ optionsJSON }));
  const { clientDataJSON, authenticatorData, signature, userHandle } = response;
  const proof = { clientDataJSON, authenticatorData, signature, ...(userHandle && { userHandle }) };
  return passkeys.signInWithPasskey({ body: { response: { id, rawId, type, response: proof } } });
}

/** Has the device make a passkey, and adds it to the reader's ways in. */
export async function makePasskey(name: string): Promise<unknown> {
  const { options } = await passkeys.askToAddPasskey();
  const optionsJSON = options as PublicKeyCredentialCreationOptionsJSON;
  const { id, rawId, type, response } = await asked(() => startRegistration({ optionsJSON }));
  const { clientDataJSON, attestationObject, transports } = response;
  const made = { clientDataJSON, attestationObject, ...(transports && { transports: [...transports] }) };
  return passkeys.addPasskey({ body: { response: { id, rawId, type, response: made }, name } });
}

/** A device that was not there, was not opened or was cancelled is an expected no. */
async function asked<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  try {
    return await ask();
  } catch (fault) {
    if (!(fault instanceof Error)) throw fault;
    const isThere = fault.name === 'InvalidStateError';
    throw new Refused({
      code: isThere ? 'passkeys.is-there' : 'passkeys.not-used',
      kind: 'not-now',
    });
  }
}
