import type {} from '@fastify/cookie';
import type { FastifyRequest } from 'fastify';
import { isLanguage, type Language } from '../../platform/language.ts';

export const languageCookie = 'stk_language';

/** The language to answer in: the one chosen on our pages, or else the first of the browser's that we speak. */
export function languageOf(request: FastifyRequest): Language {
  const chosen = request.cookies?.[languageCookie];
  if (chosen && isLanguage(chosen)) return chosen;
  return preferred(request.headers['accept-language'] ?? '') ?? 'en';
}

/** The first language of an Accept-Language header that we speak, by weight and then by order. */
export function preferred(header: string): Language | undefined {
  return header
    .split(',')
    .map((part) => {
      const [range = '', ...details] = part.trim().toLowerCase().split(';');
      const weight = details.map((detail) => /^\s*q=(\d(?:\.\d{1,3})?)\s*$/.exec(detail)?.[1]).find(Boolean);
      return { language: range.split('-')[0] ?? '', weight: Number(weight ?? 1) };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ language }) => language)
    .find(isLanguage);
}
