import { createViteServer } from 'vitest/node'
import { ROOT } from './octavo.mjs'

/** Calls `use` with the exports of a TypeScript module of the project, by its path from the root; it may load more by then. */
export async function withTestCode(path, use) {
  const server = await createViteServer({
    root: ROOT,
    configFile: false,
    appType: 'custom',
    server: { middlewareMode: true, watch: null, ws: false },
    logLevel: 'error',
  })
  try {
    return await use(await server.ssrLoadModule(path))
  } finally {
    await server.close()
  }
}
