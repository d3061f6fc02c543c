import type { FastifyReply } from 'fastify';
import type { Language } from '../../platform/language.ts';
import type { Refusal } from '../../platform/refusal.ts';
import type { Problem } from '../../platform/schemas.ts';
import { statusOf } from './status.ts';

/** Words for a message in a language. */
export type Say = (
  language: Language,
  id: string,
  values?: Readonly<Record<string, string | number>>,
) => string;

/** A refusal of form, with the place it concerns: `body/on`. */
export type FormFault = { readonly refusal: Refusal; readonly at: string };

/** A refusal as a problem document (RFC 9457), its title in the reader's words. */
export function problemOf(refusal: Refusal, language: Language, say: Say): Problem {
  const { code, kind, values, cite } = refusal;
  return {
    type: `urn:stocktake:refusal:${code}`,
    title: say(language, code, values),
    status: statusOf(refusal),
    code,
    kind,
    ...(values && { values: { ...values } }),
    ...(cite && { cite: [...cite] }),
  };
}

/** One problem for all that is wrong with the form of a request: the first fault leads, the others follow it. */
export function problemOfForm(
  faults: readonly [FormFault, ...FormFault[]],
  language: Language,
  say: Say,
): Problem {
  return {
    ...problemOf(faults[0].refusal, language, say),
    errors: faults.map(({ refusal, at }) => ({
      code: refusal.code,
      at,
      title: say(language, refusal.code, refusal.values),
    })),
  };
}

/** What a reader is told of a fault: that it is ours, and the number under which it is in the log. */
export function problemOfFault(number: string, language: Language, say: Say): Problem {
  const code = 'platform.fault';
  return { type: 'about:blank', title: say(language, code, { number }), status: 500, code, number };
}

export function sendProblem(reply: FastifyReply, problem: Problem, language: Language): FastifyReply {
  return reply
    .code(problem.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('content-language', language)
    .send(JSON.stringify(problem));
}
