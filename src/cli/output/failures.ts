import { Refusal } from '../../diagnostic.ts'
import { codeOf } from './disk.ts'
import { Unfinished } from './swap.ts'

/** What the errors of a disk mean to a person. */
const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'you may not write there',
  EPERM: 'you may not write there',
  EROFS: 'it lies on a disk that can only be read',
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is full',
  EFBIG: 'a file is larger than the disk takes',
  EIO: 'the disk has an error',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
  ENOENT: 'there can be no such folder',
  ENOTDIR: 'a file stands where a folder should',
  EEXIST: 'something else stands there',
  ENOTEMPTY: 'something else has come there meanwhile',
}

/** A failure to write as what a person can read. Gives back what is no failure of the disk. */
export function refused(folder: string, error: unknown): unknown {
  if (error instanceof Unfinished) {
    return new Refusal({
      code: 'output-unfinished',
      severity: 'error',
      message: `the disk has failed while the files in ${folder} were exchanged (${codeOf(error.cause)})`,
      hint: 'build once more: what is left in a folder that begins with .octavo is used and taken away then',
    })
  }
  const code = codeOf(error)
  if (error instanceof Refusal || code === undefined || !/^E[A-Z0-9]+$/.test(code)) return error
  if (code === 'ENAMETOOLONG') {
    return new Refusal({
      code: 'output-name-too-long',
      severity: 'error',
      message: `the names of the files would be longer than ${folder} can hold`,
      hint: 'give the input a shorter name',
    })
  }
  return new Refusal({
    code: 'output-not-writable',
    severity: 'error',
    message: `the folder ${folder} cannot be written to${REASONS[code] ? `: ${REASONS[code]}` : ''} (${code})`,
    hint: 'give another folder with -o; what was there is untouched',
  })
}
