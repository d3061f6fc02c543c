import type { HelpText } from '../desks/web/Help.tsx';
import { rowAt } from '../web/places.ts';

type Row = HelpText & { readonly path: string };

/** What is said beside each page: a page of the route table without a row here fails a test. */
export const helpTable: readonly Row[] = [
  { path: '/', id: 'home', cites: ['S/2020/731 I.4'] },
  { path: '/visits', id: 'visits', cites: ['S/2020/731 II.8'] },
  { path: '/visits/new', id: 'visit-new', cites: ['S/2020/731 VI.1(b)'] },
  { path: '/visits/hybrid-pending', id: 'hybrid', cites: ['S/2022/529 annex I para 20'] },
  { path: '/visits/:fileId', id: 'visit', cites: ['S/2020/731 I.3', 'S/2020/731 V(m)'] },
  { path: '/visits/:fileId/journal', id: 'journal', cites: ['S/2020/731 I.3'] },
  { path: '/visits/:fileId/simulation', id: 'simulation', cites: ['S/2020/731 annex'] },
  { path: '/decisions', id: 'decisions', cites: ['S/2020/731 VI.4(h)'] },
  { path: '/decisions/new', id: 'decision-new', cites: ['S/2020/731 VI.4(h)'] },
  { path: '/decisions/rule', id: 'decision-rule', cites: [] },
  { path: '/decisions/:decisionId', id: 'decision', cites: ['S/2020/731 VI.4(h)'] },
  { path: '/documents', id: 'documents', cites: ['S/2020/731 I.3'] },
  { path: '/documents/receipts', id: 'receipts', cites: ['S/2020/731 I.3'] },
  { path: '/documents/receipts/:receiptId', id: 'receipt', cites: ['S/2020/731 I.3'] },
  { path: '/documents/:documentId', id: 'document', cites: ['S/2020/731 I.3'] },
  { path: '/receipt', id: 'receipt-check', cites: ['S/2020/731 I.3'] },
  { path: '/visits/:fileId/consent', id: 'consent', cites: ['S/2020/731 II.5', 'S/2020/731 VI.2(a)'] },
  { path: '/visits/:fileId/programme', id: 'sittings', cites: ['S/2020/731 VI.2(b)(iii)'] },
  { path: '/visits/:fileId/findings', id: 'findings', cites: ['S/2020/731 V(k)', 'S/2020/731 VI.3(b)'] },
  {
    path: '/visits/:fileId/letters',
    id: 'letters',
    cites: ['S/2020/731 V(m)', 'S/2020/731 V(o)', 'S/2020/731 VI.2(e)'],
  },
  { path: '/chain/:kind/:recordId', id: 'chain', cites: ['S/2020/731 VI.4(i)', 'S/2020/731 V(u)'] },
  { path: '/standards', id: 'standards', cites: ['S/2020/731 IV(a)'] },
  { path: '/standards/:provisionId', id: 'provision', cites: ['S/2020/731 IV(a)'] },
  { path: '/states', id: 'states', cites: ['S/2020/731 II.5'] },
  { path: '/people', id: 'people', cites: [] },
  { path: '/accounts', id: 'accounts', cites: [] },
  { path: '/join', id: 'join', cites: [] },
  { path: '/grants', id: 'grants', cites: ['S/2020/731 V(s)', 'S/2020/731 VI.3(a)'] },
  { path: '/training', id: 'training', cites: [] },
  { path: '/retention', id: 'retention', cites: [] },
  { path: '/access', id: 'access', cites: ['S/2020/731 V(u)'] },
  { path: '/sign-in', id: 'sign-in', cites: [] },
  { path: '/account', id: 'account', cites: [] },
  { path: '/notices', id: 'notices', cites: ['S/2020/731 V(m)', 'S/2020/731 V(o)'] },
  { path: '/account/notices', id: 'notice-settings', cites: [] },
  { path: '/delivery', id: 'delivery', cites: [] },
  { path: '/reports', id: 'reports', cites: ['S/2020/731 V(m)', 'S/2020/731 VI.4(h)'] },
  { path: '/visits/:fileId/report', id: 'visit-report', cites: ['S/2020/731 V(m)', 'S/2020/731 I.4'] },
  {
    path: '/reports/:reportId',
    id: 'report',
    cites: ['S/2020/731 V(m)', 'S/2020/731 V(n)', 'S/2020/731 VI.4(d)'],
  },
  { path: '/reports/:reportId/confidentiality', id: 'confidentiality', cites: ['S/2020/731 V(u)'] },
  { path: '/reports/:reportId/draft', id: 'draft', cites: ['S/2020/731 V(l)', 'S/2020/731 V(n)'] },
  { path: '/versions', id: 'versions', cites: ['S/2020/731 V(u)'] },
  {
    path: '/reports/:reportId/versions',
    id: 'report-versions',
    cites: ['S/2020/731 V(u)', 'S/2020/731 V(v)', 'S/2020/731 V(j)'],
  },
  { path: '/copies/check', id: 'copy-check', cites: ['S/2020/731 V(v)'] },
  { path: '/about', id: 'about', cites: [] },
  { path: '/my-state', id: 'my-state', cites: ['S/2020/731 I.4', 'S/2020/731 V(m)', 'S/2020/731 V(o)'] },
  { path: '/overview', id: 'overview', cites: ['S/2020/731 annex'] },
  { path: '/figures', id: 'figures', cites: ['S/2022/529 annex I para 21', 'S/2020/731 V(x)'] },
  { path: '/compliance', id: 'compliance', cites: ['S/2020/731 annex'] },
  { path: '/search', id: 'search', cites: [] },
  { path: '/rules', id: 'rules', cites: ['S/2020/731 letter'] },
];

/** The help of the page at an address; null where no page is. */
export const helpAt = (path: string): HelpText | null => rowAt(helpTable, path)?.row ?? null;
