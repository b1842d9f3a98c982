import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { launch } from './browser.mjs'
import { serve } from './server.mjs'

const DOCS = new URL('../../docs/', import.meta.url)
const PHONE = { width: 390, height: 844 }
const DESKTOP = { width: 1280, height: 900 }

let server
let browser
/** What went wrong in any page of any test: errors in the console, exceptions, missing files. */
const errors = []

before(async () => {
  server = await serve()
  browser = await launch()
})

after(async () => {
  await browser?.close()
  server?.close()
})

async function tab(viewport) {
  const page = await browser.newPage({ viewport, reducedMotion: 'reduce' })
  page.setDefaultTimeout(120_000)
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) {
      errors.push(`${page.url()}: ${message.text()}`)
    }
  })
  page.on('pageerror', (error) => errors.push(`${page.url()}: ${error}`))
  page.on('response', (response) => {
    if (!response.ok()) {
      errors.push(`${page.url()}: ${response.status()} ${response.url()}`)
    }
  })
  return page
}

/** Opens a page of the guide and waits until its scripts have taken over the page. */
async function open(page, path) {
  await page.goto(server.url + path)
  await page.waitForFunction(() => document.querySelector('#app')?.__vue_app__)
}

/** Reads a page of the site in a browser on a telephone. */
async function read(page, path) {
  await open(page, path)
  return page.evaluate(() => ({
    title: document.title,
    heading: document.querySelector('h1')?.textContent,
    links: [...document.querySelectorAll('a[href]')].map((link) => link.href),
    anchors: [...document.querySelectorAll('[id]')].map((element) => element.id),
    overflow: document.documentElement.scrollWidth - window.innerWidth,
    brokenImages: [...document.images].filter((image) => !image.naturalWidth).length,
  }))
}

/** Reads a page that the javadoc tool wrote, or a text file, without a browser. */
async function readPlain(path) {
  const response = await fetch(server.url + path)
  if (!response.ok) {
    errors.push(`${response.status} ${path}`)
  }
  const html = path.endsWith('.html') ? await response.text() : ''
  const text = (value) => value.replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&gt;', '>')
  return {
    links: [...html.matchAll(/\shref="([^"]*)"/g)].map(
      ([, link]) => new URL(text(link), server.url + path).href,
    ),
    anchors: [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => text(id)),
  }
}

function isJavadocOrFile(path) {
  return path.startsWith('/javadoc/') || !path.endsWith('.html')
}

function normalized(path) {
  return path.endsWith('/') ? `${path}index.html` : path
}

test('every page can be reached and read, and every link leads to a page and an anchor', async () => {
  const pages = new Map()
  const links = []
  const waiting = ['/index.html']
  const reading = new Set(waiting)

  async function readAll() {
    const page = await tab(PHONE)
    for (let path = waiting.shift(); path; path = waiting.shift()) {
      const content = isJavadocOrFile(path) ? await readPlain(path) : await read(page, path)
      pages.set(path, content)
      for (const link of content.links.map((each) => new URL(each))) {
        if (link.origin === server.url) {
          const target = normalized(link.pathname)
          links.push({ from: path, target, anchor: decodeURIComponent(link.hash.slice(1)) })
          if (!reading.has(target)) {
            reading.add(target)
            waiting.push(target)
          }
        }
      }
    }
    await page.close()
  }
  await readAll()

  assert.deepEqual(
    links
      .filter(({ target, anchor }) => anchor && !pages.get(target)?.anchors.includes(anchor))
      .map(({ from, target, anchor }) => `${from}: ${target}#${anchor}`),
    [],
    'links to anchors that do not exist',
  )

  const written = readdirSync(DOCS, { recursive: true })
    .filter((file) => file.endsWith('.md'))
    .map((file) => `/${file.replace(/(^|\/)README\.md$/, '$1index.md').replace(/md$/, 'html')}`)
  assert.ok(written.length > 80, 'the pages of docs/ were found')
  assert.deepEqual(
    written.filter((path) => !pages.has(path)),
    [],
    'pages to which no link leads',
  )
  for (const module of ['io.smartasync', 'io.smartasync.spring', 'io.smartasync.testing']) {
    assert.ok(pages.has(`/javadoc/${module}/module-summary.html`), `the Javadoc of ${module}`)
  }
  assert.ok(pages.has('/javadoc/io.smartasync/io/smartasync/Async.html'))
  assert.ok(pages.has('/llms.txt'))

  const report = (found) =>
    [...pages].filter(([path, page]) => !isJavadocOrFile(path) && found(page)).map(([path]) => path)
  assert.deepEqual(report((page) => !page.title || !page.heading), [], 'pages without a title')
  assert.deepEqual(report((page) => page.overflow > 0), [], 'pages wider than a telephone')
  assert.deepEqual(report((page) => page.brokenImages > 0), [], 'pages with broken images')
})

test('the search finds a page, and its result leads there', async () => {
  const page = await tab(DESKTOP)
  await open(page, '/index.html')
  await page.getByRole('button', { name: 'Search' }).first().click()
  await page.locator('.VPLocalSearchBox input').fill('ProxyBypass')
  const result = page.locator('.VPLocalSearchBox .result', { hasText: 'ProxyBypass' }).first()
  await result.click()
  await page.waitForURL(/errors\.html#proxybypass$/)
  // The address changes before the page does.
  await page.locator('h2#proxybypass, h3#proxybypass').waitFor()
  await page.close()
})

test('the dark mode changes the colours and stays on the next page', async () => {
  const page = await tab(DESKTOP)
  await open(page, '/guide/quick-start.html')
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  const light = await background()
  await page.locator('.VPNavBarAppearance button').click()
  await page.locator('html.dark').waitFor()
  const dark = await background()
  assert.notEqual(dark, light)
  await open(page, '/benchmarks.html')
  assert.equal(await background(), dark)
  await page.close()
})

test('the Javadoc opens in a browser and finds a class', async () => {
  const page = await tab(DESKTOP)
  await page.goto(`${server.url}/javadoc/index.html`)
  await page.locator('#search-input').fill('BlockingPolicy')
  await page.locator('.ui-autocomplete, #search-result-list, .search-result-list').first().waitFor()
  await page.close()
})

test('no page has an error in the console', () => {
  assert.deepEqual(errors, [])
})
