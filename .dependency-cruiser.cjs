/** The direction of `docs/decisions/0001`: app → features → server → domain; ui knows none of them. */
module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      from: { pathNot: '^lib/server/db/generated' },
      to: { circular: true },
    },
    {
      name: 'domain-is-pure',
      comment:
        'The domain imports itself and zod; every other library only through the one file that owns it.',
      severity: 'error',
      from: {
        path: '^lib/domain',
        pathNot: [
          '\\.test\\.tsx?$',
          '^lib/domain/scheduling/fsrs-scheduler\\.ts$',
          '^lib/domain/drafting/language\\.ts$',
        ],
      },
      to: { pathNot: ['^lib/domain', '^node_modules/zod/'] },
    },
    {
      name: 'one-owner-of-ts-fsrs',
      severity: 'error',
      from: { path: '^lib/domain/scheduling/fsrs-scheduler\\.ts$' },
      to: { pathNot: ['^lib/domain', '^node_modules/(zod|ts-fsrs)/'] },
    },
    {
      name: 'one-owner-of-the-language-model',
      severity: 'error',
      from: { path: '^lib/domain/drafting/language\\.ts$' },
      to: { pathNot: ['^lib/domain', '^node_modules/(wink-nlp|wink-eng-lite-web-model|compromise)/'] },
    },
    {
      name: 'libraries-have-one-owner',
      comment: 'Nobody else, on either side, reaches ts-fsrs or the language model directly.',
      severity: 'error',
      from: { path: '^(app|lib)', pathNot: ['^lib/domain/', '\\.test\\.tsx?$'] },
      to: { path: '^node_modules/(ts-fsrs|wink-nlp|wink-eng-lite-web-model|compromise)/' },
    },
    {
      name: 'server-below-features',
      severity: 'error',
      from: { path: '^lib/server', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^(lib/features|lib/ui|app)/' },
    },
    {
      name: 'features-below-app',
      severity: 'error',
      from: { path: '^lib/features' },
      to: { path: '^app/' },
    },
    {
      name: 'ui-knows-no-product',
      severity: 'error',
      from: { path: '^lib/ui' },
      to: { path: '^(lib/(features|server|domain)|app)/' },
    },
    {
      name: 'app-routes-only',
      comment: 'Pages go through a feature; the database is behind features.',
      severity: 'error',
      from: { path: '^app', pathNot: '^app/api/' },
      to: { path: '^lib/server/db/' },
    },
    {
      name: 'tests-stay-out',
      severity: 'error',
      from: { path: '^(app|lib)', pathNot: ['\\.test\\.tsx?$', '^lib/testing'] },
      to: { path: ['^lib/testing', '^e2e'] },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: ['node_modules', 'lib/server/db/generated'] },
    exclude: { path: '\\.next' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
