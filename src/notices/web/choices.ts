import type { Language } from '../../platform/language.ts';
import type { Digest } from '../digest.ts';

// What can be chosen for mails. Languages are named in themselves.

export const languageChoices: readonly { readonly value: Language; readonly label: string }[] = [
  { value: 'en', label: 'English' },
  { value: 'fr', label: 'Français' },
  { value: 'es', label: 'Español' },
  { value: 'ru', label: 'Русский' },
  { value: 'ar', label: 'العربية' },
  { value: 'zh', label: '中文' },
];

export const digestChoices = (
  text: (id: string) => string,
): readonly { readonly value: Digest; readonly label: string }[] =>
  (['at-once', 'daily', 'weekly'] as const).map((value) => ({
    value,
    label: text(`notices.digest-${value}`),
  }));

export const hourChoices = Array.from({ length: 24 }, (_, hour) => ({
  value: String(hour),
  label: `${String(hour).padStart(2, '0')}:00`,
}));

/** The zones the browser knows, by continent, with the one that was chosen. */
export const zoneChoices = (chosen: string) =>
  [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', chosen])].toSorted().map((zone) => ({
    value: zone,
    label: zone.replaceAll('_', ' '),
    ...(zone.includes('/') && { group: zone.split('/')[0] ?? '' }),
  }));
