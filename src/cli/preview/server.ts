import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { ownUrl } from '../places.ts'
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
const OWN = ownUrl('preview/')
const OWN_FILES: ReadonlyMap<string, string> = new Map([
  ['', 'index.html'],
  ['preview.css', 'preview.css'],
  ...['preview.js', 'sheets.js', 'documents.js', 'panel.js'].map((name) => [name, name] as const),
])

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  epub: 'application/epub+zip',
  json: 'application/json',
  xhtml: 'application/xhtml+xml',
  opf: 'application/xml',
  woff: 'font/woff',
  png: 'image/png',
  jpg: 'image/jpeg',
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

/** An edition is shown in a frame of the page, has a policy of its own, and runs nothing; the page keeps its place. */
const EDITION_POLICY = [
  ...['sandbox allow-same-origin', "default-src 'none'", "img-src 'self' data:", "font-src 'self' data:"],
  ...["style-src 'self' 'unsafe-inline'", "form-action 'none'", "frame-ancestors 'self'"],
].join('; ')

interface Answer {
  readonly type: string
  readonly body: string | Uint8Array
  readonly policy?: string
  /** What this drawing of a page is known by. */
  readonly mark?: string
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
    const asked = new URLSearchParams(query)
    const found = name === 'show' ? show(asked) : await answerOf(session, name, asked)
    if (!found) return end(response, 404)
    const policy = found.policy && { 'Content-Security-Policy': found.policy }
    const mark = found.mark !== undefined && { ETag: `"${found.mark}"` }
    response.writeHead(200, { ...HEADERS, 'Content-Type': found.type, ...policy, ...mark }).end(found.body)
  }

  /** Leads all browsers to the line of a place in the source, as an editor's caret does. */
  function show(query: URLSearchParams): Answer | undefined {
    const spot = { line: Number(query.get('line')) || 1, column: Number(query.get('column')) || 1 }
    const found = session.pageAt(query.get('file') ?? '', spot)
    if (!found) return undefined
    send(eventOf('show', found))
    return answered('shown.json', JSON.stringify(found))
  }

  function send(event: string): void {
    for (const listener of listeners) listener.write(event)
  }

  function listen(response: ServerResponse): void {
    response.writeHead(200, { ...HEADERS, 'Content-Type': 'text/event-stream' })
    if (session.state) response.write(eventOf('state', session.state))
    listeners.add(response)
    response.on('close', () => listeners.delete(response))
  }

  return {
    address: `http://127.0.0.1:${own}/${token}/`,
    tell: (state) => send(eventOf('state', state)),
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
  if (page !== undefined) return drawn(session.page(Number(page), query.get('from') ?? undefined))
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
  const [, path] = /^epub\/(.+)$/.exec(name) ?? []
  if (path !== undefined) {
    const found = answered(name, await session.document(path))
    return found && { ...found, policy: EDITION_POLICY }
  }
  const [, edition] = /^edition\.(html|epub)$/.exec(name) ?? []
  if (edition === undefined) return undefined
  const made = answered(name, await session.edition(edition as 'html' | 'epub'))
  return made && { ...made, policy: EDITION_POLICY }
}

function drawn(sent: ReturnType<PreviewSession['page']>): Answer | undefined {
  if (!sent) return undefined
  const { mark, drawing } = sent
  const answer =
    typeof drawing === 'string'
      ? answered('page.svg', drawing)
      : answered('patch.json', JSON.stringify(drawing))
  return answer && { ...answer, mark }
}

function answered(name: string, body: string | Uint8Array | undefined): Answer | undefined {
  const type = MEDIA_TYPES[name.split('.').at(-1)!] ?? 'application/octet-stream'
  return body === undefined ? undefined : { type, body }
}

function eventOf(name: 'state' | 'show', data: object): string {
  return `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`
}

function end(response: ServerResponse, status: number): void {
  if (!response.headersSent) response.writeHead(status, HEADERS)
  response.end()
}
