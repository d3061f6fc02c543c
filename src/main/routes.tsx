import type { Route } from '../web/Router.tsx';

export type RouteRow = Route & {
  /** Message id of the title. */
  readonly title: string;
  /** What the page reads first, below `/api/v1`: the server has it fetched ahead. */
  readonly first?: string;
};

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
    title: 'desks.overview.title',
    load: async () => (await import('./OverviewPage.tsx')).OverviewPage,
  },
  {
    path: '/figures',
    title: 'desks.figures.title',
    load: async () => (await import('../desks/web/FiguresPage.tsx')).FiguresPage,
  },
  {
    path: '/compliance',
    title: 'visits.compliance.title',
    load: async () => (await import('./CompliancePage.tsx')).CompliancePage,
  },
  {
    path: '/search',
    title: 'desks.search.title',
    load: async () => (await import('./SearchPage.tsx')).SearchPage,
  },
  {
    path: '/rules',
    title: 'desks.rules-page.title',
    load: async () => (await import('../desks/web/RulesPage.tsx')).RulesPage,
  },
  {
    path: '/visits',
    title: 'visits.title',
    load: async () => (await import('../visits/web/RegisterPage.tsx')).RegisterPage,
  },
  {
    path: '/visits/new',
    title: 'visits.open.title',
    load: async () => (await import('../visits/web/OpenVisitPage.tsx')).OpenVisitPage,
  },
  {
    path: '/visits/hybrid-pending',
    title: 'visits.pending.title',
    first: '/visits/pending-hybrid',
    load: async () => (await import('../visits/web/PendingHybridPage.tsx')).PendingHybridPage,
  },
  {
    path: '/visits/:fileId',
    title: 'visits.file.loading',
    first: '/visits/:fileId',
    load: async () => (await import('../visits/web/VisitPage.tsx')).VisitPage,
  },
  {
    path: '/visits/:fileId/journal',
    title: 'visits.journal.title',
    first: '/visits/:fileId',
    load: async () => (await import('../visits/web/JournalPage.tsx')).JournalPage,
  },
  {
    path: '/visits/:fileId/simulation',
    title: 'visits.simulation.title',
    first: '/visits/:fileId',
    load: async () => (await import('../visits/web/SimulationPage.tsx')).SimulationPage,
  },
  {
    path: '/decisions',
    title: 'decisions.title',
    first: '/decisions',
    load: async () => (await import('../decisions/web/DecisionsPage.tsx')).DecisionsPage,
  },
  {
    path: '/decisions/new',
    title: 'decisions.new.title',
    first: '/written-procedure-rule',
    load: async () => (await import('../decisions/web/NewDecisionPage.tsx')).NewDecisionPage,
  },
  {
    path: '/decisions/rule',
    title: 'decisions.rule.title',
    first: '/written-procedure-rule',
    load: async () => (await import('../decisions/web/WrittenRulePage.tsx')).WrittenRulePage,
  },
  {
    path: '/decisions/:decisionId',
    title: 'decisions.loading',
    first: '/decisions/:decisionId',
    load: async () => (await import('../decisions/web/DecisionPage.tsx')).DecisionPage,
  },
  {
    path: '/documents',
    title: 'documents.title',
    load: async () => (await import('../documents/web/RegisterPage.tsx')).RegisterPage,
  },
  {
    path: '/documents/receipts',
    title: 'documents.receipts',
    first: '/document-receipts',
    load: async () => (await import('../documents/web/ReceiptsPage.tsx')).ReceiptsPage,
  },
  {
    path: '/documents/receipts/:receiptId',
    title: 'documents.receipt',
    first: '/document-receipts/:receiptId',
    load: async () => (await import('../documents/web/ReceiptPage.tsx')).ReceiptPage,
  },
  {
    path: '/documents/:documentId',
    title: 'documents.title',
    first: '/documents/:documentId',
    load: async () => (await import('../documents/web/DocumentPage.tsx')).DocumentPage,
  },
  {
    path: '/receipt',
    title: 'documents.check',
    load: async () => (await import('../documents/web/CheckReceiptPage.tsx')).CheckReceiptPage,
  },
  {
    path: '/visits/:fileId/consent',
    title: 'consent.title',
    first: '/visits/:fileId/consent',
    load: async () => (await import('../consent/web/ConsentPage.tsx')).ConsentPage,
  },
  {
    path: '/visits/:fileId/programme',
    title: 'sittings.title',
    first: '/visits/:fileId/programme',
    load: async () => (await import('../sittings/web/ProgrammePage.tsx')).ProgrammePage,
  },
  {
    path: '/visits/:fileId/findings',
    title: 'conduct.title',
    first: '/visits/:fileId/findings',
    load: async () => (await import('../conduct/web/FindingsPage.tsx')).FindingsPage,
  },
  {
    path: '/visits/:fileId/letters',
    title: 'visits.letters.title',
    first: '/visits/:fileId',
    load: async () => (await import('../visits/web/LettersPage.tsx')).LettersPage,
  },
  {
    path: '/planning',
    title: 'planning.title',
    load: async () => (await import('../planning/web/ListsPage.tsx')).ListsPage,
  },
  {
    path: '/planning/:listId',
    title: 'planning.title',
    first: '/planning/:listId',
    load: async () => (await import('../planning/web/ListPage.tsx')).ListPage,
  },
  {
    path: '/analysis',
    title: 'analysis.title',
    load: async () => (await import('../analysis/web/AnalysisPage.tsx')).AnalysisPage,
  },
  {
    path: '/standards',
    title: 'standards.title',
    first: '/standards',
    load: async () => (await import('../standards/web/StandardsPage.tsx')).StandardsPage,
  },
  {
    path: '/standards/:provisionId',
    title: 'standards.title',
    first: '/standards/:provisionId',
    load: async () => (await import('../standards/web/ProvisionPage.tsx')).ProvisionPage,
  },
  {
    path: '/assessments',
    title: 'assessment.title',
    first: '/assessments',
    load: async () => (await import('../assessment/web/AssessmentsPage.tsx')).AssessmentsPage,
  },
  {
    path: '/assessments/questions',
    title: 'questions.title',
    first: '/question-editions',
    load: async () => (await import('../questions/web/QuestionsPage.tsx')).QuestionsPage,
  },
  {
    path: '/assessments/:assessmentId',
    title: 'answers.loading',
    first: '/assessments/:assessmentId',
    load: async () => (await import('../answers/web/AssessmentPage.tsx')).AssessmentPage,
  },
  {
    path: '/programme',
    title: 'programme.title',
    first: '/programme-items',
    load: async () => (await import('../programme/web/ProgrammePage.tsx')).ProgrammePage,
  },
  {
    path: '/programme/:itemId',
    title: 'programme.title',
    first: '/programme-items/:itemId',
    load: async () => (await import('../programme/web/ItemPage.tsx')).ItemPage,
  },
  {
    path: '/meetings',
    title: 'meetings.title',
    load: async () => (await import('../meetings/web/MeetingsPage.tsx')).MeetingsPage,
  },
  {
    path: '/meetings/:meetingId',
    title: 'meetings.title',
    first: '/meetings/:meetingId',
    load: async () => (await import('../meetings/web/MeetingPage.tsx')).MeetingPage,
  },
  {
    path: '/circulations',
    title: 'circulation.title',
    load: async () => (await import('../circulation/web/CirculationsPage.tsx')).CirculationsPage,
  },
  {
    path: '/circulations/:circulationId',
    title: 'circulation.title',
    first: '/circulations/:circulationId',
    load: async () => (await import('../circulation/web/CirculationPage.tsx')).CirculationPage,
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
    title: 'access.accounts',
    load: async () => (await import('../access/web/AccountsPage.tsx')).AccountsPage,
  },
  {
    path: '/join',
    title: 'access.join',
    load: async () => (await import('../access/web/JoinPage.tsx')).JoinPage,
  },
  {
    path: '/grants',
    title: 'access.grants',
    first: '/grants',
    load: async () => (await import('../access/web/GrantsPage.tsx')).GrantsPage,
  },
  {
    path: '/training',
    title: 'access.training',
    first: '/training/clock',
    load: async () => (await import('../access/web/TrainingPage.tsx')).TrainingPage,
  },
  {
    path: '/retention',
    title: 'access.retention',
    first: '/retention-rules',
    load: async () => (await import('../access/web/RetentionPage.tsx')).RetentionPage,
  },
  {
    path: '/access',
    title: 'access.table.title',
    first: '/access/table',
    load: async () => (await import('../access/web/AccessPage.tsx')).AccessPage,
  },
  {
    path: '/sign-in',
    title: 'access.sign-in',
    load: async () => (await import('../access/web/SignInPage.tsx')).SignInPage,
  },
  {
    path: '/account',
    title: 'access.account',
    first: '/account',
    load: async () => (await import('../access/web/AccountPage.tsx')).AccountPage,
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
    load: async () => (await import('../notices/web/NoticeSettingsPage.tsx')).NoticeSettingsPage,
  },
  {
    path: '/delivery',
    title: 'notices.health',
    first: '/house/health',
    load: async () => (await import('./HealthPage.tsx')).HealthPage,
  },
  {
    path: '/chain/:kind/:recordId',
    title: 'chain.title',
    first: '/chain/:kind/:recordId?limit=20',
    load: async () => (await import('../chain/web/ChainPage.tsx')).ChainPage,
  },
  {
    path: '/versions',
    title: 'versions.title',
    first: '/versions?limit=50',
    load: async () => (await import('../versions/web/VersionsPage.tsx')).VersionsPage,
  },
  {
    path: '/reports',
    title: 'reports.title',
    first: '/reports',
    load: async () => (await import('../reports/web/ReportsPage.tsx')).ReportsPage,
  },
  {
    path: '/visits/:fileId/report',
    title: 'reports.of-visit',
    first: '/reports',
    load: async () => (await import('../observations/web/VisitReportPage.tsx')).VisitReportPage,
  },
  {
    path: '/reports/:reportId',
    title: 'reports.report',
    first: '/reports/:reportId',
    load: async () => (await import('../observations/web/ReportPage.tsx')).ReportPage,
  },
  {
    path: '/reports/:reportId/confidentiality',
    title: 'confidentiality.title',
    first: '/reports/:reportId',
    load: async () => (await import('../confidentiality/web/ConfidentialityPage.tsx')).ConfidentialityPage,
  },
  {
    path: '/reports/:reportId/draft',
    title: 'drafting.title',
    first: '/reports/:reportId/draft-room',
    load: async () => (await import('../drafting/web/DraftPage.tsx')).DraftPage,
  },
  {
    path: '/reports/:reportId/versions',
    title: 'versions.title',
    first: '/reports/:reportId/versions',
    load: async () => (await import('../versions/web/ReportVersionsPage.tsx')).ReportVersionsPage,
  },
  {
    path: '/copies/check',
    title: 'versions.check',
    load: async () => (await import('../versions/web/CheckCopyPage.tsx')).CheckCopyPage,
  },
  {
    path: '/recommendations',
    title: 'followup.title',
    load: async () => (await import('../followup/web/RecommendationsPage.tsx')).RecommendationsPage,
  },
  {
    path: '/recommendations/:recommendationId',
    title: 'followup.loading',
    first: '/recommendations/:recommendationId',
    load: async () => (await import('../replies/web/RecommendationPage.tsx')).RecommendationPage,
  },
  {
    path: '/assistance',
    title: 'assistance.title',
    load: async () => (await import('../assistance/web/AssistancePage.tsx')).AssistancePage,
  },
  {
    path: '/needs/:needId',
    title: 'assistance.loading',
    first: '/needs/:needId',
    load: async () => (await import('../assistance/web/NeedPage.tsx')).NeedPage,
  },
  {
    path: '/projects',
    title: 'assistance.projects',
    load: async () => (await import('../projects/web/ProjectsPage.tsx')).ProjectsPage,
  },
  {
    path: '/projects/:projectId',
    title: 'assistance.project-loading',
    first: '/projects/:projectId',
    load: async () => (await import('../projects/web/ProjectPage.tsx')).ProjectPage,
  },
  {
    path: '/about',
    title: 'main.about',
    load: async () => (await import('./AboutPage.tsx')).AboutPage,
  },
];
