import { BarPicture, Card } from '@/components'
import type { FilingInProgress } from './useFiling'

interface PictureCardProps {
  readonly filing: FilingInProgress
  /** Only the picture of this section; absent: whichever there is. */
  readonly section?: string
}

/** The amounts of the filing as a picture, where the service draws one and the amounts are there. */
export function PictureCard({ filing, section }: PictureCardProps) {
  const picture = filing.service.picture?.(filing.answers, filing.record?.known)
  if (!picture || (section !== undefined && section !== picture.section)) return null
  return (
    <Card title={picture.title}>
      <BarPicture {...picture} />
    </Card>
  )
}
