import {
  type Connection,
  type ServerCapabilities,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver/node.js'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { VERSION } from '../version.ts'
import { folderOf, nameOf, placeOf } from './addresses.ts'
import { completions } from './completions.ts'
import type { Host } from './host.ts'
import { hover } from './hover.ts'
import { definition, references } from './locations.ts'
import { diagnosticOf } from './ranges.ts'
import type { Reading } from './reading.ts'
import { Readings } from './readings.ts'

/** Arguments: the address of a text, and what a click on a line opens. Gives the address of its pages. */
const OPEN = 'octavo.openPages'
/** Arguments: the address of a text, line and character as the protocol counts them. Whether the pages have been led there. */
const SHOW = 'octavo.showLine'

const CAPABILITIES: ServerCapabilities = {
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
  completionProvider: { triggerCharacters: ['@', '^', '#'] },
  hoverProvider: true,
  definitionProvider: true,
  executeCommandProvider: { commands: [OPEN, SHOW] },
  referencesProvider: true,
}

/** Answers an editor until it hangs up (Language Server Protocol 3.17). */
export function serve(connection: Connection, host: Host): void {
  const documents = new TextDocuments(TextDocument)
  const texts = () => new Map(documents.all().map((document) => [placeOf(document.uri), document.getText()]))
  const shown = shownBy(connection, documents)
  const readings = new Readings(host, texts, shown.show)

  let canShow = false
  connection.onInitialize(({ capabilities }) => {
    canShow = capabilities.window?.showDocument?.support ?? false
    return { capabilities: CAPABILITIES, serverInfo: { name: 'octavo', version: VERSION } }
  })
  documents.onDidChangeContent(({ document }) => readings.changed(document.uri))
  documents.onDidSave(({ document }) => readings.changed(document.uri))
  documents.onDidClose(({ document }) => {
    const last = readings.closed(document.uri)
    if (last) shown.clear(last)
    else readings.changed(document.uri)
  })
  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri } of changes) readings.changed(uri)
  })
  connection.onCompletion(async ({ textDocument: { uri }, position }) => {
    const reading = readings.last(uri) ?? (await readings.readingOf(uri))
    const text = documents.get(uri)?.getText()
    if (text === undefined) return []
    return completions(text, position, nameOf(uri), reading, await host.themes(folderOf(uri)))
  })
  connection.onHover(async ({ textDocument: { uri }, position }) => {
    const reading = await readings.readingOf(uri)
    return reading && hover(reading, placeOf(uri), position, host)
  })
  connection.onDefinition(async ({ textDocument: { uri }, position }) => {
    const reading = await readings.readingOf(uri)
    return reading && definition(reading, placeOf(uri), position)
  })
  connection.onReferences(async ({ textDocument: { uri }, position, context }) => {
    const reading = await readings.readingOf(uri)
    return reading && references(reading, placeOf(uri), position, context.includeDeclaration)
  })
  connection.onExecuteCommand(async ({ command, arguments: [uri, ...more] = [] }) => {
    if (typeof uri !== 'string') return null
    if (command === OPEN) return openPages(uri, more[0])
    const [line, character] = more.map(Number)
    return host.pages.show(uri, (line ?? 0) + 1, (character ?? 0) + 1)
  })
  documents.listen(connection)
  connection.listen()

  async function openPages(uri: string, editor: unknown): Promise<string> {
    const address = await host.pages.open(uri, typeof editor === 'string' ? editor : undefined)
    if (canShow) await connection.window.showDocument({ uri: address, external: true })
    return address
  }
}

/** What is shown of each reading: files that nothing is said of any more are told so. */
function shownBy(connection: Connection, documents: TextDocuments<TextDocument>) {
  const before = new Map<string, ReadonlySet<string>>()
  const addressOf = (place: string) =>
    documents.all().find(({ uri }) => placeOf(uri) === place)?.uri ?? encodeURI(place)
  const send = (place: string, reading: Reading | undefined) => {
    const uri = addressOf(place)
    const diagnostics = (reading?.diagnostics.get(place) ?? []).map(diagnosticOf)
    void connection.sendDiagnostics({ uri, diagnostics })
  }
  return {
    show(reading: Reading): void {
      const own = placeOf(reading.address)
      const places = new Set([own, ...reading.diagnostics.keys()])
      for (const place of [...(before.get(own) ?? []), ...places])
        if (!places.has(place)) send(place, undefined)
      for (const place of places) send(place, reading)
      before.set(own, places)
    },
    clear({ address }: Reading): void {
      for (const place of before.get(placeOf(address)) ?? []) send(place, undefined)
      before.delete(placeOf(address))
    },
  }
}
