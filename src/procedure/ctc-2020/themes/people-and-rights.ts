import type { Theme } from '../../procedure.ts';

// S/2020/731 IV.7 to IV.11.
export const peopleAndRights = [
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
