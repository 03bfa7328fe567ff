import { View } from '@tarojs/components'
import { Button, Card, Citation, DefinitionRows, Notice, Page } from '@/components'
import { privacyMessages } from '@/messages'
import { openPage } from '@/platform'
import { laws } from '../../../domain/kernel/law'
import './index.scss'

const { pipl, networkData, cybersecurity } = laws
const basis = [pipl.article(17), pipl.article(19), pipl.article(44), networkData.article(21), cybersecurity.article(23)]

/** What is collected, why and for how long; what a person can do about it (PIPL art. 17). */
export default function PrivacyPage() {
  const { columns } = privacyMessages
  return (
    <Page title={privacyMessages.title}>
      <Notice>{privacyMessages.lead}</Notice>
      <Card title={privacyMessages.listTitle}>
        {privacyMessages.collected.map(({ id, what, why, how, to }) => (
          <View key={id} className='privacy-item'>
            <DefinitionRows
              rows={[
                { label: columns.what, text: what },
                { label: columns.why, text: why },
                { label: columns.how, text: how },
                { label: columns.to, text: to },
              ]}
            />
          </View>
        ))}
      </Card>
      <Card title={privacyMessages.sharedTitle}>
        {privacyMessages.shared.map((line) => (
          <View key={line}>{line}</View>
        ))}
      </Card>
      <Card title={privacyMessages.rightsTitle}>
        {privacyMessages.rights.map((right) => (
          <View key={right}>{right}</View>
        ))}
        <Button kind='secondary' block onPress={() => openPage('account/rights/index')}>
          {privacyMessages.toRights}
        </Button>
        <Button kind='secondary' block onPress={() => openPage('account/consents/index')}>
          {privacyMessages.consents.title}
        </Button>
        <View>{privacyMessages.who}</View>
        <View>{privacyMessages.minors}</View>
      </Card>
      <Card title={privacyMessages.basisTitle}>
        {basis.map((citation) => (
          <Citation key={`${citation.law} ${citation.article}`} citation={citation} />
        ))}
      </Card>
    </Page>
  )
}
