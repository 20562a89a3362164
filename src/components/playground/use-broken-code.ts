/** The broken one, or the repaired one, that the page’s address is about. @module */
import { useEffect, useState } from 'preact/hooks'
import type { ReadCode } from '../../machines/broken-one.ts'
import type { Choice } from './flows.ts'

/** What the code in the address says; nothing where there is none. */
export function useBrokenCode(choices: readonly Choice[]): ReadCode | undefined {
  const [code, setCode] = useState<ReadCode>()
  useEffect(() => {
    const read = async () => {
      const { hash } = location
      if (!/^#(broken|repaired)=/.test(hash)) return setCode(undefined)
      const { readBrokenCode } = await import('../../machines/broken-one.ts')
      setCode(await readBrokenCode(hash, choices))
    }
    void read()
    addEventListener('hashchange', read)
    return () => removeEventListener('hashchange', read)
  }, [choices])
  return code
}
