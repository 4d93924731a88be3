import type * as mdast from 'mdast'
import type { Position as UnistPosition } from 'unist'
import { describe, expect, it } from 'vitest'
import type * as ours from '../../src/ast/nodes.ts'

/** True where each of our fields that mdast has too can be given to a program that reads mdast. */
type Agrees<Ours extends { readonly type: string }, Theirs extends { type: Ours['type'] }> =
  Mutable<Shared<Ours, Theirs>> extends Shared<Theirs, Ours> ? true : { differs: Shared<Ours, Theirs> }

/** The fields of `One` that `Other` has too. Children are nodes, compared by their own names; `data` is theirs. */
type Shared<One, Other> = Omit<Pick<One, Extract<keyof One, keyof Other>>, 'children' | 'data'>

type Mutable<Value> = Value extends object ? { -readonly [Key in keyof Value]: Mutable<Value[Key]> } : Value

/** Compiles only where `Value` is `true`. */
function holds<Value extends true>(value: Value): Value {
  return value
}

describe('names that mdast has too', () => {
  it('mean what they mean there', () => {
    // The proof is that tsc takes this file.
    const agreements = [
      holds<Agrees<ours.Text, mdast.Text>>(true),
      holds<Agrees<ours.Emphasis, mdast.Emphasis>>(true),
      holds<Agrees<ours.Strong, mdast.Strong>>(true),
      holds<Agrees<ours.Delete, mdast.Delete>>(true),
      holds<Agrees<ours.InlineCode, mdast.InlineCode>>(true),
      holds<Agrees<ours.Break, mdast.Break>>(true),
      holds<Agrees<ours.Link, mdast.Link>>(true),
      holds<Agrees<ours.Image, mdast.Image>>(true),
      holds<Agrees<ours.FootnoteReference, mdast.FootnoteReference>>(true),
      holds<Agrees<ours.FootnoteDefinition, mdast.FootnoteDefinition>>(true),
      holds<Agrees<ours.Paragraph, mdast.Paragraph>>(true),
      holds<Agrees<ours.Heading, mdast.Heading>>(true),
      holds<Agrees<ours.Blockquote, mdast.Blockquote>>(true),
      holds<Agrees<ours.List, mdast.List>>(true),
      holds<Agrees<ours.ListItem, mdast.ListItem>>(true),
      // Our `lang` is BCP 47 on every node; mdast's on code is the programming language.
      holds<Agrees<Omit<ours.Code, 'lang'>, mdast.Code>>(true),
      holds<Agrees<ours.Table, mdast.Table>>(true),
      holds<Agrees<ours.TableRow, mdast.TableRow>>(true),
      holds<Agrees<ours.TableCell, mdast.TableCell>>(true),
      holds<Agrees<ours.ThematicBreak, mdast.ThematicBreak>>(true),
      holds<Mutable<ours.Position> extends UnistPosition ? true : never>(true),
    ]
    expect(agreements).toHaveLength(21)
  })

  it('is a check that can fail', () => {
    const disagreements = [
      // @ts-expect-error a url that is a number is not mdast's
      holds<Agrees<{ readonly type: 'link'; readonly url: number }, mdast.Link>>(true),
      // @ts-expect-error mdast knows no depth of 7
      holds<Agrees<{ readonly type: 'heading'; readonly depth: 7 }, mdast.Heading>>(true),
    ]
    expect(disagreements).toHaveLength(2)
  })
})
