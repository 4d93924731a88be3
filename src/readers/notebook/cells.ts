import { Refusal } from '../../diagnostic.ts'
import { isText, itemsOf, type Json, type JsonText, membersOf, parseJson, textOf } from './json.ts'

/** A notebook as nbformat 4 has it (nbformat.readthedocs.io, “The Notebook file format”). */
export interface Notebook {
  /** What its code is written in. */
  readonly language: string
  readonly cells: readonly NotebookCell[]
}

export interface NotebookCell {
  readonly kind: 'markdown' | 'code' | 'raw'
  /** As it is stored: in pieces that are mostly lines. */
  readonly source: readonly JsonText[]
  readonly tags: readonly string[]
  /** What a raw cell is written in, as a media type; `''` where it does not say. */
  readonly format: string
  /** Pictures that a cell of text brings along: name → media type → base64. */
  readonly attachments: ReadonlyMap<string, Bundle>
  readonly outputs: readonly Output[]
}

/** One thing in several forms, by their media types. */
export type Bundle = ReadonlyMap<string, string>

export type Output =
  /** What it prints, or the error that it ends with. */
  | { readonly kind: 'text'; readonly text: string; readonly at: number }
  | { readonly kind: 'shown'; readonly forms: Bundle; readonly at: number }

/** @throws {Refusal} `notebook-unreadable` */
export function readCells(source: string): Notebook {
  const root = membersOf(opened(source))
  const metadata = membersOf(root.metadata)
  if (typeof root.nbformat !== 'number' || !Array.isArray(root.cells))
    throw unreadable('it is no notebook of nbformat 4', 'jupyter nbconvert --to notebook --nbformat 4 FILE')
  return {
    language:
      textOf(membersOf(metadata.language_info).name) ??
      textOf(membersOf(metadata.kernelspec).language) ??
      'python',
    cells: itemsOf(root.cells).map(cellOf),
  }
}

function opened(source: string): Json {
  try {
    return parseJson(source)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    throw unreadable('it is no JSON', 'open it in Jupyter and save it anew')
  }
}

function unreadable(why: string, hint: string): Refusal {
  return new Refusal({
    code: 'notebook-unreadable',
    severity: 'error',
    message: `the notebook cannot be read: ${why}`,
    hint,
  })
}

function cellOf(value: Json): NotebookCell {
  const cell = membersOf(value)
  const metadata = membersOf(cell.metadata)
  const kind = textOf(cell.cell_type)
  return {
    kind: kind === 'markdown' || kind === 'code' ? kind : 'raw',
    source: piecesOf(cell.source),
    tags: itemsOf(metadata.tags).flatMap((tag) => textOf(tag) ?? []),
    format: textOf(metadata.raw_mimetype) ?? textOf(metadata.format) ?? '',
    attachments: new Map(
      Object.entries(membersOf(cell.attachments)).map(([name, forms]) => [name, bundleOf(forms)]),
    ),
    outputs: itemsOf(cell.outputs).flatMap(outputOf),
  }
}

function outputOf(value: Json): Output[] {
  const output = membersOf(value)
  const pieces = [...piecesOf(output.text), ...itemsOf(output.traceback).filter(isText)]
  const at = pieces[0]?.at ?? placeOf(output.data)
  switch (textOf(output.output_type)) {
    case 'stream':
      return [{ kind: 'text', text: pieces.map((piece) => piece.value).join(''), at }]
    case 'error':
      return [{ kind: 'text', text: pieces.map((piece) => piece.value).join('\n'), at }]
    case 'display_data':
    case 'execute_result':
      return [{ kind: 'shown', forms: bundleOf(output.data), at }]
    default:
      return []
  }
}

function placeOf(data: Json | undefined): number {
  return Object.values(membersOf(data)).flatMap(piecesOf)[0]?.at ?? 0
}

function bundleOf(value: Json | undefined): Bundle {
  return new Map(
    Object.entries(membersOf(value)).map(([type, form]) => [
      type,
      piecesOf(form)
        .map((piece) => piece.value)
        .join(''),
    ]),
  )
}

/** A text, or the list of its pieces. */
function piecesOf(value: Json | undefined): readonly JsonText[] {
  return isText(value) ? [value] : itemsOf(value).filter(isText)
}
