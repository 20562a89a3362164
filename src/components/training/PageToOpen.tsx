import { useEffect, useState } from 'preact/hooks'
import { QrCode } from '../stage/QrCode.tsx'

interface Props {
  readonly title: string
  /** Its path, from the site's origin. */
  readonly page: string
}

/** A page that everybody opens on a device of their own: its address, to read and to photograph. */
export function PageToOpen({ title, page }: Props) {
  const [origin, setOrigin] = useState('')
  useEffect(() => setOrigin(location.origin), [])
  const address = `${origin}${page}`
  return (
    <section class="page-to-open" aria-labelledby="page-to-open">
      <div>
        <h2 id="page-to-open">{title}</h2>
        <p>
          <a href={page}>{address.replace(/^https?:\/\//, '')}</a>
        </p>
      </div>
      <QrCode text={address} title={`The address of ${title} as a QR code`} />
    </section>
  )
}
