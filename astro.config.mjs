import preact from '@astrojs/preact'
import starlight from '@astrojs/starlight'
import { defineConfig } from 'astro/config'
import { breakableNames } from './src/tools/breakable-names.ts'
import { contentSecurityPolicy } from './src/tools/content-security-policy.ts'
import { lessonComponents } from './src/tools/lesson-components.ts'
import { offlineCopy } from './src/tools/offline-copy.ts'
import { preloadedStyles } from './src/tools/preloaded-styles.ts'
import { searchIndex } from './src/tools/search-index.ts'
import { sequenceDiagrams } from './src/tools/sequence-diagrams.ts'
import { simulationChunks } from './src/tools/simulation-chunks.ts'
import { smallerScripts } from './src/tools/smaller-scripts.ts'
import { stylesFirst } from './src/tools/styles-first.ts'
import { syllabus } from './src/tools/syllabus.ts'

/** Where the site is hosted: `SITE=https://example.org BASE=/handshake/ npm run build`. Neither is needed. */
const { SITE: site, BASE: base = '/' } = process.env

export default defineConfig({
  ...(site ? { site } : {}),
  base: `/${base}/`.replace(/\/+/g, '/'),
  trailingSlash: 'always',
  // A page asks for nothing that its reader did not open.
  prefetch: false,
  vite: {
    plugins: [lessonComponents(), preloadedStyles(), sequenceDiagrams(), smallerScripts()],
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: {
              codeSplitting: {
                groups: simulationChunks(),
              },
            },
          },
        },
      },
    },
    build: {
      rolldownOptions: {
        // Every MDX page causes this one, from Astro's own code; it hides warnings that matter.
        onLog: (level, log, report) => {
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log)
        },
      },
    },
  },
  integrations: [
    // Of the rest, the bundler takes the types off by itself, and faster.
    preact({ include: ['**/*.tsx'] }),
    starlight({
      title: 'Handshake',
      description: 'AWS web identity federation, step by step.',
      sidebar: syllabus(),
      tableOfContents: false,
      pagination: true,
      // Made by searchIndex() below.
      pagefind: false,
      disable404Route: true,
      customCss: ['./src/styles/fonts.css', './src/styles/tokens.css', './src/styles/site.css'],
      components: {
        Head: './src/components/site/Head.astro',
        PageTitle: './src/components/site/PageTitle.astro',
        Search: './src/components/site/Search.astro',
        SiteTitle: './src/components/site/SiteTitle.astro',
      },
      markdown: { processedDirs: ['./content/'] },
      // A listing that scrolls sideways hides its ends on a phone.
      expressiveCode: { defaultProps: { wrap: true }, styleOverrides: { codeFontSize: '0.8rem' } },
    }),
    searchIndex(),
    stylesFirst(),
    breakableNames(),
    contentSecurityPolicy(),
    offlineCopy(),
  ],
})
