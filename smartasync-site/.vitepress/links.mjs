import path from 'node:path'
import { existsSync, statSync } from 'node:fs'

export const SOURCES = 'https://github.com/smartasync/smartasync'

/**
 * Turns the relative links of a page, which lead to files of the repository, into links that work
 * on the site: a file outside docs/ is shown by the code host, and README.md is the index of its
 * folder. Fails if there is no such file.
 */
export function repositoryLinks(md, root) {
  md.core.ruler.push('repository-links', (state) => {
    for (const block of state.tokens) {
      for (const token of block.children ?? []) {
        if (token.type === 'link_open') {
          token.attrSet('href', onSite(token.attrGet('href'), state.env.relativePath, root))
        }
      }
    }
  })
}

function onSite(href, page, root) {
  if (/^([a-z]+:|#)/.test(href)) {
    return href
  }
  const [link, anchor] = href.split('#')
  const hash = anchor === undefined ? '' : `#${anchor}`
  const docs = path.join(root, 'docs')
  const file = path.resolve(docs, path.dirname(page), decodeURI(link))
  if (!existsSync(file)) {
    throw new Error(`docs/${page}: ${href} leads to no file`)
  }
  const isFolder = statSync(file).isDirectory()
  if (!`${file}/`.startsWith(`${docs}/`)) {
    const inRepository = path.relative(root, file).replaceAll(path.sep, '/')
    return `${SOURCES}/${isFolder ? 'tree' : 'blob'}/main/${inRepository}${hash}`
  }
  if (isFolder) {
    return `${link.replace(/\/$/, '')}/index.md${hash}`
  }
  return link.replace(/(^|\/)README\.md$/, '$1index.md') + hash
}
