import type { Theme } from '../../procedure.ts';

// S/2020/731 IV.1 to IV.3.
export const lawFinancePolice = [
  {
    id: 'legal-criminal-justice',
    number: 1,
    name: 'Legal and criminal justice framework for countering terrorism',
    cite: 'S/2020/731 IV.1',
    subtopics: [
      {
        id: 'international-instruments',
        name: 'Accession to or ratification of international counter-terrorism instruments and their incorporation into national law',
        cite: 'S/2020/731 IV.1 item 1',
      },
      {
        id: 'criminalization-of-terrorist-offences',
        name: 'Criminalization of terrorism-related offences',
        cite: 'S/2020/731 IV.1 item 2',
      },
      { id: 'court-jurisdiction', name: 'Jurisdiction of the courts', cite: 'S/2020/731 IV.1 item 3' },
      {
        id: 'criminal-procedure-terrorism-cases',
        name: 'Criminal procedure in terrorism-related cases',
        cite: 'S/2020/731 IV.1 item 4',
      },
      {
        id: 'special-investigation-and-evidence',
        name: 'Special investigative measures, collection and use of evidence',
        cite: 'S/2020/731 IV.1 item 5',
      },
      {
        id: 'weapons-explosives-legislation',
        name: 'Legislation on weapons, explosives and dangerous substances',
        cite: 'S/2020/731 IV.1 item 6',
      },
      {
        id: 'emerging-forms-legislation',
        name: 'Legislation on emerging forms and manifestations of terrorist activity',
        cite: 'S/2020/731 IV.1 item 7',
      },
      {
        id: 'capacity-to-bring-to-justice',
        name: 'Capacity of the criminal justice system to bring terrorists to justice',
        cite: 'S/2020/731 IV.1 item 8',
      },
      {
        id: 'prosecution-rehabilitation-reintegration',
        name: 'Prosecution, rehabilitation and reintegration strategies',
        cite: 'S/2020/731 IV.1 item 9',
      },
    ],
  },
  {
    id: 'financing-of-terrorism',
    number: 2,
    name: 'Countering the financing of terrorism',
    cite: 'S/2020/731 IV.2',
    subtopics: [
      {
        id: 'aml-cft-regime-and-risk-assessment',
        name: 'AML/CFT regime and national risk assessment',
        cite: 'S/2020/731 IV.2 item 1',
      },
      {
        id: 'criminalization-of-terrorist-financing',
        name: 'Criminalization of terrorist financing',
        cite: 'S/2020/731 IV.2 item 2',
      },
      {
        id: 'financial-intelligence-unit',
        name: 'Financial intelligence unit',
        cite: 'S/2020/731 IV.2 item 3',
      },
      { id: 'asset-freezing', name: 'Freezing of terrorist assets', cite: 'S/2020/731 IV.2 item 4' },
      {
        id: 'non-financial-sector-regulation',
        name: 'Regulation of the non-financial sector',
        cite: 'S/2020/731 IV.2 item 5',
      },
      {
        id: 'financial-system-supervision',
        name: 'Structures supervising the financial system',
        cite: 'S/2020/731 IV.2 item 6',
      },
      {
        id: 'non-profit-sector-protection',
        name: 'Protecting the non-profit and charitable sector from misuse for terrorist financing',
        cite: 'S/2020/731 IV.2 item 7',
      },
      {
        id: 'value-transfer-and-cryptocurrencies',
        name: 'Money or value transfer and cryptocurrencies',
        cite: 'S/2020/731 IV.2 item 8',
      },
      { id: 'cash-couriers', name: 'Cash couriers', cite: 'S/2020/731 IV.2 item 9' },
      {
        id: 'organized-crime-links',
        name: 'Possible links between transnational organized crime and terrorist financing',
        cite: 'S/2020/731 IV.2 item 10',
        elements: [
          'arms trafficking',
          'drug trafficking',
          'trafficking in antiquities and cultural property',
          'trafficking in persons',
          'mobile payments',
        ],
      },
    ],
  },
  {
    id: 'law-enforcement',
    number: 3,
    name: 'Effectiveness of law enforcement',
    cite: 'S/2020/731 IV.3',
    subtopics: [
      {
        id: 'national-strategy',
        name: 'National counter-terrorism strategy',
        cite: 'S/2020/731 IV.3 item 1',
      },
      {
        id: 'agency-structure-and-coordination',
        name: 'Organization of, and coordination among, law enforcement agencies engaged in counter-terrorism',
        cite: 'S/2020/731 IV.3 item 2',
      },
      {
        id: 'integrated-database',
        name: 'Integrated database',
        cite: 'S/2020/731 IV.3 item 3',
        elements: ['existence', 'connection to relevant agencies', 'regular population with data'],
      },
      {
        id: 'expertise-and-tools',
        name: 'Level of counter-terrorism expertise in the agencies and tools at their disposal',
        cite: 'S/2020/731 IV.3 item 4',
      },
      {
        id: 'real-time-information-sharing',
        name: 'Real-time information-sharing',
        cite: 'S/2020/731 IV.3 item 5',
      },
      { id: 'use-of-interpol-tools', name: 'Use of INTERPOL tools', cite: 'S/2020/731 IV.3 item 6' },
      {
        id: 'interpol-ncb-functioning',
        name: 'Functioning of the INTERPOL National Central Bureau',
        cite: 'S/2020/731 IV.3 item 7',
      },
      { id: 'early-warning', name: 'Early-warning system', cite: 'S/2020/731 IV.3 item 8' },
      {
        id: 'critical-infrastructure-soft-targets',
        name: 'Protection of critical infrastructure and soft targets',
        cite: 'S/2020/731 IV.3 item 9',
      },
      {
        id: 'law-enforcement-oversight',
        name: 'Effective and independent oversight',
        cite: 'S/2020/731 IV.3 item 10',
      },
    ],
  },
] as const satisfies readonly Theme[];
