import type { Body } from '../registry/contract.ts';

const invented: Pick<Body, 'cite' | 'compact'> = { cite: [], compact: 'not-stated' };

/** Fictional bodies of training: two of the United Nations, one agency of its own rules, one outside, one expert group. */
export const trainingBodies: readonly Body[] = [
  {
    ...invented,
    bodyId: 'training-partner',
    kind: 'organisation',
    unSystem: true,
    name: {
      en: 'Training Office for Safe Harbours',
      fr: 'Bureau de formation pour la sûreté des ports',
      es: 'Oficina de Formación para Puertos Seguros',
      ru: 'Учебное управление по безопасности гаваней',
      ar: 'مكتب التدريب المعني بسلامة الموانئ',
      zh: '安全港口培训办公室',
    },
  },
  {
    ...invented,
    bodyId: 'training-bystander',
    kind: 'organisation',
    unSystem: true,
    name: {
      en: 'Training Office for Lighthouses',
      fr: 'Bureau de formation pour les phares',
      es: 'Oficina de Formación para Faros',
      ru: 'Учебное управление по маякам',
      ar: 'مكتب التدريب المعني بالمنارات',
      zh: '灯塔培训办公室',
    },
  },
  {
    ...invented,
    bodyId: 'training-agency',
    kind: 'organisation',
    unSystem: true,
    name: {
      en: 'Training Agency for Airships',
      fr: 'Agence de formation pour les dirigeables',
      es: 'Organismo de Formación para Dirigibles',
      ru: 'Учебное агентство по дирижаблям',
      ar: 'وكالة التدريب المعنية بالمناطيد',
      zh: '飞艇培训机构',
    },
  },
  {
    ...invented,
    bodyId: 'training-institute',
    kind: 'organisation',
    unSystem: false,
    name: {
      en: 'Training Institute of the Islands',
      fr: 'Institut de formation des îles',
      es: 'Instituto de Formación de las Islas',
      ru: 'Учебный институт островов',
      ar: 'معهد تدريب الجزر',
      zh: '群岛培训学院',
    },
  },
  {
    ...invented,
    bodyId: 'training-experts',
    kind: 'expert-group',
    unSystem: true,
    name: {
      en: 'Training Group of Experts',
      fr: 'Groupe d’experts de formation',
      es: 'Grupo de Expertos de Formación',
      ru: 'Учебная группа экспертов',
      ar: 'فريق خبراء التدريب',
      zh: '培训专家组',
    },
  },
];
