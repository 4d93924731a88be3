import { expect, it } from 'vitest'
import { lettersBefore, placeIn } from '../../../src/proof/compare/letters.ts'
import { firstIndex, gapsBetween, heldByOthers } from '../../../src/proof/compare/stretches.ts'

it('counts the letters before many offsets in one walk', () => {
  expect([...lettersBefore('a b\u00A0c\u2003d', [7, 0, 2, 3, 2])]).toEqual([
    [0, 0],
    [2, 1],
    [3, 2],
    [7, 4],
  ])
})

it('finds a place past what differs from the end', () => {
  const place = placeIn('the old lock gate', 'the very old lock gate')
  expect([0, 3, 6, 14].map(place)).toEqual([0, 3, 10, 18])
})

it('knows what stretches cover, and which hold others', () => {
  const [outer, inner, twin, apart] = [
    { from: 2, to: 8 },
    { from: 3, to: 4 },
    { from: 3, to: 4 },
    { from: 9, to: 10 },
  ]
  expect(gapsBetween([apart!, inner!, outer!], 12)).toEqual([
    { from: 0, to: 2 },
    { from: 8, to: 9 },
    { from: 10, to: 12 },
  ])
  expect([...heldByOthers([outer!, inner!, apart!])]).toEqual([inner])
  expect(heldByOthers([inner!, twin!])).toEqual(new Set([inner, twin]))
})

it('searches a list by halves', () => {
  expect([0, 3, 9].map((least) => firstIndex([1, 3, 5], (item) => item >= least))).toEqual([0, 1, 3])
})

it('finds a place behind several private letters, which PDFs say otherwise', () => {
  const place = placeIn('gate \uE000 and \uE001 lock', 'gate \uFFFD and \uFFFD lock')
  expect([0, 4, 6, 12].map(place)).toEqual([0, 4, 6, 12])
})
