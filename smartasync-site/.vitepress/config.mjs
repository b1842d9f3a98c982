import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitepress'
import { decisions, guide } from './contents.mjs'
import { slug } from './anchors.mjs'
import { repositoryLinks, SOURCES } from './links.mjs'

/** The pages are outside the folder of the libraries that they need as Vue components. */
const vue = fileURLToPath(new URL('../node_modules/vue', import.meta.url))

const root = fileURLToPath(new URL('../../', import.meta.url))

const description = 'Write an operation once; call it from synchronous and from asynchronous Java.'

/** A table of seven or more columns. */
const WIDE_TABLE = /^\|( *:?-+:? *\|){7,}$/m

/** The pages of docs/, as they are in the repository. docs/build writes them to target/site. */
export default defineConfig({
  srcDir: '../docs',
  outDir: 'target/site',
  cacheDir: 'target/vitepress',
  base: process.env.SITE_BASE ?? '/',
  title: 'SmartAsync',
  description,
  lang: 'en',
  cleanUrls: false,
  head: [['link', { rel: 'icon', href: 'data:,' }]],

  // A code host shows README.md for a folder, a web server index.html.
  rewrites: { 'README.md': 'index.md', ':folder/README.md': ':folder/index.md' },

  vite: { resolve: { alias: { vue } } },

  markdown: {
    anchor: { slugify: slug },
    config: (md) => md.use(repositoryLinks, root),
  },

  transformPageData(page) {
    if (WIDE_TABLE.test(readFileSync(`${root}docs/${page.filePath}`, 'utf8'))) {
      page.frontmatter.aside = false
      page.frontmatter.pageClass = 'wide'
    }
    if (page.relativePath === 'index.md') {
      page.frontmatter.layout = 'home'
      page.frontmatter.hero = {
        name: 'SmartAsync',
        text: 'One operation, both kinds of callers',
        tagline: description,
        actions: [
          { theme: 'brand', text: 'Quick start', link: '/guide/quick-start' },
          { theme: 'alt', text: 'When to use it', link: '/guide/when-to-use' },
          { theme: 'alt', text: 'Source code', link: SOURCES },
        ],
      }
    }
  },

  themeConfig: {
    search: { provider: 'local' },
    outline: [2, 3],
    nav: [
      { text: 'Guide', link: '/guide/', activeMatch: '/guide/' },
      { text: 'Compile errors', link: '/errors' },
      { text: 'Benchmarks', link: '/benchmarks' },
      { text: 'Decisions', link: '/decisions/', activeMatch: '/decisions/' },
      { text: 'Javadoc', link: '/javadoc/index.html', target: '_self' },
    ],
    sidebar: { '/decisions/': decisions(root), '/': guide(root) },
    socialLinks: [{ icon: 'github', link: SOURCES, ariaLabel: 'Source code' }],
    docFooter: { prev: 'Previous page', next: 'Next page' },
    footer: { message: 'Apache License 2.0' },
  },
})
