import type { RouteRow } from './route-row.tsx';
import { threadRoutes } from './thread-routes.tsx';

/**
 * Every page there is. The router reads this table, the build weighs each row and tells the server which files it
 * needs, and the browser stories visit every one: a page that is not here does not exist.
 */
export const routeTable: readonly RouteRow[] = [
  {
    path: '/',
    title: 'main.home',
    load: async () => (await import('./HomePage.tsx')).HomePage,
  },
  {
    path: '/my-state',
    title: 'desks.state.title',
    first: '/my-state',
    load: async () => (await import('./MyStatePage.tsx')).MyStatePage,
  },
  {
    path: '/overview',
    title: 'overview.title',
    load: async () => (await import('./OverviewPage.tsx')).OverviewPage,
  },
  {
    path: '/figures',
    title: 'figures.title',
    load: async () => (await import('../figures/web/FiguresPage.tsx')).FiguresPage,
  },
  {
    path: '/compliance',
    title: 'compliance.title',
    load: async () => (await import('./CompliancePage.tsx')).CompliancePage,
  },
  {
    path: '/search',
    title: 'search.title',
    load: async () => (await import('./SearchPage.tsx')).SearchPage,
  },
  {
    path: '/rules',
    title: 'rules.title',
    load: async () => (await import('../rules/web/RulesPage.tsx')).RulesPage,
  },
  {
    path: '/visits',
    title: 'visits.title',
    load: async () => (await import('./RegisterPage.tsx')).RegisterPage,
  },
  {
    path: '/visits/new',
    title: 'opening.title',
    load: async () => (await import('./OpenVisitPage.tsx')).OpenVisitPage,
  },
  {
    path: '/visits/hybrid-pending',
    title: 'hybrid.pending.title',
    first: '/visits/pending-hybrid',
    load: async () => (await import('./PendingHybridPage.tsx')).PendingHybridPage,
  },
  {
    path: '/visits/:fileId',
    title: 'visits.file.loading',
    first: '/visits/:fileId',
    load: async () => (await import('./VisitPage.tsx')).VisitPage,
  },
  {
    path: '/visits/:fileId/journal',
    title: 'events.title',
    first: '/visits/:fileId',
    load: async () => (await import('../events/web/JournalPage.tsx')).JournalPage,
  },
  {
    path: '/visits/:fileId/simulation',
    title: 'simulation.title',
    first: '/visits/:fileId',
    load: async () => (await import('../simulation/web/SimulationPage.tsx')).SimulationPage,
  },
  {
    path: '/decisions',
    title: 'decisions.title',
    first: '/decisions',
    load: async () => (await import('../decisions/web/DecisionsPage.tsx')).DecisionsPage,
  },
  {
    path: '/decisions/new',
    title: 'proceedings.new.title',
    first: '/written-procedure-rule',
    load: async () => (await import('../proceedings/web/NewDecisionPage.tsx')).NewDecisionPage,
  },
  {
    path: '/decisions/rule',
    title: 'silence.rule.title',
    first: '/written-procedure-rule',
    load: async () => (await import('../silence/web/WrittenRulePage.tsx')).WrittenRulePage,
  },
  {
    path: '/decisions/:decisionId',
    title: 'proceedings.loading',
    first: '/decisions/:decisionId',
    load: async () => (await import('./DecisionPage.tsx')).DecisionPage,
  },
  {
    path: '/documents',
    title: 'documents.title',
    load: async () => (await import('./DocumentsPage.tsx')).DocumentsPage,
  },
  {
    path: '/documents/receipts',
    title: 'receipts.title',
    first: '/document-receipts',
    load: async () => (await import('../receipts/web/ReceiptsPage.tsx')).ReceiptsPage,
  },
  {
    path: '/documents/receipts/:receiptId',
    title: 'receipts.receipt',
    first: '/document-receipts/:receiptId',
    load: async () => (await import('../receipts/web/ReceiptPage.tsx')).ReceiptPage,
  },
  {
    path: '/documents/:documentId',
    title: 'documents.title',
    first: '/documents/:documentId',
    load: async () => (await import('./DocumentPage.tsx')).DocumentPage,
  },
  {
    path: '/receipt',
    title: 'receipts.check',
    load: async () => (await import('../receipts/web/CheckReceiptPage.tsx')).CheckReceiptPage,
  },
  {
    path: '/visits/:fileId/letters',
    title: 'letters.title',
    first: '/visits/:fileId',
    load: async () => (await import('../letters/web/LettersPage.tsx')).LettersPage,
  },
  {
    path: '/states',
    title: 'registry.states',
    first: '/states',
    load: async () => (await import('../registry/web/StatesPage.tsx')).StatesPage,
  },
  {
    path: '/people',
    title: 'access.people',
    first: '/training/persons',
    load: async () => (await import('../access/web/PeoplePage.tsx')).PeoplePage,
  },
  {
    path: '/accounts',
    title: 'accounts.title',
    load: async () => (await import('../accounts/web/AccountsPage.tsx')).AccountsPage,
  },
  {
    path: '/join',
    title: 'accounts.join',
    load: async () => (await import('../accounts/web/JoinPage.tsx')).JoinPage,
  },
  {
    path: '/grants',
    title: 'grants.title',
    first: '/grants',
    load: async () => (await import('../grants/web/GrantsPage.tsx')).GrantsPage,
  },
  {
    path: '/training',
    title: 'access.training',
    first: '/training/clock',
    load: async () => (await import('../access/web/TrainingPage.tsx')).TrainingPage,
  },
  {
    path: '/retention',
    title: 'retention.title',
    first: '/retention-rules',
    load: async () => (await import('../retention/web/RetentionPage.tsx')).RetentionPage,
  },
  {
    path: '/access',
    title: 'rights.table.title',
    first: '/access/table',
    load: async () => (await import('../rights/web/AccessPage.tsx')).AccessPage,
  },
  {
    path: '/sign-in',
    title: 'access.sign-in',
    load: async () => (await import('./SignInPage.tsx')).SignInPage,
  },
  {
    path: '/account',
    title: 'sign-in.account',
    first: '/account',
    load: async () => (await import('./AccountPage.tsx')).AccountPage,
  },
  {
    path: '/notices',
    title: 'notices.title',
    load: async () => (await import('../notices/web/NoticesPage.tsx')).NoticesPage,
  },
  {
    path: '/account/notices',
    title: 'notices.settings',
    first: '/account/notices',
    load: async () => (await import('./NoticeSettingsPage.tsx')).NoticeSettingsPage,
  },
  {
    path: '/delivery',
    title: 'notices.health',
    first: '/house/health',
    load: async () => (await import('./HealthPage.tsx')).HealthPage,
  },
  {
    path: '/about',
    title: 'main.about',
    load: async () => (await import('./AboutPage.tsx')).AboutPage,
  },
  ...threadRoutes,
];
