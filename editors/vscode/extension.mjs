// Starts `octavo lsp` for the texts of a window, and ends it with the window.
import { commands, env, Uri, window, workspace } from 'vscode'
import { LanguageClient, TransportKind } from 'vscode-languageclient/node.js'
import { Preview } from './preview.mjs'

const TEXTS = [{ language: 'markdown' }, { language: 'html' }, { pattern: '**/octavo.{yaml,yml}' }]
/** What texts are read with: when one is saved elsewhere, they are read anew. */
const BESIDE = '**/*.{md,yaml,yml,bib,json,ris,svg,png,jpg}'

let client
const preview = new Preview()

export async function activate({ subscriptions }) {
  const command = workspace.getConfiguration('octavo').get('command', 'octavo')
  subscriptions.push(...previewing(command))
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

/** Pages in the browser, which follow the caret. */
function previewing(command) {
  const failed = (reason) => window.showErrorMessage(`Octavo cannot be started as ${command}: ${reason}`)
  return [
    commands.registerCommand('octavo.preview', () => {
      const file = window.activeTextEditor?.document.uri.fsPath
      if (file) preview.open(command, file, (address) => env.openExternal(Uri.parse(address)), failed)
    }),
    window.onDidChangeTextEditorSelection(({ textEditor, selections: [{ active }] }) => {
      preview.follow(textEditor.document.uri.fsPath, active.line + 1, active.character + 1)
    }),
  ]
}

export async function deactivate() {
  preview.close()
  await client?.stop()
}
