import { qrCodeOf } from '../../views/qr-code.view.ts'

interface Props {
  readonly text: string
  readonly title: string
}

/** A QR code, dark on light in every theme: cameras expect it so. */
export function QrCode({ text, title }: Props) {
  const { size, path } = qrCodeOf(text)
  return (
    <svg class="qr-code" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={title}>
      <path class="qr-code-ground" d={`M0 0h${size}v${size}H0z`} />
      <path class="qr-code-modules" d={path} />
    </svg>
  )
}
