import { texOf } from './tex.ts'

export interface Formula {
  readonly tex: string
  /** It stands on a line of its own. */
  readonly isDisplayed: boolean
}

/** Noncharacters: XML lets them pass, and no text has them (Unicode, 23.7). */
const [BEGIN, END] = ['\uFDD0', '\uFDD1']
const MARK = new RegExp(`${BEGIN}(\\d+)${END}`, 'g')
const TAG = /(<\/?m:oMath(?:Para)?(?:\s[^>]*)?>)/
/** How displayed formulas stand on their line is the template's. */
const PLACING = /<m:oMathParaPr>[\s\S]*<\/m:oMathParaPr>/
/** The marks are written with the prefix that programs give to the words of a document. */
const USUAL = /xmlns:w="[^"]+wordprocessingml[^"]*"/

/** Formulas, which mammoth does not read, as marks in the running text; `formulas` receives what they stand for. */
export async function markFormulas(xml: string, formulas: Formula[]): Promise<string> {
  if (!xml.includes('<m:oMath') || !USUAL.test(xml) || xml.includes(BEGIN)) return xml
  const { parseXml } = await import('@rgrove/parse-xml')
  const out: string[] = []
  let [isDisplayed, inside] = [false, undefined as string | undefined]
  for (const piece of xml.split(TAG)) {
    const isTag = TAG.test(piece)
    if (isTag && piece.includes('oMathPara')) isDisplayed = !piece.startsWith('</') && !piece.endsWith('/>')
    else if (isTag && piece.startsWith('</')) {
      const { root } = parseXml(`<m:oMath>${inside ?? ''}</m:oMath>`)
      formulas.push({ tex: root ? texOf(root) : '', isDisplayed })
      out.push(`<w:r><w:t>${BEGIN}${formulas.length - 1}${END}</w:t></w:r>`)
      inside = undefined
    } else if (isTag) inside = piece.endsWith('/>') ? undefined : ''
    else if (inside !== undefined) inside += piece
    else out.push(isDisplayed ? piece.replace(PLACING, '') : piece)
  }
  return out.join('')
}

/** The marks as elements of MathML that hold their TeX. */
export function withFormulas(html: string, formulas: readonly Formula[]): string {
  if (formulas.length === 0) return html
  return html.replaceAll(MARK, (_, at: string) => {
    const { tex, isDisplayed } = formulas[Number(at)]!
    const text = tex.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
    return tex === '' ? '' : `<math${isDisplayed ? ' display="block"' : ''} alttext="${text}"></math>`
  })
}
