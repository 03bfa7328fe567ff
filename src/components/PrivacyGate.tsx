import { Button as PlatformButton, View } from '@tarojs/components'
import { useState } from 'react'
import { useStore } from 'zustand'
import { privacyMessages } from '@/messages'
import {
  agreeButton,
  openPage,
  openPrivacyContract,
  type PrivacyQuestion,
  privacy,
  usePageHide,
  usePageShow,
} from '@/platform'
import { accessible } from './accessible'
import { Button } from './Button'
import { DefinitionRows } from './DefinitionRows'
import { Sheet } from './Sheet'
import './PrivacyGate.scss'

const words = privacyMessages.gate
const onWechat = process.env.TARO_ENV === 'weapp'

/**
 * The question before personal data is used: what for, what becomes of it, and how it goes without. Part of every page, because
 * in WeChat a sheet belongs to its page; only the page on the screen shows it.
 */
export function PrivacyGate() {
  const question = useStore(privacy, ({ questions }) => questions[0])
  const [shown, setShown] = useState(true)
  usePageShow(() => setShown(true))
  usePageHide(() => setShown(false))
  return (
    <Sheet
      open={question !== undefined && shown}
      above
      title={question ? privacyMessages.purposes[question.purpose].title : ''}
      onClose={() => question?.answer('later')}
    >
      {question && <GateQuestion question={question} />}
    </Sheet>
  )
}

function GateQuestion({ question }: { readonly question: PrivacyQuestion }) {
  const { purpose, byPlatform, answer } = question
  const { what, why, kept, without } = privacyMessages.purposes[purpose]
  const agree = () => answer('agree')
  return (
    <>
      <DefinitionRows
        rows={[
          { label: words.what, text: what },
          { label: words.why, text: why },
          { label: words.kept, text: kept },
        ]}
      />
      <View className='wet-privacy__without'>{without}</View>
      {onWechat ? (
        // WeChat takes the consent from a press on its own kind of button only; where it waits itself, its event is the answer
        <PlatformButton
          id={agreeButton}
          className='wet-privacy__agree'
          hoverClass='wet-pressed'
          openType='agreePrivacyAuthorization'
          onAgreePrivacyAuthorization={agree}
          {...(!byPlatform && { onClick: agree })}
          {...accessible({ role: 'button', label: words.agree })}
        >
          {words.agree}
        </PlatformButton>
      ) : (
        <Button block onPress={agree}>
          {words.agree}
        </Button>
      )}
      <Button kind='secondary' block onPress={() => answer('refuse')}>
        {words.refuse}
      </Button>
      <View className='wet-soft'>{words.later}</View>
      <View className='wet-privacy__links'>
        <Button
          kind='quiet'
          onPress={() => {
            answer('later')
            openPage('pages/privacy/index')
          }}
        >
          {words.policy}
        </Button>
        {onWechat && (
          <Button kind='quiet' onPress={openPrivacyContract}>
            {words.contract}
          </Button>
        )}
      </View>
    </>
  )
}
