import path from 'node:path'
import { readFileSync } from 'node:fs'

const LINK = /\[([^\]]+)\]\(([^)#]+\.(?:md|txt))\)/g

/** The contents of the guide: the bold lines of docs/guide/README.md and the links below each. */
export function guide(root) {
  const text = readFileSync(path.join(root, 'docs/guide/README.md'), 'utf8')
  const [, ...groups] = text.split(/^\*\*(.+)\*\*$/m)
  const sidebar = [{ text: 'Guide', items: [{ text: 'All questions and pages', link: '/guide/' }] }]
  for (let i = 0; i < groups.length; i += 2) {
    const items = [...groups[i + 1].matchAll(LINK)].map(([, title, file]) => item(title, file))
    sidebar.push({ text: groups[i], items })
  }
  return sidebar
}

function item(title, file) {
  const link = path.posix.join('/guide', file).replace(/\/README\.md$/, '/')
  return link.endsWith('.txt')
    ? { text: title, link, target: '_self' }
    : { text: title[0].toUpperCase() + title.slice(1), link }
}

/** The decisions, as docs/decisions/README.md lists them. */
export function decisions(root) {
  const text = readFileSync(path.join(root, 'docs/decisions/README.md'), 'utf8')
  const rows = [...text.matchAll(/^\| \[(\d+)\]\((.+)\) \| (.+) \|$/gm)]
  return [
    {
      text: 'Decisions',
      items: [
        { text: 'All decisions', link: '/decisions/' },
        ...rows.map(([, number, file, title]) => ({
          text: `${number} ${title.replaceAll('`', '')}`,
          link: `/decisions/${file}`,
        })),
      ],
    },
  ]
}
