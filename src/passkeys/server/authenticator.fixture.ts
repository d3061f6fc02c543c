import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

// A device with passkeys, in software: ES256 keys, attestation of no kind, a counter that can be held still.

type Asked = { readonly options: unknown };
type Options = { readonly challenge: string; readonly user?: { readonly id: string } };
type Habits = { origin: string; house: string; verifies: boolean; counts: boolean };

export type Authenticator = Habits & {
  /** Answers a request to make a passkey. */
  make(asked: Asked): ReturnType<typeof attestation>;
  /** Answers a request to prove one. */
  prove(asked: Asked): ReturnType<typeof assertion>;
  /** Another device onto which the passkey was copied as it is now. */
  copy(): Authenticator;
};

type Held = { readonly id: Buffer; readonly user: string; readonly counter: number };
type Keys = ReturnType<typeof newKeys>;

export function authenticator(
  origin = 'https://stocktake.example',
  keys = newKeys(),
  held?: Held,
): Authenticator {
  let { id, user, counter } = held ?? { id: randomBytes(32), user: '', counter: 0 };
  const self: Authenticator = {
    origin,
    house: new URL(origin).hostname,
    verifies: true,
    counts: true,
    make: ({ options }) => {
      const { challenge, user: owner } = options as Options;
      user = owner?.id ?? '';
      return attestation(self, { challenge, id, key: coseKey(keys) });
    },
    prove: ({ options }) => {
      if (self.counts) counter += 1;
      return assertion(self, { challenge: (options as Options).challenge, id, user, counter, keys });
    },
    copy: () => authenticator(origin, keys, { id, user, counter }),
  };
  return self;
}

const newKeys = () => generateKeyPairSync('ec', { namedCurve: 'P-256' });

function attestation(habits: Habits, { challenge, id, key }: { challenge: string; id: Buffer; key: Buffer }) {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(id.length);
  const credential = Buffer.concat([Buffer.alloc(16), length, id, key]);
  const authData = Buffer.concat([authDataOf(habits, 0, 0x40), credential]);
  const object = cborMap([
    [cborText('fmt'), cborText('none')],
    [cborText('attStmt'), cborMap([])],
    [cborText('authData'), cborBytes(authData)],
  ]);
  const clientDataJSON = clientData(habits, 'webauthn.create', challenge).toString('base64url');
  return {
    id: id.toString('base64url'),
    rawId: id.toString('base64url'),
    type: 'public-key' as const,
    response: { clientDataJSON, attestationObject: object.toString('base64url'), transports: ['internal'] },
  };
}

type Proved = { challenge: string; id: Buffer; user: string; counter: number; keys: Keys };

function assertion(habits: Habits, { challenge, id, user, counter, keys }: Proved) {
  const clientDataBytes = clientData(habits, 'webauthn.get', challenge);
  const authData = authDataOf(habits, counter, 0);
  const signature = sign('sha256', Buffer.concat([authData, sha256(clientDataBytes)]), keys.privateKey);
  return {
    id: id.toString('base64url'),
    rawId: id.toString('base64url'),
    type: 'public-key' as const,
    response: {
      clientDataJSON: clientDataBytes.toString('base64url'),
      authenticatorData: authData.toString('base64url'),
      signature: signature.toString('base64url'),
      userHandle: user,
    },
  };
}

/** Bits: somebody was there, the device knew who, and what follows. */
function authDataOf({ house, verifies }: Habits, counter: number, follows: number): Buffer {
  const count = Buffer.alloc(4);
  count.writeUInt32BE(counter);
  return Buffer.concat([sha256(Buffer.from(house)), Buffer.from([1 | (verifies ? 4 : 0) | follows]), count]);
}

const clientData = ({ origin }: Habits, type: string, challenge: string) =>
  Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));

function coseKey({ publicKey }: Keys): Buffer {
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  return cborMap([
    [cborInt(1), cborInt(2)],
    [cborInt(3), cborInt(-7)],
    [cborInt(-1), cborInt(1)],
    [cborInt(-2), cborBytes(Buffer.from(x, 'base64url'))],
    [cborInt(-3), cborBytes(Buffer.from(y, 'base64url'))],
  ]);
}

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest();

function cborHead(major: number, size: number): Buffer {
  if (size < 24) return Buffer.from([(major << 5) | size]);
  if (size < 256) return Buffer.from([(major << 5) | 24, size]);
  return Buffer.from([(major << 5) | 25, size >> 8, size & 255]);
}
const cborInt = (value: number) => (value < 0 ? cborHead(1, -1 - value) : cborHead(0, value));
const cborBytes = (bytes: Buffer) => Buffer.concat([cborHead(2, bytes.length), bytes]);
const cborText = (text: string) => Buffer.concat([cborHead(3, text.length), Buffer.from(text)]);
const cborMap = (pairs: readonly (readonly [Buffer, Buffer])[]) =>
  Buffer.concat([cborHead(5, pairs.length), ...pairs.flat()]);
