import { administrator, type HouseResource, parties } from './house.ts';

// What is done without a person, and what persons are told. A notice is its person's alone; how its mail fares is seen by
// those who keep the house, who see nothing of what it says.

export const notices: readonly HouseResource[] = [
  {
    id: 'work-queue',
    tables: ['job', 'sweep', 'worker'],
    lines: [{ rule: 'AC-11', to: administrator, access: 'administer' }],
  },
  {
    id: 'notices',
    tables: ['notice', 'outbox_mail', 'notice_preference', 'calendar_feed'],
    lines: [{ rule: 'AC-12', to: parties, access: 'administer', within: 'own-account' }],
  },
  {
    id: 'deliveries',
    tables: ['notice_delivery', 'delivery_step'],
    lines: [{ rule: 'AC-11', to: administrator, access: 'administer' }],
  },
];
