import type { Theme } from '../procedure.ts';

// The eleven areas of a visit and their 80 sub-topics (S/2020/731 IV.1 to IV.11). The list is open: IV(a).
export const themes = [
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
  {
    id: 'international-cooperation',
    number: 4,
    name: 'International cooperation',
    cite: 'S/2020/731 IV.4',
    subtopics: [
      {
        id: 'criminal-matters-cooperation',
        name: 'International and regional cooperation in criminal matters',
        cite: 'S/2020/731 IV.4 item 1',
        elements: ['extradition', 'mutual legal assistance'],
      },
      {
        id: 'police-cooperation',
        name: 'Modalities and effectiveness of police cooperation',
        cite: 'S/2020/731 IV.4 item 2',
      },
      {
        id: 'cooperation-with-organizations',
        name: 'Modalities of cooperation with international, regional and subregional organizations',
        cite: 'S/2020/731 IV.4 item 3',
      },
      { id: 'border-cooperation', name: 'Cooperation in border management', cite: 'S/2020/731 IV.4 item 4' },
    ],
  },
  {
    id: 'border-management',
    number: 5,
    name: 'Border management',
    cite: 'S/2020/731 IV.5',
    subtopics: [
      {
        id: 'integrated-border-strategy',
        name: 'Integrated border management strategy',
        cite: 'S/2020/731 IV.5 item 1',
      },
      {
        id: 'border-structure-capacity-coordination',
        name: 'Structure, capacity and coordination',
        cite: 'S/2020/731 IV.5 item 2',
      },
      {
        id: 'movement-of-people',
        name: 'Handling the movement of people',
        cite: 'S/2020/731 IV.5 item 3',
        elements: [
          'special measures against foreign terrorist fighter travel',
          'screening inside the country',
          'API and PNR',
          'travel document security',
          'refugees and asylum',
        ],
      },
      { id: 'movement-of-goods', name: 'Handling the movement of goods', cite: 'S/2020/731 IV.5 item 4' },
      {
        id: 'civil-aviation-security',
        name: 'Civil aviation security and facilitation',
        cite: 'S/2020/731 IV.5 item 5',
      },
      {
        id: 'cargo-and-customs-security',
        name: 'Cargo and customs security',
        cite: 'S/2020/731 IV.5 item 6',
      },
      { id: 'maritime-security', name: 'Maritime security', cite: 'S/2020/731 IV.5 item 7' },
      {
        id: 'small-arms-trafficking',
        name: 'Measures against trafficking in small arms and light weapons',
        cite: 'S/2020/731 IV.5 item 8',
      },
      { id: 'border-oversight', name: 'Oversight structures', cite: 'S/2020/731 IV.5 item 9' },
    ],
  },
  {
    id: 'ict',
    number: 6,
    name: 'Information and communications technologies and counter-terrorism',
    cite: 'S/2020/731 IV.6',
    subtopics: [
      {
        id: 'ict-regulatory-framework',
        name: 'Regulatory and policy framework for ICT',
        cite: 'S/2020/731 IV.6 item 1',
      },
      {
        id: 'ict-misuse-laws',
        name: 'Laws against terrorist misuse of ICT, including the Internet and social media',
        cite: 'S/2020/731 IV.6 item 2',
        elements: ['incitement', 'privacy'],
      },
      {
        id: 'ict-monitoring-capacity',
        name: 'Capacity to use special investigative techniques to monitor terrorist use of ICT',
        cite: 'S/2020/731 IV.6 item 3',
      },
      {
        id: 'content-detection',
        name: 'Ways of detecting terrorist content and activity',
        cite: 'S/2020/731 IV.6 item 4',
      },
      {
        id: 'content-blocking-removal',
        name: 'Operational practice in blocking, filtering and removing terrorism-related online content',
        cite: 'S/2020/731 IV.6 item 5',
      },
      {
        id: 'public-private-partnership',
        name: 'Cooperation with the private sector and civil society, public-private partnership and technological solutions included',
        cite: 'S/2020/731 IV.6 item 6',
      },
      {
        id: 'digital-evidence',
        name: 'Use of digital evidence, including evidence held in another jurisdiction',
        cite: 'S/2020/731 IV.6 item 7',
        elements: ['legislation', 'national structures', 'law enforcement level', 'judicial cooperation'],
      },
      {
        id: 'infrastructure-cyber-resilience',
        name: 'Policies for the security of critical infrastructure and its resilience to malicious terrorist acts, including by means of ICT',
        cite: 'S/2020/731 IV.6 item 8',
      },
    ],
  },
  {
    id: 'violent-extremism',
    number: 7,
    name: 'Countering violent extremism conducive to terrorism',
    cite: 'S/2020/731 IV.7',
    subtopics: [
      {
        id: 'cve-strategy-and-plan',
        name: 'National strategy and action plan on countering violent extremism and related policies and programmes',
        cite: 'S/2020/731 IV.7 item 1',
      },
      { id: 'whole-of-government', name: 'Whole-of-government approach', cite: 'S/2020/731 IV.7 item 2' },
      {
        id: 'community-engagement',
        name: 'Engagement with, role and empowerment of local communities and non-governmental actors',
        cite: 'S/2020/731 IV.7 item 3',
        elements: [
          'youth',
          'families',
          'women',
          'religious cultural and educational leaders',
          'academia',
          'think tanks',
          'media',
          'private sector',
          'all other groups concerned',
        ],
      },
      {
        id: 'incitement-and-counter-narratives',
        name: 'Efforts, consistent with international law, against incitement to terrorist acts and effective counter-narratives offline and online',
        cite: 'S/2020/731 IV.7 item 4',
      },
      {
        id: 'cve-risk-and-intervention',
        name: 'Risk assessment and intervention programmes',
        cite: 'S/2020/731 IV.7 item 5',
      },
    ],
  },
  {
    id: 'prisons',
    number: 8,
    name: 'Prisons',
    cite: 'S/2020/731 IV.8',
    subtopics: [
      {
        id: 'prison-risk-needs-assessment',
        name: 'Risk and needs assessment',
        cite: 'S/2020/731 IV.8 item 1',
      },
      {
        id: 'classification-and-detention-conditions',
        name: 'Classification, allocation and accommodation of prisoners and conditions of detention',
        cite: 'S/2020/731 IV.8 item 2',
      },
      {
        id: 'radicalization-prevention-in-prison',
        name: 'Prevention of radicalization to violence',
        cite: 'S/2020/731 IV.8 item 3',
      },
      {
        id: 'prison-rehabilitation',
        name: 'Prisoner rehabilitation programmes',
        cite: 'S/2020/731 IV.8 item 4',
      },
      {
        id: 'pre-release-support',
        name: 'Pre-release preparation and reintegration support',
        cite: 'S/2020/731 IV.8 item 5',
      },
      { id: 'post-release-measures', name: 'Post-release measures', cite: 'S/2020/731 IV.8 item 6' },
      {
        id: 'civil-society-in-rehabilitation',
        name: 'Rehabilitation and reintegration work together with civil society organizations',
        cite: 'S/2020/731 IV.8 item 7',
      },
      {
        id: 'nelson-mandela-rules-compliance',
        name: 'Respect, as appropriate, for the Nelson Mandela Rules',
        cite: 'S/2020/731 IV.8 item 8',
      },
    ],
  },
  {
    id: 'human-rights-law',
    number: 9,
    name: 'International human rights, humanitarian and refugee law in countering terrorism and violent extremism conducive to terrorism',
    cite: 'S/2020/731 IV.9',
    subtopics: [
      {
        id: 'legality-principle',
        name: 'Conformity of counter-terrorism legislation with the principle of legality',
        cite: 'S/2020/731 IV.9 item 1',
      },
      {
        id: 'proportionality-and-necessity',
        name: 'Proportionality and necessity of counter-terrorism measures',
        cite: 'S/2020/731 IV.9 item 2',
      },
      {
        id: 'legislation-conformity-with-international-law',
        name: 'Conformity of legislation and measures, as appropriate, with international human rights, refugee and humanitarian law',
        cite: 'S/2020/731 IV.9 item 3',
        elements: ['emergency measures', 'special laws'],
      },
      {
        id: 'oversight-and-accountability',
        name: 'Effective and independent oversight and accountability mechanisms',
        cite: 'S/2020/731 IV.9 item 4',
      },
      {
        id: 'voluntary-engagement-modalities',
        name: 'Existence of modalities for voluntary engagement with non-governmental actors, civil society included',
        cite: 'S/2020/731 IV.9 item 5',
      },
      {
        id: 'human-rights-mechanisms-dialogue',
        name: 'Continuing dialogue of the assessed State with human rights mechanisms on counter-terrorism matters',
        cite: 'S/2020/731 IV.9 item 6',
      },
      {
        id: 'humanitarian-impact',
        name: 'Possible effect of measures on purely humanitarian activities, medical ones included, of impartial humanitarian actors acting consistently with humanitarian law',
        cite: 'S/2020/731 IV.9 item 7',
      },
    ],
  },
  {
    id: 'gender',
    number: 10,
    name: 'Gender',
    cite: 'S/2020/731 IV.10',
    subtopics: [
      {
        id: 'female-radicalization-data',
        name: 'Data on radicalization of women to violence',
        cite: 'S/2020/731 IV.10 item 1',
      },
      {
        id: 'gender-sensitive-prr',
        name: 'Gender-sensitive prosecution, rehabilitation and reintegration strategies',
        cite: 'S/2020/731 IV.10 item 2',
      },
      {
        id: 'gender-sensitive-risk-tools',
        name: 'Gender-sensitive risk assessment tools',
        cite: 'S/2020/731 IV.10 item 3',
      },
      {
        id: 'women-leadership-returnee-strategies',
        name: 'Participation and leadership of women in designing, carrying out, monitoring and evaluating strategies on returning foreign terrorist fighters and their families',
        cite: 'S/2020/731 IV.10 item 4',
      },
      {
        id: 'impact-on-women',
        name: "Effect of counter-terrorism strategies on women's human rights and women's organizations",
        cite: 'S/2020/731 IV.10 item 5',
      },
      {
        id: 'empowering-women-in-cve',
        name: 'Empowerment of women in countering violent extremism',
        cite: 'S/2020/731 IV.10 item 6',
      },
      {
        id: 'gender-sensitive-counter-narratives',
        name: 'Gender-sensitive counter-narrative strategies',
        cite: 'S/2020/731 IV.10 item 7',
      },
    ],
  },
  {
    id: 'technical-assistance',
    number: 11,
    name: 'Technical assistance',
    cite: 'S/2020/731 IV.11',
    subtopics: [
      {
        id: 'assistance-needed',
        name: 'Assistance the State needs to meet the requirements of the relevant resolutions effectively',
        cite: 'S/2020/731 IV.11 item 1',
      },
      {
        id: 'assistance-offered',
        name: 'Capacity and areas in which the State can assist others',
        cite: 'S/2020/731 IV.11 item 2',
      },
      {
        id: 'effective-practices',
        name: 'Effective good practices of the State in implementing the relevant resolutions',
        cite: 'S/2020/731 IV.11 item 3',
      },
    ],
  },
] as const satisfies readonly Theme[];

export const objectives = [
  {
    id: 'assess-implementation',
    cite: 'S/2020/731 III.9.1',
    name: 'Assess implementation of the core resolutions',
  },
  {
    id: 'analyse-threat-and-capacity',
    cite: 'S/2020/731 III.9.2',
    name: "Analyse terrorism trends and challenges and the State's capacity to implement",
  },
  {
    id: 'identify-assistance',
    cite: 'S/2020/731 III.9.3',
    name: 'Identify assistance that would help, and capacity to assist others',
  },
  {
    id: 'draft-recommendations',
    cite: 'S/2020/731 III.9.4',
    name: 'Draft recommendations on steps towards full implementation',
  },
] as const;

export const contextFactors = [
  { id: 'geopolitical-situation', cite: 'S/2020/731 V(b)(i)', name: 'Geopolitical situation' },
  {
    id: 'political-socioeconomic',
    cite: 'S/2020/731 V(b)(ii)',
    name: 'Political and socio-economic conditions',
  },
  {
    id: 'history-and-culture',
    cite: 'S/2020/731 V(b)(iii)',
    name: 'Particular historical and cultural features',
  },
  {
    id: 'threat-evolution',
    cite: 'S/2020/731 V(b)(iv)',
    name: 'How the terrorist threat is evolving in the State, and other underlying criminal phenomena',
  },
  { id: 'capacities', cite: 'S/2020/731 V(b)(v)', name: 'Capacities' },
  { id: 'administrative-organization', cite: 'S/2020/731 V(b)(vi)', name: 'Administrative organization' },
  {
    id: 'institutional-and-legal-system',
    cite: 'S/2020/731 V(b)(vii)',
    name: 'Institutional and legal system',
  },
] as const;

export const crossCutting = [
  {
    id: 'international-law-compliance',
    cite: ['S/2020/731 IV(b)'],
    name: 'Compliance of measures with international law, in particular applicable human rights, refugee and humanitarian law',
  },
  { id: 'technical-guide-issues', cite: ['S/2020/731 IV(b)'], name: 'Issues set out in the technical guide' },
  {
    id: 'comprehensive-approach',
    cite: ['S/2020/731 IV(c)'],
    name: 'Comprehensive and integrated national counter-terrorism strategy and mechanisms to carry it out, present or planned, with attention to conditions conducive to terrorism',
  },
  {
    id: 'special-attention-areas',
    cite: ['S/2020/731 IV(d)'],
    name: 'Areas found in preparation to need special attention, for which further specialized organizations may be invited in close consultation with the host',
  },
  {
    id: 'human-rights-and-expression',
    cite: ['S/2020/731 IV(e)'],
    name: 'Human rights aspects of measures, including safeguards for freedom of expression in relation to ICT',
  },
  {
    id: 'gender-mainstreaming',
    cite: ['S/2020/731 IV(e)'],
    name: 'Gender as an issue cutting across all areas, per resolution 2242 (2015)',
  },
] as const;
