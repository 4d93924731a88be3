import {
  type CheckedFile,
  type Difference,
  type DifferenceCode,
  type Finding,
  type JudgeName,
  nameOf,
  type Verdict,
} from '../model/index.ts'

/** A fault for which both sides have a name. */
interface Shared {
  readonly code: DifferenceCode
  /** What the judge calls it: its rule, a colon, a space, its words. */
  readonly said: RegExp
  /** The code covers more than the judge looks at, which may find nothing. */
  readonly isWider?: true
}

const OPEN = { isWider: true } as const

/**
 * Measured: what each judge says of the files of `test/proof/mutations`, and the descriptions of its rules.
 * What is not here is a fault for one side only.
 */
const SHARED: Readonly<Record<JudgeName, readonly Shared[]>> = {
  veraPDF: [
    { code: 'pdf-unreadable', said: /^PARSE:/ },
    { code: 'pdf-encrypted', said: /^PARSE:/ },
    { code: 'pdf-untagged', said: /^PDF\/UA-1 7\.1-11:/ },
    { code: 'pdf-not-marked', said: /^PDF\/(UA-1 6\.2|A-2A 6\.7\.2\.2)-/ },
    { code: 'pdf-title-hidden', said: /^PDF\/UA-1 7\.1-10:/ },
    { code: 'pdf-language-missing', said: /^PDF\/UA-1 7\.2-(2|2[1-5]|29|3[0-4]):/ },
    // A file that declares nothing is judged as PDF/A-1b.
    { code: 'pdf-metadata-missing', said: /^PDF\/(UA-1 (5|7\.1-[89])|A-2A 6\.6\.|A-1B )/ },
    { code: 'pdf-ua-unclaimed', said: /^PDF\/UA-1 5-/, ...OPEN },
    { code: 'pdf-id-missing', said: /^PDF\/A-2A 6\.1\.3-/ },
    { code: 'pdf-action', said: /^PDF\/A-2A 6\.5\./ },
    { code: 'pdf-output-intent', said: /^PDF\/A-2A 6\.2\.(3|4\.3)-/ },
    { code: 'pdf-font-unembedded', said: /^PDF\/(UA-1 7\.21\.4|A-2A 6\.2\.11\.4)\.1-/ },
    { code: 'pdf-text-unmapped', said: /^PDF\/(UA-1 7\.21\.7|A-2A 6\.2\.11\.7\.\d)-/ },
    { code: 'pdf-glyph-missing', said: /^PDF\/(UA-1 7\.21\.8|A-2A 6\.2\.11\.8)-/, ...OPEN },
    { code: 'pdf-content-untagged', said: /^PDF\/UA-1 7\.1-3:/ },
    { code: 'pdf-content-nested', said: /^PDF\/UA-1 7\.1-[12]:/ },
    { code: 'tag-without-content', said: /^PDF\/UA-1 7\.1-3:/, ...OPEN },
    { code: 'tag-unknown', said: /^PDF\/(UA-1 7\.1-[567]|A-2A 6\.7\.3\.4-\d):/ },
    { code: 'tag-parent', said: /^PDF\/UA-1 7\.1-12:/, ...OPEN },
    { code: 'tag-list', said: /^PDF\/UA-1 7\.2-(1[789]|20|40):/ },
    { code: 'tag-table', said: /^PDF\/UA-1 7\.2-([3-9]|1[0-6]|3[6-9]|4[1-3]):/ },
    { code: 'tag-table-scope', said: /^PDF\/UA-1 7\.5-/ },
    { code: 'tag-figure-alt', said: /^PDF\/UA-1 7\.[37]-/ },
    { code: 'tag-note-id', said: /^PDF\/UA-1 7\.9-/ },
    { code: 'tag-contents', said: /^PDF\/UA-1 7\.2-2[678]:/ },
    { code: 'annotation-untagged', said: /^PDF\/UA-1 7\.18\./ },
    { code: 'press-annotation', said: /^PDF\/UA-1 7\.18\./, ...OPEN },
    { code: 'press-rgb', said: /^PDF\/A-2A 6\.2\.4\.3-/ },
    { code: 'press-intent', said: /^PDF\/A-2A 6\.2\.(3|4\.3)-/, ...OPEN },
  ],
  qpdf: [
    { code: 'pdf-unreadable', said: /./ },
    { code: 'pdf-encrypted', said: /password/ },
  ],
  EPUBCheck: [
    { code: 'archive-unreadable', said: /^PKG-/, ...OPEN },
    { code: 'archive-encrypted', said: /^(PKG|RSC)-/ },
    { code: 'epub-no-package', said: /^(OPF-002|PKG|RSC-00[12])/ },
    { code: 'xml-malformed', said: /^RSC-(005|016):/ },
    { code: 'epub-mimetype', said: /^PKG-00[567]:/ },
    {
      code: 'epub-metadata',
      said: /^(OPF-|RSC-005: .*(metadata|dcterms|dc:|unique-identifier|meta element))/,
    },
    { code: 'epub-manifest', said: /^(RSC-00[178]|OPF-003):/, ...OPEN },
    { code: 'epub-spine', said: /^(OPF-049|RSC-011|RSC-005: .*itemref)/ },
    { code: 'epub-navigation', said: /^(RSC-01[012]|RSC-007|NAV-|RSC-005: .*nav)/ },
    { code: 'epub-contents-order', said: /^NAV-011:/ },
    { code: 'epub-resource', said: /^RSC-00[178]:/ },
    { code: 'markup-language', said: /^RSC-005: .*lang/, ...OPEN },
    { code: 'markup-title', said: /^RSC-(005|017): .*title/, ...OPEN },
    { code: 'markup-id-doubled', said: /^RSC-005: .*Duplicate/ },
    { code: 'markup-image-alt', said: /^RSC-005: .*"alt"/, ...OPEN },
    { code: 'markup-script', said: /^OPF-014: .*"scripted"/, ...OPEN },
    { code: 'markup-remote', said: /^(RSC-006|OPF-014: .*"remote-resources")/, ...OPEN },
    { code: 'link-broken', said: /^RSC-(007|01[012]):/, ...OPEN },
  ],
  Ace: [
    { code: 'epub-accessibility', said: /^metadata-/ },
    { code: 'epub-page-source', said: /^epub-pagesource/ },
    { code: 'epub-page-list', said: /^epub-pagelist/, ...OPEN },
    { code: 'epub-contents-order', said: /^epub-toc-order:/ },
    { code: 'epub-navigation', said: /^epub-toc-order:/, ...OPEN },
    { code: 'markup-language', said: /^(html-has-lang|html-xml-lang-mismatch|epub-lang)/, ...OPEN },
    { code: 'markup-title', said: /^document-title:/ },
    { code: 'markup-image-alt', said: /^image-alt/ },
    { code: 'markup-heading-order', said: /^heading-order:/ },
    { code: 'markup-table-scope', said: /^(scope-attr-valid|th-has-data-cells)/, ...OPEN },
  ],
  'Nu Html Checker': [
    { code: 'markup-language', said: /\blang\b/ },
    { code: 'markup-title', said: /\btitle\b/ },
    { code: 'markup-id-doubled', said: /Duplicate ID/ },
    // HTML lets an image with a caption do without.
    { code: 'markup-image-alt', said: /\balt\b/, ...OPEN },
    { code: 'markup-heading-order', said: /heading .*follows the heading/ },
    { code: 'markup-too-deep', said: /elements deep/, ...OPEN },
    { code: 'markup-foreign', said: /not allowed/, ...OPEN },
  ],
}

/** Files that are not read to their end: of these only the damage itself is held against what a judge finds. */
const UNREAD = new Set<DifferenceCode>([
  'archive-encrypted',
  'archive-too-large',
  'archive-unreadable',
  'epub-no-package',
  'markup-too-deep',
  'xml-malformed',
  'check-unreadable',
  'pdf-encrypted',
  'pdf-stream-too-large',
  'pdf-unreadable',
  'pdf-stream-damaged',
  'pdf-untagged',
])

/** Disagreements on one file are told up to this number, on either side. */
const MOST_TOLD = 20

/**
 * Where a judge and the check disagree: errors of the judge that no difference answers to, and differences that the
 * judge has a rule for and no finding. A judge's warning may answer to a difference; by itself it is no fault.
 */
export function disagreements(
  verdict: Verdict,
  { edition, differences }: Pick<CheckedFile, 'edition' | 'differences'>,
): Difference[] {
  const all = new Set(differences.map(({ code }) => code))
  const unread = new Set([...all].filter((code) => UNREAD.has(code)))
  const isRead = unread.size === 0
  const codes = isRead ? all : unread
  const theirs = verdict.findings.filter(
    (finding) => isRead && finding.severity === 'error' && !isKnown(verdict.judge, finding, codes),
  )
  const ours = SHARED[verdict.judge].filter(
    ({ code, said, isWider }) => codes.has(code) && !isWider && !verdict.findings.some(matches(said)),
  )
  const named = nameOf(verdict)
  const disagreement = { code: 'judge-disagrees', edition } as const
  return [
    ...theirs.slice(0, MOST_TOLD).map(
      ({ rule, message, place }): Difference => ({
        ...disagreement,
        message: `${named} finds a fault that octavo check does not`,
        ...(place !== undefined && { place }),
        expected: 'nothing found by octavo check',
        found: `${rule}: ${message}`,
      }),
    ),
    ...[...new Set(ours.map((shared) => shared.code))].map(
      (found): Difference => ({
        ...disagreement,
        message: `octavo check finds a fault that ${named} does not`,
        expected: `nothing found by ${verdict.judge}`,
        found,
      }),
    ),
  ]
}

function isKnown(judge: JudgeName, finding: Finding, codes: ReadonlySet<DifferenceCode>): boolean {
  return SHARED[judge].some(({ code, said }) => codes.has(code) && matches(said)(finding))
}

function matches(said: RegExp): (finding: Finding) => boolean {
  return ({ rule, message }) => said.test(`${rule}: ${message}`)
}
