import type { Theme } from '../../procedure.ts';

// S/2020/731 IV.4 to IV.6.
export const bordersAndCooperation = [
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
] as const satisfies readonly Theme[];
