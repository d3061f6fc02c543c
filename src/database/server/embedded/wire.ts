// The little of PostgreSQL's wire protocol that the gateway has to understand.

/** What a connection sends, cut where the engine has to answer: after a query, a sync, a flush, a piece of a copy. */
export type Batch = { readonly bytes: Uint8Array; readonly ends: string };

const cutAfter = new Set(['Q', 'S', 'H', 'X', 'd', 'c', 'f']);

/** Cuts a stream of messages into batches; what is not whole yet waits for the next piece. */
export function batches(): (piece: Uint8Array) => Batch[] {
  let rest: Buffer = Buffer.alloc(0);
  return (piece) => {
    rest = Buffer.concat([rest, piece]);
    const whole: Batch[] = [];
    for (let at = 0; at + 5 <= rest.length; ) {
      const end = at + 1 + rest.readInt32BE(at + 1);
      if (end > rest.length) break;
      const type = String.fromCharCode(rest[at] ?? 0);
      at = end;
      if (!cutAfter.has(type)) continue;
      whole.push({ bytes: rest.subarray(0, end), ends: type });
      rest = rest.subarray(end);
      at = 0;
    }
    return whole;
  };
}

/** The texts of the statements in a batch. */
export function statementsOf({ bytes }: Batch): string[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const texts: string[] = [];
  for (let at = 0; at + 5 <= buffer.length; ) {
    const end = at + 1 + buffer.readInt32BE(at + 1);
    const fields = buffer.toString('utf8', at + 5, end).split('\0');
    if (buffer[at] === letter('Q')) texts.push(fields[0] ?? '');
    if (buffer[at] === letter('P')) texts.push(fields[1] ?? '');
    at = end;
  }
  return texts;
}

/** Whether a statement is prepared under a name. */
export function hasNamedStatement({ bytes }: Batch): boolean {
  return bytes[0] === letter('P') && bytes[5] !== 0;
}

/** The answer to the first message of a connection: welcome, and ready for a query. */
export function welcome(): Uint8Array {
  const parameters = {
    server_encoding: 'UTF8',
    client_encoding: 'UTF8',
    DateStyle: 'ISO, MDY',
    TimeZone: 'UTC',
  };
  return Buffer.concat([
    message('R', Buffer.alloc(4)),
    ...Object.entries(parameters).map(([name, value]) => message('S', Buffer.from(`${name}\0${value}\0`))),
    ready,
  ]);
}

export function query(text: string): Uint8Array {
  return message('Q', Buffer.from(`${text}\0`));
}

export type Severity = 'ERROR' | 'FATAL';

export function errorAnswer(severity: Severity, code: string, text: string): Uint8Array {
  const fields = Buffer.from(`S${severity}\0V${severity}\0C${code}\0M${text}\0\0`);
  return severity === 'FATAL' ? message('E', fields) : Buffer.concat([message('E', fields), ready]);
}

/** The state of the transaction after an answer, or null while the answer is not the last one. */
export function transactionAfter(answer: Uint8Array): 'idle' | 'open' | null {
  const at = answer.length - 6;
  const isReady = at >= 0 && answer[at] === letter('Z') && answer[at + 4] === 5;
  if (!isReady) return null;
  return answer[at + 5] === letter('I') ? 'idle' : 'open';
}

function message(type: string, body: Uint8Array): Buffer {
  const head = Buffer.alloc(5);
  head.write(type, 'latin1');
  head.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
}

function letter(character: string): number {
  return character.charCodeAt(0);
}

const ready = message('Z', Buffer.from('I'));
