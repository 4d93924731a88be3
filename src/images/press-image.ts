import type { ProfileFile } from '../world.ts'

/** The printing condition that a press file is made for. */
export interface OutputProfile extends ProfileFile {
  /** Name in the ICC's registry of characterisations, `Custom` for one that is not known to be there. */
  readonly condition: string
  /** What the profile calls itself. */
  readonly description: string
}

/** The colours of a press file. */
export interface PressColors {
  readonly profile: OutputProfile
  /** The most ink on one spot, in percent of all colours together. */
  readonly ink: number
}

/** Cyan, magenta, yellow and black, each from 0 to 1. */
export type Inks = readonly [number, number, number, number]

/** An image as a PDF for the press holds it, eight bits a sample. */
export interface PressImage {
  readonly bytes: Uint8Array
  readonly filter: 'DCTDecode' | 'FlateDecode'
  readonly colorSpace: 'DeviceGray' | 'DeviceCMYK'
  /** The most ink on one pixel before it was limited, in percent; 0 of grey. */
  readonly ink: number
  /** The share of pixels that had more ink than is allowed. */
  readonly excess: number
  /** Pixels. */
  readonly width: number
  readonly height: number
  /** Whether the samples are differences to the pixel on their left: TIFF's predictor 2. */
  readonly isPredicted: boolean
  /** Whether the samples count paper and not ink, as Adobe's CMYK JPEG does. */
  readonly isInverted: boolean
}
