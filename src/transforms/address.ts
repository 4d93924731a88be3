/**
 * Source of a pattern for a web address in running text, for the flags `iu`. The address ends where quotation marks
 * or the sentence's own punctuation begin. It starts at a word's start only, so that a scan stays linear.
 */
export const ADDRESS =
  /(?:\b(?:https?|ftp|mailto|doi|urn):|\bwww\.)[^\s<>"“”„«»‘’‚‹›]*[^\s<>"“”„«»‘’‚‹›'.,;:!?)\]]/.source
