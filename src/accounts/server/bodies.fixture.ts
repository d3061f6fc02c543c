// Bodies for tests of accounts, and what an act was refused with.

export function stateNamed(code: string, name: string) {
  const names = { en: name, fr: name, es: name, ru: name, ar: name, zh: name };
  return {
    ...{ code, iso2: null, m49: null, names, formalNames: names, listNames: {} },
    ...{ region: { code: '150', name: 'Europe' }, subRegion: null, intermediateRegion: null },
    ...{ admittedOn: null, originalMember: false, notes: [] },
  };
}

const inEnglish = 'Executive Directorate';
export const house = {
  ...{ bodyId: 'cted', kind: 'secretariat', unSystem: true, compact: 'party', cite: ['S/2020/731 I.3'] },
  name: { en: inEnglish, fr: inEnglish, es: inEnglish, ru: inEnglish, ar: inEnglish, zh: inEnglish },
};
