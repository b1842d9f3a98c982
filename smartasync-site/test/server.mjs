import { createServer } from 'node:http'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const SITE = fileURLToPath(new URL('../target/site', import.meta.url))

const TYPES = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
}

/** Serves the built site on loopback, as a plain web server does. */
export async function serve() {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost')
    const file = path.join(SITE, decodeURI(pathname), pathname.endsWith('/') ? 'index.html' : '')
    try {
      const content = await readFile(file)
      response.setHeader('Content-Type', TYPES[path.extname(file)] ?? 'application/octet-stream')
      response.end(content)
    } catch {
      response.statusCode = 404
      response.end()
    }
  })
  await new Promise((started) => server.listen(0, '127.0.0.1', started))
  return { url: `http://127.0.0.1:${server.address().port}`, close: () => server.close() }
}
