import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { isAllowed } from './access.ts'
import type { PreviewSession, PreviewState } from './session.ts'

export interface PreviewServer {
  /** With the token, which nobody else knows. */
  readonly address: string
  /** Tells all browsers that look on. */
  readonly tell: (state: PreviewState) => void
  readonly close: () => void
}

/** Files of the page itself. */
const OWN = new URL('../../../preview/', import.meta.url)
const OWN_FILES: ReadonlyMap<string, string> = new Map([
  ['', 'index.html'],
  ['preview.css', 'preview.css'],
  ['preview.js', 'preview.js'],
])

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  epub: 'application/epub+zip',
  json: 'application/json',
}

/** Nothing may be fetched from elsewhere, framed elsewhere or kept. */
const HEADERS = {
  'Content-Security-Policy': [
    ...["default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data:"],
    ...["connect-src 'self'", "frame-src 'self'", "base-uri 'none'", "form-action 'none'"],
    "frame-ancestors 'none'",
  ].join('; '),
  'Cache-Control': 'no-store',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
}

/** An edition is shown in a frame of the page, has a policy of its own, and runs nothing. */
const EDITION_POLICY =
  "sandbox; default-src 'none'; img-src data:; font-src data:; style-src 'unsafe-inline'; frame-ancestors 'self'"

interface Answer {
  readonly type: string
  readonly body: string | Uint8Array
  readonly policy?: string
}

/** Serves a session on the loopback. What is asked for is found by its name among what there is: no path reaches the disk. */
export async function openServer(session: PreviewSession, port: number): Promise<PreviewServer> {
  const token = randomBytes(18).toString('base64url')
  const listeners = new Set<ServerResponse>()
  const server = createServer((request, response) => {
    void answer(request, response).catch(() => end(response, 500))
  })
  await new Promise<void>((resolve, reject) =>
    server.once('error', reject).listen(port, '127.0.0.1', resolve),
  )
  const own = (server.address() as AddressInfo).port

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!isAllowed(request, own)) return end(response, 403)
    if (request.method !== 'GET' && request.method !== 'HEAD') return end(response, 405)
    const [path = '', query = ''] = (request.url ?? '').split('?')
    if (!path.startsWith(`/${token}/`)) return end(response, 404)
    const name = path.slice(token.length + 2)
    if (name === 'events') return listen(response)
    const found = await answerOf(session, name, new URLSearchParams(query))
    if (!found) return end(response, 404)
    const policy = found.policy && { 'Content-Security-Policy': found.policy }
    response.writeHead(200, { ...HEADERS, 'Content-Type': found.type, ...policy }).end(found.body)
  }

  function listen(response: ServerResponse): void {
    response.writeHead(200, { ...HEADERS, 'Content-Type': 'text/event-stream' })
    if (session.state) response.write(eventOf(session.state))
    listeners.add(response)
    response.on('close', () => listeners.delete(response))
  }

  return {
    address: `http://127.0.0.1:${own}/${token}/`,
    tell: (state) => {
      for (const listener of listeners) listener.write(eventOf(state))
    },
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}

async function answerOf(
  session: PreviewSession,
  name: string,
  query: URLSearchParams,
): Promise<Answer | undefined> {
  const file = OWN_FILES.get(name)
  if (file !== undefined) return answered(file, await readFile(new URL(file, OWN)))
  const [, page] = /^page-(\d{1,6})\.svg$/.exec(name) ?? []
  if (page !== undefined)
    return answered(
      name,
      session.page(Number(page), (image) => `image-${image}`),
    )
  const [, image] = /^image-(\d{1,6})$/.exec(name) ?? []
  if (image !== undefined) {
    const found = await session.image(Number(image))
    return found && { type: found.mediaType, body: found.bytes, policy: EDITION_POLICY }
  }
  if (name === 'line') {
    const place = { key: query.get('key') ?? '', offset: Number(query.get('offset')) || 0 }
    const found = session.lineAt(place)
    return found && answered('line.json', JSON.stringify(found))
  }
  const [, edition] = /^edition\.(html|epub)$/.exec(name) ?? []
  if (edition === undefined) return undefined
  const made = answered(name, await session.edition(edition as 'html' | 'epub'))
  return made && { ...made, policy: EDITION_POLICY }
}

function answered(name: string, body: string | Uint8Array | undefined): Answer | undefined {
  return body === undefined ? undefined : { type: MEDIA_TYPES[name.split('.').at(-1)!]!, body }
}

function eventOf(state: PreviewState): string {
  return `event: state\ndata: ${JSON.stringify(state)}\n\n`
}

function end(response: ServerResponse, status: number): void {
  if (!response.headersSent) response.writeHead(status, HEADERS)
  response.end()
}
