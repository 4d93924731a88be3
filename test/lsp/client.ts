import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

interface Message {
  readonly id?: number
  readonly method?: string
  readonly params?: unknown
  readonly result?: unknown
  readonly error?: unknown
}

export interface ShownDiagnostic {
  readonly code: string
  readonly message: string
  readonly severity: number
  readonly range: { readonly start: { readonly line: number; readonly character: number } }
}

const SERVER = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url))

/** An editor that speaks with `octavo lsp` in frames of JSON-RPC by standard input and output. */
export class Client {
  private readonly server: ChildProcessWithoutNullStreams
  private readonly answers = new Map<number, (message: Message) => void>()
  private readonly shown = new Map<string, readonly ShownDiagnostic[]>()
  private readonly waiting: (() => void)[] = []
  private rest = Buffer.alloc(0)
  private count = 0
  readonly ended: Promise<number | null>
  errors = ''

  constructor(cwd: string) {
    this.server = spawn(process.execPath, [SERVER, 'lsp', '--stdio'], { cwd })
    this.server.stdout.on('data', (bytes: Buffer) => this.take(bytes))
    this.server.stderr.on('data', (bytes: Buffer) => {
      this.errors += bytes
    })
    this.ended = new Promise((resolve) => this.server.once('exit', resolve))
  }

  ask<Result>(method: string, params: unknown): Promise<Result> {
    const id = ++this.count
    this.send({ id, method, params })
    return new Promise((resolve, reject) => {
      this.answers.set(id, ({ result, error }) =>
        error ? reject(new Error(JSON.stringify(error))) : resolve(result as Result),
      )
    })
  }

  tell(method: string, params: unknown): void {
    this.send({ method, params })
  }

  open(uri: string, text: string): void {
    this.tell('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text } })
  }

  /** What is shown of a file once it is as `isIt` says. */
  async diagnostics(
    uri: string,
    isIt: (shown: readonly ShownDiagnostic[]) => boolean = () => true,
  ): Promise<readonly ShownDiagnostic[]> {
    for (;;) {
      const shown = this.shown.get(uri)
      if (shown && isIt(shown)) return shown
      await new Promise<void>((resolve) => this.waiting.push(resolve))
    }
  }

  private send(message: Message): void {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message })
    this.server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`)
  }

  private take(bytes: Buffer): void {
    this.rest = Buffer.concat([this.rest, bytes])
    for (;;) {
      const head = this.rest.indexOf('\r\n\r\n')
      const length = Number(/Content-Length: (\d+)/i.exec(this.rest.subarray(0, head).toString())?.[1])
      if (head < 0 || this.rest.length < head + 4 + length) return
      const body = this.rest.subarray(head + 4, head + 4 + length).toString()
      this.rest = this.rest.subarray(head + 4 + length)
      this.heed(JSON.parse(body) as Message)
    }
  }

  private heed(message: Message): void {
    if (message.id !== undefined && message.method === undefined) this.answers.get(message.id)?.(message)
    if (message.method !== 'textDocument/publishDiagnostics') return
    const { uri, diagnostics } = message.params as { uri: string; diagnostics: readonly ShownDiagnostic[] }
    this.shown.set(uri, diagnostics)
    for (const go of this.waiting.splice(0)) go()
  }
}
