import { Refused } from '../../platform/refusal.ts';
import type { Problem } from '../../platform/schemas.ts';

export type Sending = {
  /** How much of the file is on its way, from 0 to 1. */
  readonly onProgress: (part: number) => void;
  readonly signal: AbortSignal;
};

/**
 * Sends a file as it is and gives the answer. Of the two ways a browser has, only this one tells how far it is. It throws
 * as the client does: `Refused`, or a fault; when it was stopped, an `AbortError`.
 */
export function sendFile<Answer>(address: string, file: Blob, sending: Sending): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('PUT', `/api/v1${address}`);
    request.setRequestHeader('accept', 'application/json');
    request.setRequestHeader('accept-language', document.documentElement.lang);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.setRequestHeader('x-stocktake', '1');
    request.responseType = 'json';
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      sending.onProgress(total > 0 ? loaded / total : 0),
    );
    request.addEventListener('load', () => {
      if (request.status < 300) resolve(request.response);
      else reject(errorOf(request.response, request.statusText));
    });
    request.addEventListener('error', () => reject(new TypeError('network')));
    request.addEventListener('abort', () => reject(new DOMException('stopped', 'AbortError')));
    sending.signal.addEventListener('abort', () => request.abort());
    request.send(file);
  });
}

function errorOf(told: unknown, status: string): Error {
  if (!isProblem(told)) return new Error(status, { cause: told ?? status });
  const { code, kind, values, title } = told;
  if (!kind) return new Error(title, { cause: told });
  const refusal = { code, kind, ...(values && { values }) };
  return Object.assign(new Refused(refusal), { cause: told });
}

const isProblem = (told: unknown): told is Problem =>
  typeof told === 'object' && told !== null && 'code' in told && 'status' in told;
