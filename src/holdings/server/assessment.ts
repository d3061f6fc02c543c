import { administrator, committee, type HouseResource, ofCted, states } from './house.ts';

// The questions and the assessments. The matrix has the rights (MX-02, MX-03); each line says what of them the rows carry.

export const assessments: readonly HouseResource[] = [
  {
    id: 'questions',
    tables: ['assessment_template', 'question', 'template_question'],
    lines: [
      ...ofCted,
      { rule: 'AC-07', to: committee, access: 'read' },
      { rule: 'AC-08', to: states, access: 'read' },
      { rule: 'AC-11', to: administrator, access: 'administer' },
    ],
  },
  {
    id: 'assessments',
    tables: ['assessment', 'answer', 'answer_earlier', 'answer_source', 'answer_cause', 'answer_comment'],
    lines: [
      ...ofCted,
      {
        rule: 'MX-02',
        to: committee,
        access: 'read',
        while: { is: 'fact', fact: 'assessment-submitted' },
      },
      {
        rule: 'MX-02',
        to: states,
        access: 'comment',
        while: { is: 'fact', fact: 'assessment-shared' },
        within: 'own-state',
      },
      {
        rule: 'MX-03',
        to: states,
        access: 'read',
        while: { is: 'fact', fact: 'assessment-adopted' },
        within: 'own-state',
      },
    ],
  },
];
