import { View } from '@tarojs/components'
import { Button, Card } from '@/components'
import { proofMessages } from '@/messages'
import { openPage } from '@/platform'
import { KeptFile } from './KeptFile'

/** What the person can keep: the receipt, the case as a file that can be checked, and what was filed for other programs. */
export function ProofCard({ caseNumber }: { readonly caseNumber: string }) {
  return (
    <Card title={proofMessages.card}>
      <View>{proofMessages.cardText}</View>
      <Button block kind='secondary' onPress={() => openPage('proof/receipt/index', { n: caseNumber })}>
        {proofMessages.open}
      </Button>
      <KeptFile caseNumber={caseNumber} procedure='cases.archive' words={proofMessages.archive} />
      <KeptFile caseNumber={caseNumber} procedure='cases.export' words={proofMessages.data} />
    </Card>
  )
}
