// Starts `octavo lsp` for the texts of a window, and ends it with the window.
import { window, workspace } from 'vscode'
import { LanguageClient, TransportKind } from 'vscode-languageclient/node.js'

const TEXTS = [{ language: 'markdown' }, { language: 'html' }, { pattern: '**/octavo.{yaml,yml}' }]
/** What texts are read with: when one is saved elsewhere, they are read anew. */
const BESIDE = '**/*.{md,yaml,yml,bib,json,ris,svg,png,jpg}'

let client

export async function activate() {
  const command = workspace.getConfiguration('octavo').get('command', 'octavo')
  // npm installs commands for Windows as scripts, which only a shell runs.
  const options = { shell: process.platform === 'win32' }
  const server = { command, args: ['lsp'], options, transport: TransportKind.stdio }
  client = new LanguageClient('octavo', 'Octavo', server, {
    documentSelector: TEXTS,
    synchronize: { fileEvents: workspace.createFileSystemWatcher(BESIDE) },
  })
  try {
    await client.start()
  } catch (error) {
    window.showErrorMessage(`Octavo cannot be started as ${command}: ${error.message}`)
  }
}

export async function deactivate() {
  await client?.stop()
}
