/** Data that the build has written, for Preact: fetched when something that shows it is drawn. @module */
import { useEffect, useState } from 'preact/hooks'
import { siteFolder } from '../site/site-folder.ts'

/** What was asked for by its address; what did not come is asked for again. */
const asked = new Map<string, Promise<unknown>>()

/** What came: whoever asks later draws it at once. */
const arrived: Record<string, unknown> = {}

function fetched(address: string): Promise<unknown> {
  const answer =
    asked.get(address) ??
    fetch(`${siteFolder}${address}.json`)
      .then(async (response) => {
        arrived[address] = await response.json()
        return arrived[address]
      })
      .catch(() => {
        asked.delete(address)
      })
  asked.set(address, answer)
  return answer
}

/**
 * The data, once it is there.
 *
 * @param address - Of a file in `pages`, which writes a value of this type: `facts/sts`.
 */
export function useData<Data>(address: string): Data | undefined {
  const [data, setData] = useState(() => arrived[address] as Data | undefined)
  useEffect(() => {
    let wanted = true
    void fetched(address).then((came) => {
      if (wanted) setData(came as Data | undefined)
    })
    return () => {
      wanted = false
    }
  }, [address])
  return data
}
