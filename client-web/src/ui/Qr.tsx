import type { ProjectorQr } from '../protocol/messages'

/** A QR code, dark on white whatever the theme, for that is what phones read best. */
export function Qr({ qr, label }: { qr: ProjectorQr; label: string }) {
  return (
    <svg class="qr" viewBox={`0 0 ${qr.size} ${qr.size}`} role="img" aria-label={label} shape-rendering="crispEdges">
      <path d={qr.path} />
    </svg>
  )
}
