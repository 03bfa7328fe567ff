import { View } from '@tarojs/components'
import { Card } from '@/components'
import { merchantMessages } from '@/messages'
import type { ProcedureOutput } from '@/platform'

type PublicBlock = ProcedureOutput<'credit.merchant'>['blocks'][number]

/** What most merchants have nothing of, in one card: a line for each kind instead of a card for each. */
export function RareBlocks({ blocks }: { readonly blocks: readonly PublicBlock[] }) {
  if (blocks.length === 0) return null
  return (
    <Card title={merchantMessages.rare}>
      {blocks.map(({ id, empty }) => (
        <View key={id}>{empty}</View>
      ))}
    </Card>
  )
}
