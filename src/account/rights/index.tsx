import { View } from '@tarojs/components'
import { Button, Card, Citation, Notice, Page, PersonalState } from '@/components'
import { instantWords, rightsMessages } from '@/messages'
import { openPage } from '@/platform'
import { usePersonalRead } from '@/state'
import { laws } from '../../../domain/kernel/law'
import { CloseCard } from './CloseCard'
import { CopyCard } from './CopyCard'
import { CorrectCard } from './CorrectCard'
import { HeldCases } from './HeldCases'
import './rights.scss'

const { pipl, networkData } = laws
const basis = [pipl.article(44), pipl.article(45), pipl.article(46), pipl.article(47), networkData.article(23)]

/** 我的个人信息: see, copy, correct, delete, close the account (PIPL arts. 44–50), each a press and no letter to anybody. */
export default function RightsPage() {
  const reading = usePersonalRead({ procedure: 'account.held', input: {} })
  const { data, reload } = reading
  return (
    <Page title={rightsMessages.title}>
      <PersonalState
        reading={reading}
        signIn={{ title: rightsMessages.signedOut, text: rightsMessages.signedOutText }}
      />
      {data && (
        <>
          <Notice>{rightsMessages.lead}</Notice>
          <Card title={rightsMessages.held.title}>
            {rightsMessages.held.list(data).map((line) => (
              <View key={line} className='rights-line'>
                {line}
              </View>
            ))}
            <Button kind='quiet' onPress={() => openPage('pages/privacy/index')}>
              {rightsMessages.held.policy}
            </Button>
          </Card>
          <HeldCases />
          <CopyCard />
          <CorrectCard onKept={reload} />
          <Card title={rightsMessages.looks.title}>
            <View className='wet-soft'>{rightsMessages.looks.why}</View>
            {data.looks.length === 0 && <View>{rightsMessages.looks.none}</View>}
            {data.looks.map((look) => (
              <View key={`${look.at}${look.caseNumber}`} className='rights-line'>
                <View>{rightsMessages.looks.line(instantWords(look.at), look.what, look.caseNumber)}</View>
                {look.reason && <View className='wet-soft'>{rightsMessages.looks.reason(look.reason)}</View>}
              </View>
            ))}
          </Card>
          <CloseCard />
          <Card title={rightsMessages.more.title}>
            <View>{rightsMessages.more.text}</View>
            {basis.map((citation) => (
              <Citation key={`${citation.law} ${citation.article}`} citation={citation} />
            ))}
          </Card>
        </>
      )}
    </Page>
  )
}
