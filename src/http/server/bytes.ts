import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteOptions } from 'fastify';
import type { BlobStore } from '../../database/server/blobs/blob-store.ts';
import type { Endpoint, Upload } from '../../platform/contract.ts';
import { Refused } from '../../platform/refusal.ts';
import { tooLarge } from '../../platform/refusals.ts';
import { FileBytes } from '../../platform/schemas.ts';

/** Adds a route whose body is a file: it is handed on as a stream, whatever type the sender gives it. */
export function addBytesRoute(app: FastifyInstance, route: RouteOptions): void {
  app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
    scope.route({ ...route, config: { ...route.config, takesFile: true } });
  });
}

/** The answer of the work, which is given the file that came in; what the work does not keep is let go. */
export async function withUpload<T>(
  blobs: BlobStore,
  request: FastifyRequest,
  { mostBytes = 0 }: Endpoint,
  work: (upload: Upload) => Promise<T>,
): Promise<T> {
  const tooMuch = new Refused(tooLarge(Math.floor(mostBytes / 1024)));
  if (Number(request.headers['content-length'] ?? 0) > mostBytes) throw tooMuch;
  const source = request.body instanceof Readable ? request.body : Readable.from([]);
  const received = await blobs.receive(source, mostBytes);
  if (!received) throw tooMuch;
  return work(received).finally(() => blobs.discard(received));
}

/** Sends a kept file as one to be saved: no browser may guess what it is, run it, or show it as a page of ours. */
export function sendBytes(reply: FastifyReply, answer: unknown): FastifyReply {
  const { fileName, mediaType, bytes } = FileBytes.parse(answer);
  const plain = fileName.normalize('NFKD').replace(/[^\w.-]+/g, '-');
  return reply
    .type(mediaType)
    .header('content-disposition', `attachment; filename="${plain}"; filename*=UTF-8''${encoded(fileName)}`)
    .header('content-security-policy', "sandbox; default-src 'none'; frame-ancestors 'none'")
    .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}

const encoded = (text: string): string =>
  encodeURIComponent(text).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
