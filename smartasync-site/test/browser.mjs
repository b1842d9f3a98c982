import { createReadStream, createWriteStream, existsSync, mkdirSync, renameSync } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { createBrotliDecompress } from 'node:zlib'
import { chromium } from 'playwright-core'

const PACKED = fileURLToPath(
  new URL('../node_modules/@sparticuz/chromium/bin/chromium.br', import.meta.url),
)
const UNPACKED = fileURLToPath(new URL('../target/chromium/chromium', import.meta.url))

/**
 * Starts Chromium: the one that CHROMIUM names, else the one of package-lock.json, which runs on
 * Linux on x64, else an installed Chrome.
 */
export async function launch() {
  const args = ['--no-sandbox', '--disable-background-networking', '--disable-component-update']
  const executablePath = process.env.CHROMIUM ?? (await packaged())
  return chromium.launch(executablePath ? { args, executablePath } : { args, channel: 'chrome' })
}

async function packaged() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    return undefined
  }
  if (!existsSync(UNPACKED)) {
    mkdirSync(new URL('../target/chromium', import.meta.url), { recursive: true })
    const partial = `${UNPACKED}.${process.pid}`
    await pipeline(
      createReadStream(PACKED),
      createBrotliDecompress(),
      createWriteStream(partial, { mode: 0o755 }),
    )
    renameSync(partial, UNPACKED)
  }
  return UNPACKED
}
