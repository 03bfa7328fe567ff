import { View } from '@tarojs/components'
import { Card, Choices } from '@/components'
import { officerMessages } from '@/messages'
import { reasonNamed, type ViewReason, viewReasons } from '../viewReason'

const words = officerMessages.case

interface ReasonCardProps {
  readonly reason: ViewReason
  readonly onReason: (reason: ViewReason) => void
}

/** Why this person's case is open, as it stands on record; another choice is another view on record. */
export function ReasonCard({ reason, onReason }: ReasonCardProps) {
  return (
    <Card title={words.reason}>
      <View className='wet-soft'>{words.reasonNote}</View>
      <Choices
        label={words.reason}
        options={viewReasons.map((id) => ({ id, label: words.reasons[id] }))}
        value={reason}
        onChoose={(id) => onReason(reasonNamed(id))}
      />
    </Card>
  )
}
