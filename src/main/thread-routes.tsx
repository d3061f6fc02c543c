import type { RouteRow } from './route-row.tsx';

/** The pages of the thread, from a provision to the next answer. */
export const threadRoutes: readonly RouteRow[] = [
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
    first: '/visits/:fileId/report',
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
];
